package dev.collega.meeting;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** Which of the proposals I would rather not follow up. */
record MeetingDismissal(
        @NotNull @Size(min = 1, max = ProposalList.MOST) List<@NotNull UUID> contactIds) {}
