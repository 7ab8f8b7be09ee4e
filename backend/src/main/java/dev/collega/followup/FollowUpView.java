package dev.collega.followup;

import dev.collega.shared.http.Versioned;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A follow-up as its owner sees it. */
record FollowUpView(
        @NotNull UUID id,
        @NotNull FollowUpContact contact,
        @NotNull String title,
        String note,
        @NotNull LocalDate dueOn,
        LocalTime dueAt,
        @NotNull int minutes,
        LocalDate snoozedUntil,

        @NotNull @Schema(description = "From when on it shows: `snoozedUntil` where there is one, else `dueOn`.")
        LocalDate showsOn,

        @NotNull FollowUpState state,
        Instant completedAt,

        @Schema(description = "What completing it logged.") UUID interactionId,

        @NotNull Instant createdAt,
        @NotNull long version)
        implements Versioned {}
