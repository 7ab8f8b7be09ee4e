package dev.collega.factor;

import dev.collega.shared.text.NoProse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of three: the password (only where there is no second factor), a code or a passkey. */
@NoProse("secrets")
record ProofOfIdentity(
        @Size(max = 256) @Schema(examples = "five minutes a day")
        String password,

        @Size(max = 60) @Schema(examples = "492039", description = "Of an authenticator app, or a recovery code.")
        String code,

        @Valid PasskeyProof passkey) {}
