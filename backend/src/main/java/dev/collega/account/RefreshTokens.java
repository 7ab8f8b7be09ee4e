package dev.collega.account;

import dev.collega.shared.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Refresh tokens: 256 random bits, kept as their SHA-256, each good once. */
@ApplicationScoped
class RefreshTokens {

    private static final int TOKEN_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Jdbi jdbi;

    RefreshTokens(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What became of a token that was shown: {@code fresh} is true for the one caller who used it first. */
    record Use(UUID sessionId, boolean fresh) {}

    String issue(UUID sessionId, Instant now) {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into refresh_token (hash, session_id, created_at) values (:hash, :session, :now)")
                .bind("hash", hash(token))
                .bind("session", sessionId)
                .bind("now", now)
                .execute());
        return token;
    }

    /** One UPDATE decides who is first; everybody else learns whose family it was. */
    Optional<Use> use(String token, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                with used as (
                    update refresh_token set used_at = :now where hash = :hash and used_at is null returning session_id
                )
                select session_id, true as fresh from used
                union all
                select session_id, false from refresh_token where hash = :hash and not exists (select 1 from used)
                """)
                .bind("hash", hash(token))
                .bind("now", now)
                .map((row, context) -> new Use(Rows.uuid(row, "session_id"), row.getBoolean("fresh")))
                .findFirst());
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
