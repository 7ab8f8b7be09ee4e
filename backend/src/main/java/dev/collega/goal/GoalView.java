package dev.collega.goal;

import dev.collega.shared.http.Versioned;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A goal as its owner sees it, which is nobody else. */
record GoalView(
        @NotNull UUID id,
        @NotNull String title,

        @NotNull @Schema(description = "How much it matters, from 1 to 3.")
        int weight,

        @Schema(description = "The last day on which it counts.")
        LocalDate until,

        @Schema(description = "Since when it does not count any more.")
        Instant retiredAt,

        @NotNull @Schema(description = "Follow-ups that serve it and are open.")
        int open,

        @NotNull @Schema(description = "How often something was done that serves it.")
        int done,

        @NotNull Instant createdAt,
        @NotNull long version)
        implements Versioned {}
