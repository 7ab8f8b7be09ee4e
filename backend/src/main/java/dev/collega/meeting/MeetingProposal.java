package dev.collega.meeting;

import dev.collega.contact.InteractionKind;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A follow-up that I might plan about somebody whom I have met. */
record MeetingProposal(
        @NotNull UUID contactId,
        @NotNull String name,

        @Schema(description = "Who this is, where the contact is a member.")
        UUID memberId,

        String profession,
        String workplace,
        @NotNull String title,

        @NotNull @Schema(description = "Within 48 hours of meeting; today, where that has passed.")
        LocalDate dueOn,

        @NotNull InteractionKind action,
        @NotNull int minutes) {}
