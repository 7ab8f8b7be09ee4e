package dev.collega.account;

import dev.collega.shared.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Refresh tokens: 256 random bits, kept as their SHA-256, each good once. The next one is made out of the one before
 * under our secret, so that a repeated renewal can be given the same again without its being kept.
 */
@ApplicationScoped
class RefreshTokens {

    private static final int TOKEN_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Jdbi jdbi;
    private final SecretKeySpec secret;
    private final Duration grace;

    RefreshTokens(
            Jdbi jdbi,
            @ConfigProperty(name = "collega.secret") String secret,
            @ConfigProperty(name = "collega.tokens.refresh-grace") Duration grace) {
        this.jdbi = jdbi;
        this.secret = new SecretKeySpec(("refresh" + secret).getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.grace = grace;
    }

    /**
     * What became of a token that was shown.
     *
     * @param next continues the session; null when the token was used before
     */
    record Use(UUID sessionId, String next) {}

    String issue(UUID sessionId, Instant now) {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = encode(bytes);
        jdbi.useHandle(handle -> insert(handle, token, sessionId, now));
        return token;
    }

    /** One UPDATE decides who is first; everybody else waits for it and learns whose family it was. */
    Optional<Use> use(String token, Instant now) {
        return jdbi.withHandle(handle -> {
            var first = handle.createQuery("""
                            update refresh_token set used_at = :now where hash = :hash and used_at is null
                            returning session_id
                            """)
                    .bind("hash", hash(token))
                    .bind("now", now)
                    .map((row, context) -> Rows.uuid(row, "session_id"))
                    .findFirst();
            if (first.isPresent()) {
                insert(handle, next(token), first.get(), now);
                return Optional.of(new Use(first.get(), next(token)));
            }
            return again(handle, token, now);
        });
    }

    private Optional<Use> again(Handle handle, String token, Instant now) {
        return handle.createQuery("""
                select used.session_id, used.used_at > :since and following.used_at is null as in_grace
                from refresh_token used
                left join refresh_token following on following.hash = :next
                where used.hash = :hash
                """)
                .bind("hash", hash(token))
                .bind("next", hash(next(token)))
                .bind("since", now.minus(grace))
                .map((row, context) ->
                        new Use(Rows.uuid(row, "session_id"), row.getBoolean("in_grace") ? next(token) : null))
                .findFirst();
    }

    private static void insert(Handle handle, String token, UUID sessionId, Instant now) {
        handle.createUpdate("insert into refresh_token (hash, session_id, created_at) values (:hash, :session, :now)")
                .bind("hash", hash(token))
                .bind("session", sessionId)
                .bind("now", now)
                .execute();
    }

    private String next(String token) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            return encode(mac.doFinal(token.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(byte[] token) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
