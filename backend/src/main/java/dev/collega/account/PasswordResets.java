package dev.collega.account;

import dev.collega.shared.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The secrets in mail by which a forgotten password is replaced: each good once and for half an hour. */
@ApplicationScoped
class PasswordResets {

    private static final Duration LIFETIME = Duration.ofMinutes(30);

    private final Jdbi jdbi;
    private final Clock clock;

    PasswordResets(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    MailedSecret issue(UUID accountId) {
        var secret = MailedSecret.next();
        var now = clock.instant();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into password_reset (hash, account_id, created_at, expires_at)
                        values (:hash, :account, :now, :expires)
                        """)
                .bind("hash", secret.hash())
                .bind("account", accountId)
                .bind("now", now)
                .bind("expires", now.plus(LIFETIME))
                .execute());
        return secret;
    }

    boolean issuedSince(UUID accountId, Instant time) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select 1 from password_reset where account_id = :account and created_at > :time)")
                .bind("account", accountId)
                .bind("time", time)
                .mapTo(Boolean.class)
                .one());
    }

    /** Whose it is, as long as it is good. */
    Optional<UUID> accountOf(MailedSecret secret) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select account_id from password_reset where hash = :hash and expires_at > :now")
                .bind("hash", secret.hash())
                .bind("now", clock.instant())
                .map((row, context) -> Rows.uuid(row, "account_id"))
                .findFirst());
    }

    /** One DELETE decides who is first. */
    boolean use(MailedSecret secret) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                "delete from password_reset where hash = :hash and expires_at > :now")
                        .bind("hash", secret.hash())
                        .bind("now", clock.instant())
                        .execute())
                == 1;
    }

    /** Those that were sent before the password, or the address, was changed. */
    void forget(UUID accountId) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from password_reset where account_id = :account")
                .bind("account", accountId)
                .execute());
    }
}
