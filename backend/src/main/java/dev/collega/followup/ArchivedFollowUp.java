package dev.collega.followup;

import dev.collega.shared.archive.ArchiveItem;
import dev.collega.shared.archive.Origin;
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
 * A follow-up in an archive; it is done where it has a time of completion.
 *
 * @param estimated whether the minutes are an estimate, which its owner here may have of their own
 * @param timeZone in which its date and time are meant; for readers, the member's own counts
 */
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
        LocalDate snoozedUntil,
        Instant completedAt,
        UUID interactionId,
        @NotNull Instant createdAt)
        implements ArchiveItem {}
