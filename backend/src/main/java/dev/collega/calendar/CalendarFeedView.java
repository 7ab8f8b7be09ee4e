package dev.collega.calendar;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new calendar for another program. This is the only time that its address is told. */
record CalendarFeedView(
        @NotNull UUID id,
        @NotNull String name,
        @NotNull boolean includeNotes,
        @NotNull boolean includeDone,
        @NotNull Instant createdAt,

        @NotNull @Schema(description = "Who knows it can read the calendar; it cannot be read again here.")
        String url) {}
