package dev.collega.reminder;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Links in reminders as tokens: what they are good for, signed under a key drawn from our secret. Nothing is kept of
 * them, for ten thousand mails hold forty thousand; that one does what it does only once is a matter of the occurrence.
 */
@Singleton
class LinkTokens {

    private static final byte VERSION = 1;
    private static final int PLAIN = 1 + 1 + 16 + 4 + 4 + 8;
    private static final int SIGNATURE = 16;

    private final SecretKeySpec key;

    LinkTokens(@ConfigProperty(name = "collega.secret") String secret) {
        this.key = new SecretKeySpec(("reminder link" + secret).getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    String seal(ReminderLink link) {
        var plain = ByteBuffer.allocate(PLAIN)
                .put(VERSION)
                .put((byte) link.action().ordinal())
                .putLong(link.subject().getMostSignificantBits())
                .putLong(link.subject().getLeastSignificantBits())
                .putInt(link.occurrence())
                .putInt((int) link.showsOn().toEpochDay())
                .putLong(link.expiresAt().getEpochSecond())
                .array();
        var token = Arrays.copyOf(plain, PLAIN + SIGNATURE);
        System.arraycopy(signature(plain), 0, token, PLAIN, SIGNATURE);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** Empty for what we have not made; one that has expired is opened. */
    Optional<ReminderLink> open(String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length != PLAIN + SIGNATURE) {
            return Optional.empty();
        }
        var plain = Arrays.copyOf(bytes, PLAIN);
        var signature = Arrays.copyOfRange(bytes, PLAIN, bytes.length);
        if (!MessageDigest.isEqual(Arrays.copyOf(signature(plain), SIGNATURE), signature)) {
            return Optional.empty();
        }
        var content = ByteBuffer.wrap(plain);
        if (content.get() != VERSION) {
            return Optional.empty();
        }
        var action = LinkAction.values()[content.get()];
        return Optional.of(new ReminderLink(
                action,
                new UUID(content.getLong(), content.getLong()),
                content.getInt(),
                LocalDate.ofEpochDay(content.getInt()),
                Instant.ofEpochSecond(content.getLong())));
    }

    private byte[] signature(byte[] plain) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(plain);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
