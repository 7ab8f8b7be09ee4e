package dev.collega.factor;

import dev.collega.shared.secret.SealedBox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Seals the secrets of second factors, each for its account. */
@ApplicationScoped
class SecretBox {

    private final SealedBox box;

    SecretBox(@ConfigProperty(name = "collega.secret") String secret) {
        this.box = new SealedBox(secret, "second factors");
    }

    byte[] seal(UUID accountId, byte[] plain) {
        return box.seal(accountId, plain);
    }

    /** Empty where it was sealed under another secret or for another account. */
    Optional<byte[]> open(UUID accountId, byte[] sealed) {
        return box.open(accountId, sealed);
    }
}
