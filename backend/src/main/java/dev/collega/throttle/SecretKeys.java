package dev.collega.throttle;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keys of rows that tell nobody without our secret whose address, email or id they were made of. */
@Singleton
class SecretKeys {

    private static final int BYTES = 16;

    private final SecretKeySpec secret;

    SecretKeys(@ConfigProperty(name = "collega.secret") String secret) {
        this.secret = new SecretKeySpec(("throttle" + secret).getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    String of(Object... parts) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            for (var part : parts) {
                mac.update(part.toString().getBytes(StandardCharsets.UTF_8));
                mac.update((byte) 0);
            }
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac.doFinal(), BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
