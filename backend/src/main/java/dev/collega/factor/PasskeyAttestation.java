package dev.collega.factor;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.collega.shared.text.NoProse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What `credential.toJSON()` gives after `navigator.credentials.create()`; browsers add to it, so more is let pass. */
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(description = "RegistrationResponseJSON of WebAuthn; binary values are base64url.")
@NoProse("what an authenticator signed")
record PasskeyAttestation(
        @NotNull @Size(max = 1400) String id,
        @NotNull @Valid Response response) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    @Schema(name = "PasskeyAttestationResponse")
    record Response(
            @NotNull @Size(max = 4000) String clientDataJSON,
            @NotNull @Size(max = 20_000) String attestationObject,
            @Size(max = 10) List<@NotNull @Size(max = 30) String> transports) {}
}
