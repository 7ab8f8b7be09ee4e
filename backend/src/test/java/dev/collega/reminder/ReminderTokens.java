package dev.collega.reminder;

import dev.collega.testing.Person;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/** Links as they stand in reminders, and browsers that take push messages, for tests elsewhere. */
@Singleton
public class ReminderTokens {

    @Inject
    LinkTokens tokens;

    public String stopDigest(Person member) {
        return tokens.seal(new ReminderLink(
                LinkAction.STOP_DIGEST,
                UUID.fromString(member.id()),
                0,
                LocalDate.EPOCH,
                Instant.now().plusSeconds(3600)));
    }

    public static Map<String, Object> aBrowser() {
        return aBrowser("https://push.tests.example/" + UUID.randomUUID());
    }

    static Map<String, Object> aBrowser(String endpoint) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(P256.PARAMETERS);
            return aBrowser(endpoint, (ECPublicKey) generator.generateKeyPair().getPublic(), new byte[16]);
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, Object> aBrowser(String endpoint, ECPublicKey key, byte[] auth) {
        var base64 = Base64.getUrlEncoder().withoutPadding();
        return Map.of(
                "endpoint",
                endpoint,
                "device",
                "Chrome on Android",
                "keys",
                Map.of("p256dh", base64.encodeToString(P256.point(key)), "auth", base64.encodeToString(auth)));
    }
}
