package dev.collega.shared.page;

import dev.collega.shared.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes and opens cursors. A cursor holds the sort key of the last row seen and is sealed for one list with its
 * filters, so that a cursor of another list, of other filters or one that was changed by hand is a 400.
 */
@ApplicationScoped
public class Cursors {

    private static final int SEAL_BYTES = 12;
    private static final String SEPARATOR = "\u001f";

    private final SecretKeySpec key;

    Cursors(@ConfigProperty(name = "collega.secret") String secret) {
        this.key = new SecretKeySpec(("cursor" + secret).getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** @param list names the list and its filters; a cursor opens for this very value only */
    public String seal(String list, Object... sortKey) {
        var plain = String.join(
                        SEPARATOR, Arrays.stream(sortKey).map(String::valueOf).toList())
                .getBytes(StandardCharsets.UTF_8);
        var sealed = Arrays.copyOf(sealOf(list, plain), SEAL_BYTES + plain.length);
        System.arraycopy(plain, 0, sealed, SEAL_BYTES, plain.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** The sort key in a cursor; empty for the first page ({@code cursor} null or blank). */
    public Optional<List<String>> open(String list, String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return Optional.empty();
        }
        var sealed = decode(cursor);
        if (sealed.length <= SEAL_BYTES) {
            throw invalid();
        }
        var plain = Arrays.copyOfRange(sealed, SEAL_BYTES, sealed.length);
        if (!MessageDigest.isEqual(Arrays.copyOf(sealed, SEAL_BYTES), Arrays.copyOf(sealOf(list, plain), SEAL_BYTES))) {
            throw invalid();
        }
        return Optional.of(List.of(new String(plain, StandardCharsets.UTF_8).split(SEPARATOR, -1)));
    }

    private static byte[] decode(String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private byte[] sealOf(String list, byte[] plain) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(list.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(plain);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RuntimeException invalid() {
        return Problems.badRequest(
                "invalid-cursor", "The cursor does not belong to this list; start again without one.");
    }
}
