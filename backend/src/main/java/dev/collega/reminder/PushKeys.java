package dev.collega.reminder;

import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.ECPrivateKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who we are to push services (VAPID, RFC 8292). The key is drawn from our secret, so that all instances have the same one
 * and there is no file more to be kept; with another secret browsers must be added anew.
 */
@Singleton
class PushKeys {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final Duration LIFETIME = Duration.ofHours(12);

    private final PrivateKey privateKey;
    private final String publicKey;
    private final String subject;

    PushKeys(
            @ConfigProperty(name = "collega.secret") String secret,
            @ConfigProperty(name = "collega.public-url") String publicUrl) {
        this.subject = publicUrl.startsWith("https:") ? publicUrl : "https://collega.example";
        var curve = CustomNamedCurves.getByName("P-256");
        var scalar = scalar(secret, curve.getN());
        try {
            privateKey = KeyFactory.getInstance("EC").generatePrivate(new ECPrivateKeySpec(scalar, P256.PARAMETERS));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        publicKey =
                BASE64.encodeToString(curve.getG().multiply(scalar).normalize().getEncoded(false));
    }

    /** 512 bits, so that what is left over by the order of the curve is as good as even. */
    private static BigInteger scalar(String secret, BigInteger order) {
        try {
            var mac = Mac.getInstance("HmacSHA512");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA512"));
            var drawn = new BigInteger(1, mac.doFinal("web push".getBytes(StandardCharsets.UTF_8)));
            return drawn.mod(order.subtract(BigInteger.ONE)).add(BigInteger.ONE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An uncompressed point, in base64url, as browsers take it. */
    String publicKey() {
        return publicKey;
    }

    /** @param origin of the push service */
    String authorization(String origin, Instant now) {
        var claims = "{\"aud\":\"%s\",\"exp\":%d,\"sub\":\"%s\"}"
                .formatted(origin, now.plus(LIFETIME).getEpochSecond(), subject);
        var signed = base64("{\"typ\":\"JWT\",\"alg\":\"ES256\"}") + "." + base64(claims);
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(privateKey);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return "vapid t=" + signed + "." + BASE64.encodeToString(signature.sign()) + ", k=" + publicKey;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
