package dev.collega.followup;

import dev.collega.contact.InteractionKind;
import dev.collega.shared.http.Versioned;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A follow-up as its owner sees it. */
public record FollowUpView(
        @NotNull UUID id,
        @NotNull FollowUpContact contact,
        @NotNull FollowUpOrigin origin,
        @NotNull String title,
        String note,

        @NotNull @Schema(description = "What is to be done.")
        InteractionKind action,

        @Schema(description = "The goal of mine that it serves.")
        UUID goalId,

        @NotNull LocalDate dueOn,
        LocalTime dueAt,

        @NotNull
        @Schema(description = "How long it takes: `ownMinutes`, else what such a thing has taken me, else most people.")
        int minutes,

        @Schema(description = "How many minutes I said it takes; left out where it is estimated.")
        Integer ownMinutes,

        @Schema(description = "How it comes again, where it does.")
        RecurrenceView recurrence,

        @NotNull @Schema(description = "The number of the occurrence at hand; the first is 0.")
        int occurrence,

        LocalDate snoozedUntil,

        @NotNull @Schema(description = "From when on it shows: `snoozedUntil` where there is one, else `dueOn`.")
        LocalDate showsOn,

        @NotNull FollowUpState state,
        Instant completedAt,
        Instant dismissedAt,

        @Schema(description = "What completing it logged.") UUID interactionId,

        @NotNull Instant createdAt,
        @NotNull long version)
        implements Versioned {

    /** By what a list of its state is ordered. */
    Object orderedBy() {
        return switch (state) {
            case OPEN -> showsOn;
            case DONE -> completedAt;
            case DISMISSED -> dismissedAt;
        };
    }
}
