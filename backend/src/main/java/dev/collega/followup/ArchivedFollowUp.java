package dev.collega.followup;

import dev.collega.contact.InteractionKind;
import dev.collega.shared.archive.ArchiveItem;
import dev.collega.shared.archive.Origin;
import dev.collega.shared.text.FreeText;
import dev.collega.shared.text.Privacy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/**
 * A follow-up in an archive; it is done where it has a time of completion, dismissed where it has one of dismissal. Those
 * of the first archives say nothing of what came with recurrence.
 *
 * @param estimated whether the minutes are an estimate, which its owner here may have of their own
 * @param plannedBy who planned it; the member, where it is left out
 * @param occurrence the number of the one at hand; with it, those that have ended are in the archive, too
 * @param timeZone in which its date and time are meant; for readers, the member's own counts
 */
@FreeText(Privacy.PRIVATE_NOTE)
record ArchivedFollowUp(
        @NotNull UUID id,
        @Valid Origin origin,
        @NotNull UUID contactId,
        String contactName,
        @NotBlank @Size(max = 200) String title,
        @Size(max = 2000) String note,
        @NotNull LocalDate dueOn,
        LocalTime dueAt,
        String timeZone,
        @NotNull @Min(1) @Max(480) Integer minutes,
        Boolean estimated,
        FollowUpOrigin plannedBy,
        InteractionKind action,
        UUID goalId,
        @Size(max = 500) String recurrence,
        RecursFrom recursFrom,
        LocalDate seriesStart,
        @Min(0) Integer occurrence,
        LocalDate snoozedUntil,
        Instant dismissedAt,
        Instant completedAt,
        UUID interactionId,
        @NotNull Instant createdAt)
        implements ArchiveItem {}
