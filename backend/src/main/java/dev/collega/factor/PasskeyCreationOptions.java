package dev.collega.factor;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For `PublicKeyCredential.parseCreationOptionsFromJSON()`. */
@Schema(description = "PublicKeyCredentialCreationOptionsJSON of WebAuthn; binary values are base64url.")
record PasskeyCreationOptions(
        @NotNull Party rp,
        @NotNull User user,
        @NotNull String challenge,
        @NotNull List<Algorithm> pubKeyCredParams,
        @NotNull int timeout,
        @NotNull List<PasskeyDescriptor> excludeCredentials,
        @NotNull Selection authenticatorSelection,
        @NotNull @Schema(examples = "none") String attestation) {

    @Schema(name = "PasskeyRelyingParty")
    record Party(@NotNull String id, @NotNull String name) {}

    @Schema(name = "PasskeyUser")
    record User(
            @NotNull String id,
            @NotNull String name,
            @NotNull String displayName) {}

    @Schema(name = "PasskeyAlgorithm")
    record Algorithm(@NotNull String type, @NotNull int alg) {}

    @Schema(name = "PasskeySelection")
    record Selection(
            @NotNull String residentKey,
            @NotNull boolean requireResidentKey,
            @NotNull String userVerification) {}

    /** One that the authenticator keeps itself and uses after a PIN, a finger or a face only: good without a password. */
    static PasskeyCreationOptions of(
            RelyingParty relyingParty, byte[] handle, String email, List<Passkey> known, byte[] nonce) {
        return new PasskeyCreationOptions(
                new Party(relyingParty.id(), RelyingParty.NAME),
                new User(Secrets.base64Url(handle), email, email),
                Secrets.base64Url(nonce),
                Ceremonies.ALGORITHMS.stream()
                        .map(algorithm -> new Algorithm("public-key", (int) algorithm.getValue()))
                        .toList(),
                (int) Challenges.LIFETIME.toMillis(),
                PasskeyDescriptor.of(known),
                new Selection("required", true, "required"),
                "none");
    }
}
