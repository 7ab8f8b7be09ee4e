package dev.collega.verification;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Codes that are mailed and typed in on another device: ten of thirty characters that are not taken for each other, which
 * five guesses do not find. Kept under our secret, for they are too short to be kept as a bare hash.
 */
@Singleton
class Codes {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int HALF = 5;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    Codes(@ConfigProperty(name = "collega.secret") String secret) {
        key = new SecretKeySpec(("verification code" + secret).getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    String next() {
        return half() + "-" + half();
    }

    private String half() {
        var half = new StringBuilder();
        random.ints(HALF, 0, ALPHABET.length()).forEach(place -> half.append(ALPHABET.charAt(place)));
        return half.toString();
    }

    byte[] sealed(UUID verification, String code) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(verification.toString().getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(tidy(code).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean fits(UUID verification, String code, byte[] sealed) {
        return sealed != null && MessageDigest.isEqual(sealed(verification, code), sealed);
    }

    private static String tidy(String code) {
        return code.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    }
}
