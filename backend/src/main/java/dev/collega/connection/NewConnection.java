package dev.collega.connection;

import dev.collega.shared.text.FreeText;
import dev.collega.shared.text.Privacy;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A request to connect.
 *
 * @param networkTypes what the tie will be for on my side; the other side chooses its own
 */
public record NewConnection(
        @NotNull UUID memberId,

        @NotNull
        @Size(min = 10, max = 500)
        @Schema(examples = "We looked after the same ward in March; I would like to stay in touch.")
        String reason,

        Set<@NotNull NetworkType> networkTypes,

        @FreeText(Privacy.PRIVATE_NOTE)
        @Size(max = 200)
        @Schema(description = "Where we met, or how.", examples = "ESC congress 2026")
        String metAt) {

    public NewConnection {
        reason = reason == null ? null : reason.strip();
        networkTypes = networkTypes == null ? Set.of() : networkTypes;
        metAt = metAt == null || metAt.isBlank() ? null : metAt.strip();
    }
}
