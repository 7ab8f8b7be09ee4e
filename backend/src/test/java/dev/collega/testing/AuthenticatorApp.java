package dev.collega.testing;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** The app on a member's phone. */
public record AuthenticatorApp(String secret, List<String> recoveryCodes) {

    private static final int STEP = 30;

    /** Adds the app to an account; the code of this step is used up by that. */
    public static AuthenticatorApp of(Person person) {
        String secret =
                person.post("/me/totp", Map.of()).statusCode(201).extract().path("secret");
        var app = new AuthenticatorApp(secret, List.of());
        List<String> codes = person.put("/me/totp/confirmation", Map.of("code", app.code(0)))
                .statusCode(200)
                .extract()
                .path("recoveryCodes");
        return new AuthenticatorApp(secret, codes);
    }

    /** @param steps how many times 30 seconds from now */
    public String code(int steps) {
        awaitCalm();
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(
                            new SecretKeySpec(Base32.decode(secret), "RAW"),
                            Instant.now().plusSeconds((long) steps * STEP));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    public String wrongCode() {
        for (var code = 0; ; code++) {
            var text = "%06d".formatted(code);
            if (!List.of(code(-1), code(0), code(1)).contains(text)) {
                return text;
            }
        }
    }

    /** A code must not grow old between being made and being judged. */
    private static void awaitCalm() {
        var left = STEP - Instant.now().getEpochSecond() % STEP;
        if (left <= 4) {
            try {
                Thread.sleep(left * 1000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
