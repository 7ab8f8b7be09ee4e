package dev.collega.factor;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.collega.shared.text.NoProse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What `credential.toJSON()` gives after `navigator.credentials.get()`; browsers add to it, so more is let pass. */
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(description = "AuthenticationResponseJSON of WebAuthn; binary values are base64url.")
@NoProse("what an authenticator signed")
record PasskeyAssertion(
        @NotNull @Size(max = 1400) String id,
        @NotNull @Valid Response response) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    @Schema(name = "PasskeyAssertionResponse")
    record Response(
            @NotNull @Size(max = 4000) String clientDataJSON,
            @NotNull @Size(max = 4000) String authenticatorData,
            @NotNull @Size(max = 4000) String signature,
            @Size(max = 100) String userHandle) {}
}
