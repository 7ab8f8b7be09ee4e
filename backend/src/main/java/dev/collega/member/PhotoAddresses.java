package dev.collega.member;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes and checks the addresses of photos. A browser sends no token with an {@code <img>}, so that the address itself
 * has to open the photo: it is sealed under the installation's secret, and soon over.
 */
@Singleton
class PhotoAddresses {

    private static final int SEAL_BYTES = 18;

    /** The same address for half a day, so that browsers need not load a face anew on each page. */
    private static final long STEP_SECONDS = Duration.ofHours(12).toSeconds();

    private final SecretKeySpec key;
    private final Clock clock;

    PhotoAddresses(@ConfigProperty(name = "collega.secret") String secret, Clock clock) {
        this.key = new SecretKeySpec(("photo" + secret).getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.clock = clock;
    }

    String of(PhotoLink link) {
        var until = (clock.instant().getEpochSecond() / STEP_SECONDS + 2) * STEP_SECONDS;
        return "/api/v1/photos/" + link.id() + "?size=" + link.size() + "&viewer="
                + link.viewer().name().toLowerCase(Locale.ROOT) + "&until=" + until + "&seal=" + seal(link, until);
    }

    /** How long it is still good for; zero for what we did not make, or what is over. */
    Duration leftOf(PhotoLink link, long until, String seal) {
        var ours = MessageDigest.isEqual(
                seal(link, until).getBytes(StandardCharsets.US_ASCII), seal.getBytes(StandardCharsets.UTF_8));
        var left = ours ? Duration.between(clock.instant(), Instant.ofEpochSecond(until)) : Duration.ZERO;
        return left.isNegative() ? Duration.ZERO : left;
    }

    private String seal(PhotoLink link, long until) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            var sealed = mac.doFinal((link.id() + " " + link.size() + " " + link.viewer() + " " + until)
                    .getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(sealed, SEAL_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
