package dev.collega.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import dev.collega.shared.database.Rows;
import dev.collega.shared.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/**
 * Authenticator apps (RFC 6238): SHA-1, six digits, 30 seconds, which is what all apps know. A code of the step before
 * or after is taken too, for clocks differ, and none twice.
 */
@ApplicationScoped
class Totp {

    private static final Logger LOG = Logger.getLogger(Totp.class);
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int SECRET_BYTES = 20;

    /**
     * Six digits can be guessed, so from the tenth wrong code on each has to wait, a second first and a quarter of an
     * hour at last. Recovery codes and passkeys need no such brake and stay open: nobody is locked out by a stranger.
     */
    private static final String WAIT = "make_interval(secs => least(power(2, least(tries, 20) - 10), 900))";

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator(STEP);
    private final Jdbi jdbi;
    private final SecretBox box;
    private final Clock clock;

    Totp(Jdbi jdbi, SecretBox box, Clock clock) {
        this.jdbi = jdbi;
        this.box = box;
        this.clock = clock;
    }

    /** A new secret; empty where an app is confirmed already, which is not replaced unasked. */
    Optional<byte[]> enrol(UUID accountId) {
        var secret = Secrets.random(SECRET_BYTES);
        var enrolled = jdbi.withHandle(handle -> handle.createUpdate("""
                insert into totp (account_id, secret, created_at) values (:account, :secret, :now)
                on conflict (account_id) do update set secret = excluded.secret, created_at = excluded.created_at, tries = 0
                where totp.confirmed_at is null
                """)
                .bind("account", accountId)
                .bind("secret", box.seal(accountId, secret))
                .bind("now", clock.instant())
                .execute());
        return enrolled == 1 ? Optional.of(secret) : Optional.empty();
    }

    boolean isWaiting(UUID accountId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select from totp where account_id = :account and confirmed_at is null)")
                .bind("account", accountId)
                .mapTo(Boolean.class)
                .one());
    }

    boolean confirm(UUID accountId, String code) {
        return take(accountId, code, false);
    }

    boolean accept(UUID accountId, String code) {
        return take(accountId, code, true);
    }

    private boolean take(UUID accountId, String code, boolean confirmed) {
        var now = clock.instant();
        var sealed = attempt(accountId, confirmed, now);
        if (sealed.isEmpty()) {
            refuseIfTooSoon(accountId, now);
            return false;
        }
        var secret = box.open(accountId, sealed.get());
        if (secret.isEmpty()) {
            LOG.warn("An authenticator app was added under another secret (COLLEGA_SECRET): its codes are not taken.");
            return false;
        }
        var step = stepOf(code, secret.get(), now);
        return step.isPresent() && advance(accountId, step.getAsLong(), now);
    }

    /** Counts a try before the code is looked at, so that many at once are not more than one after the other. */
    private Optional<byte[]> attempt(UUID accountId, boolean confirmed, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                update totp set tries = tries + 1, tried_at = :now
                where account_id = :account and (confirmed_at is not null) = :confirmed
                  and (tries < 10 or tried_at + %s <= :now)
                returning secret
                """.formatted(WAIT))
                .bind("account", accountId)
                .bind("confirmed", confirmed)
                .bind("now", now)
                .map((row, context) -> row.getBytes("secret"))
                .findFirst());
    }

    private void refuseIfTooSoon(UUID accountId, Instant now) {
        jdbi.withHandle(handle -> handle.createQuery(
                                "select tried_at + %s as free_at from totp where account_id = :account and tries >= 10"
                                        .formatted(WAIT))
                        .bind("account", accountId)
                        .map((row, context) -> Rows.instant(row, "free_at"))
                        .findFirst())
                .filter(now::isBefore)
                .ifPresent(freeAt -> {
                    throw Problems.tooManyRequests(
                            "There were too many wrong codes; wait a moment, or use another factor.",
                            Duration.between(now, freeAt).plusSeconds(1));
                });
    }

    private OptionalLong stepOf(String code, byte[] secret, Instant now) {
        var found = OptionalLong.empty();
        for (var time : new Instant[] {now, now.minus(STEP), now.plus(STEP)}) {
            if (same(code, codeAt(time, secret))) {
                found = OptionalLong.of(time.getEpochSecond() / STEP.toSeconds());
            }
        }
        return found;
    }

    private String codeAt(Instant time, byte[] secret) {
        try {
            return generator.generateOneTimePasswordString(new SecretKeySpec(secret, "RAW"), time, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean same(String given, String expected) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    /** One UPDATE decides: of two who show a code at the same moment, the second comes too late. */
    private boolean advance(UUID accountId, long step, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        update totp set last_step = :step, tries = 0, confirmed_at = coalesce(confirmed_at, :now)
                        where account_id = :account and last_step < :step
                        """)
                        .bind("account", accountId)
                        .bind("step", step)
                        .bind("now", now)
                        .execute())
                == 1;
    }

    boolean remove(UUID accountId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                "delete from totp where account_id = :account returning confirmed_at is not null")
                        .bind("account", accountId)
                        .mapTo(Boolean.class)
                        .findFirst())
                .orElse(false);
    }

    void forgetUnconfirmedBefore(Instant time) {
        jdbi.useHandle(
                handle -> handle.createUpdate("delete from totp where confirmed_at is null and created_at < :time")
                        .bind("time", time)
                        .execute());
    }
}
