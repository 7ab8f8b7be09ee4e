package dev.collega.factor;

import dev.collega.shared.text.NoProse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A passkey's answer to POST /passkey-challenges. */
@NoProse("what an authenticator signed")
record PasskeyProof(
        @NotNull @Size(max = 100) @Schema(description = "The `id` that POST /passkey-challenges gave.")
        String challengeId,

        @NotNull @Valid PasskeyAssertion credential,

        @Schema(description = "At sign-in: keeps an account that was to be deleted; see `account-leaving`.")
        Boolean cancelDeletion) {}
