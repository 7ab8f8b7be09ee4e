package dev.collega.factor;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/** Names a passkey to a browser. */
record PasskeyDescriptor(
        @NotNull String type, @NotNull String id, @NotNull List<String> transports) {

    static List<PasskeyDescriptor> of(List<Passkey> passkeys) {
        return passkeys.stream()
                .map(passkey -> new PasskeyDescriptor(
                        "public-key", Secrets.base64Url(passkey.credentialId()), passkey.transports()))
                .toList();
    }
}
