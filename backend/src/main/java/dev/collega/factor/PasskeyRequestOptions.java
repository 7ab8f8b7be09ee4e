package dev.collega.factor;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For `PublicKeyCredential.parseRequestOptionsFromJSON()`. */
@Schema(description = "PublicKeyCredentialRequestOptionsJSON of WebAuthn; binary values are base64url.")
record PasskeyRequestOptions(
        @NotNull String challenge,
        @NotNull int timeout,
        @NotNull String rpId,
        @NotNull List<PasskeyDescriptor> allowCredentials,
        @NotNull @Schema(examples = "required") String userVerification) {

    /** To whoever has a passkey for us. */
    static PasskeyRequestOptions toAnybody(RelyingParty relyingParty, byte[] nonce) {
        return options(relyingParty, nonce, List.of(), "required");
    }

    /** After the password, one of these; a touch is enough. */
    static PasskeyRequestOptions to(List<Passkey> passkeys, RelyingParty relyingParty, byte[] nonce) {
        return options(relyingParty, nonce, PasskeyDescriptor.of(passkeys), "preferred");
    }

    private static PasskeyRequestOptions options(
            RelyingParty relyingParty, byte[] nonce, List<PasskeyDescriptor> passkeys, String verification) {
        return new PasskeyRequestOptions(
                Secrets.base64Url(nonce),
                (int) Challenges.LIFETIME.toMillis(),
                relyingParty.id(),
                passkeys,
                verification);
    }
}
