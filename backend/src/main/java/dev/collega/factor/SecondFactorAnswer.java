package dev.collega.factor;

import dev.collega.shared.text.NoProse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to `second-factor-required`: a code, or a passkey that has signed the `passkeyOptions` of the problem. */
@NoProse("secrets")
record SecondFactorAnswer(
        @NotNull @Size(max = 100) @Schema(description = "From the problem that asked.")
        String challenge,

        @Size(max = 60) @Schema(examples = "492039", description = "Of an authenticator app, or a recovery code.")
        String code,

        @Valid PasskeyAssertion passkey,

        @Schema(description = "Keeps an account that was to be deleted; see the problem `account-leaving`.")
        Boolean cancelDeletion) {}
