package dev.collega.reminder;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a link in a reminder does, or has done. */
record ReminderLinkView(
        @NotNull LinkAction action,
        @NotNull LinkState state,

        @Schema(description = "Whom it is about, as I call them; absent of links that stop mail.")
        String contact,

        String title,

        @Schema(description = "Until when it would be, or was, snoozed.")
        LocalDate until,

        @Schema(description = "Takes it back, for a minute: the token of another link.")
        String undo) {}
