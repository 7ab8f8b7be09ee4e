package dev.collega.reminder;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One message to a member: what it told, when, and what became of it. */
record ReminderDeliveryView(
        @NotNull UUID id,
        @NotNull ReminderKind kind,
        @NotNull ReminderChannel channel,
        @NotNull DeliveryState state,

        @NotNull @Schema(description = "When it was to be told.")
        Instant dueAt,

        @NotNull @Schema(description = "When it was written.")
        Instant createdAt,

        @Schema(description = "When it was handed over, or given up.")
        Instant endedAt,

        @NotNull @Schema(description = "How often it was tried.")
        int tries,

        @Schema(description = "What was wrong at the last try.")
        String why,

        @NotNull @Schema(description = "What it told, the first of them; a test tells nothing.")
        List<Item> items,

        @NotNull @Schema(description = "How many it told.") int count) {

    @Schema(name = "ReminderDeliveryItem")
    record Item(
            @NotNull UUID followUpId,
            @NotNull String contact,
            @NotNull String title,
            @NotNull LocalDate showsOn) {}
}
