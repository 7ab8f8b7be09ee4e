package dev.collega.calendar;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A calendar that another program fetches, without its address. */
record CalendarFeedSummary(
        @NotNull UUID id,
        @NotNull String name,
        @NotNull boolean includeNotes,
        @NotNull boolean includeDone,
        @NotNull Instant createdAt,

        @Schema(description = "When it was fetched last, exact to an hour; absent when it never was.")
        Instant lastReadAt) {}
