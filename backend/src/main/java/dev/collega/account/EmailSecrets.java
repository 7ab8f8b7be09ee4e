package dev.collega.account;

import dev.collega.shared.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The secrets in mail by which an address is confirmed: each for one account and one address, good for a day. */
@ApplicationScoped
class EmailSecrets {

    private static final Duration LIFETIME = Duration.ofHours(24);

    private final Jdbi jdbi;
    private final Clock clock;

    EmailSecrets(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** What a secret is good for. */
    record Purpose(UUID accountId, String email) {}

    MailedSecret issue(UUID accountId, String email) {
        var secret = MailedSecret.next();
        var now = clock.instant();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into email_verification (hash, account_id, email, created_at, expires_at)
                        values (:hash, :account, :email, :now, :expires)
                        """)
                .bind("hash", secret.hash())
                .bind("account", accountId)
                .bind("email", email)
                .bind("now", now)
                .bind("expires", now.plus(LIFETIME))
                .execute());
        return secret;
    }

    int issuedSince(UUID accountId, Instant time) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from email_verification where account_id = :account and created_at > :time")
                .bind("account", accountId)
                .bind("time", time)
                .mapTo(Integer.class)
                .one());
    }

    Optional<Purpose> purposeOf(MailedSecret secret) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select account_id, email from email_verification where hash = :hash and expires_at > :now")
                .bind("hash", secret.hash())
                .bind("now", clock.instant())
                .map((row, context) -> new Purpose(Rows.uuid(row, "account_id"), row.getString("email")))
                .findFirst());
    }

    /** Those that were sent before; the rows stay for a day, so that it is known how many there were. */
    void end(UUID accountId) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update email_verification set expires_at = :now
                        where account_id = :account and expires_at > :now
                        """)
                .bind("account", accountId)
                .bind("now", clock.instant())
                .execute());
    }
}
