package dev.collega.factor;

import dev.collega.shared.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Questions that are open for five minutes. Whoever was asked holds a token of 256 random bits, we its SHA-256; the rows
 * are shared, so that another instance may get the answer.
 */
@ApplicationScoped
class Challenges {

    static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final int TRIES = 5;
    private static final int RANDOM_BYTES = 32;

    private final Jdbi jdbi;
    private final Clock clock;

    Challenges(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    enum Kind {
        /** After the right password; five tries. */
        SECOND_FACTOR,
        /** To anybody who has a passkey; one try. */
        PASSKEY,
        /** To add a passkey; one try. */
        REGISTRATION
    }

    /** @param nonce what an authenticator has to sign */
    record Asked(String token, byte[] nonce) {}

    record Answered(UUID accountId, byte[] nonce) {}

    /** @param accountId absent where the passkey will say whose it is */
    Asked ask(Kind kind, UUID accountId) {
        var asked = new Asked(Secrets.base64Url(Secrets.random(RANDOM_BYTES)), Secrets.random(RANDOM_BYTES));
        jdbi.useHandle(handle -> handle.createUpdate("""
                insert into factor_challenge (hash, kind, account_id, nonce, expires_at)
                values (:hash, :kind, cast(:account as uuid), :nonce, :expires)
                """)
                .bind("hash", Secrets.sha256(asked.token()))
                .bind("kind", kind.name())
                .bind("account", accountId)
                .bind("nonce", asked.nonce())
                .bind("expires", clock.instant().plus(LIFETIME))
                .execute());
        return asked;
    }

    /** Takes one of the tries; those who try at the same moment come one after the other. */
    Optional<Answered> attempt(String token) {
        return answered("""
                update factor_challenge set tries = tries + 1
                where hash = :hash and kind = :kind and tries < :tries and expires_at > :now
                returning account_id, nonce
                """, Kind.SECOND_FACTOR, token);
    }

    /** Closes the question, whatever the answer is worth. */
    Optional<Answered> close(Kind kind, String token) {
        return answered("""
                delete from factor_challenge where hash = :hash and kind = :kind and expires_at > :now
                returning account_id, nonce
                """, kind, token);
    }

    private Optional<Answered> answered(String statement, Kind kind, String token) {
        return jdbi.withHandle(handle -> handle.createQuery(statement)
                .bind("hash", Secrets.sha256(token))
                .bind("kind", kind.name())
                .bind("tries", TRIES)
                .bind("now", clock.instant())
                .map((row, context) -> new Answered(Rows.uuid(row, "account_id"), row.getBytes("nonce")))
                .findFirst());
    }

    void closeAllOf(UUID accountId) {
        jdbi.useHandle(handle -> handle.execute("delete from factor_challenge where account_id = ?", accountId));
    }

    void forgetBefore(Instant time) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from factor_challenge where expires_at < :time")
                .bind("time", time)
                .execute());
    }
}
