package dev.collega.card;

import dev.collega.connection.NetworkType;
import dev.collega.shared.text.FreeText;
import dev.collega.shared.text.Privacy;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That I have met somebody, and what shall come of it. */
record NewMeeting(
        @FreeText(Privacy.PRIVATE_NOTE)
        @Size(max = 200)
        @Schema(description = "Where we met.", examples = "ESC congress 2026, coffee queue")
        String metAt,

        @NotNull @Schema(description = "Whether to ask them to connect; otherwise I keep a page about them, unseen.")
        Boolean request,

        @Size(min = 10, max = 500) @Schema(description = "Why; needed for a request.")
        String reason,

        Set<@NotNull NetworkType> networkTypes,

        @FreeText(Privacy.PRIVATE_NOTE)
        @Size(max = 2000)
        @Schema(description = "For my page about them, read by me alone.")
        String note) {

    NewMeeting {
        metAt = metAt == null || metAt.isBlank() ? null : metAt.strip();
        reason = reason == null || reason.isBlank() ? null : reason.strip();
        note = note == null || note.isBlank() ? null : note.strip();
        networkTypes = networkTypes == null ? Set.of() : networkTypes;
    }
}
