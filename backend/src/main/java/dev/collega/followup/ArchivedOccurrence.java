package dev.collega.followup;

import dev.collega.shared.archive.ArchiveItem;
import dev.collega.shared.archive.Origin;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An occurrence that has ended, in an archive. */
record ArchivedOccurrence(
        @NotNull UUID id,
        @Valid Origin origin,
        @NotNull UUID followUpId,
        @NotNull @Min(0) Integer number,
        @NotNull Outcome outcome,
        @NotNull LocalDate dueOn,
        LocalDate snoozedUntil,
        LocalDate seriesStart,
        @Size(max = 500) String recurrence,
        @NotNull Instant endedAt,
        @Min(1) @Max(480) Integer minutesTaken,
        UUID interactionId)
        implements ArchiveItem {}
