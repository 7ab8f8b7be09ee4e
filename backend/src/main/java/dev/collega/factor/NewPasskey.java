package dev.collega.factor;

import dev.collega.shared.text.NoProse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A passkey to be added. */
record NewPasskey(
        @NoProse("a reference")
        @NotNull
        @Size(max = 100)
        @Schema(description = "The `id` that POST /me/passkey-registrations gave.")
        String registrationId,

        @NotBlank @Size(max = 80) @Schema(examples = "Phone")
        String name,

        @NotNull @Valid PasskeyAttestation credential) {

    NewPasskey {
        name = name == null ? null : name.strip();
    }
}
