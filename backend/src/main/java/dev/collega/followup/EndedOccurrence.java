package dev.collega.followup;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An occurrence that has ended. */
record EndedOccurrence(
        @NotNull @Schema(description = "The first is 0.") int number,
        @NotNull Outcome outcome,
        @NotNull LocalDate dueOn,
        LocalDate snoozedUntil,
        @NotNull Instant endedAt,
        Integer minutesTaken,

        @Schema(description = "What completing it logged.") UUID interactionId) {}
