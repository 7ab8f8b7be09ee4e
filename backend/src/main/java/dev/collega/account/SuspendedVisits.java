package dev.collega.account;

import dev.collega.shared.database.Rows;
import dev.collega.shared.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/**
 * Who is suspended proves by what a sign-in that was right in all but that was answered with whose account it is: to read
 * why, to appeal, to take along what is theirs and to leave. It opens nothing else, and nothing any more once the suspension is lifted.
 */
@ApplicationScoped
public class SuspendedVisits {

    private static final Duration LIFETIME = Duration.ofHours(1);

    /** At a time; a sign-in more ends the first. */
    private static final int MOST = 5;

    private final Jdbi jdbi;
    private final Clock clock;
    private final Duration freshFor;

    SuspendedVisits(Jdbi jdbi, Clock clock, @ConfigProperty(name = "collega.sessions.fresh-for") Duration freshFor) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.freshFor = freshFor;
    }

    /** As secret as what is mailed, and kept in the same way. */
    MailedSecret begin(UUID accountId) {
        var secret = MailedSecret.next();
        var now = clock.instant();
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                    insert into suspended_visit (hash, account_id, created_at, expires_at)
                    values (:hash, :account, :now, :expires)
                    """)
                    .bind("hash", secret.hash())
                    .bind("account", accountId)
                    .bind("now", now)
                    .bind("expires", now.plus(LIFETIME))
                    .execute();
            handle.createUpdate("""
                    delete from suspended_visit where hash in (
                      select hash from suspended_visit where account_id = :account order by created_at desc offset :most)
                    """)
                    .bind("account", accountId)
                    .bind("most", MOST)
                    .execute();
        });
        return secret;
    }

    /**
     * @return whose suspended account it is
     * @throws dev.collega.shared.problem.ProblemException invalid-appeal-token
     */
    public UUID visitor(String token) {
        return since(token, Instant.EPOCH);
    }

    /** As {@link #visitor}, of who has signed in a few minutes ago: an open laptop is not enough for what cannot be undone. */
    public UUID freshVisitor(String token) {
        return since(token, clock.instant().minus(freshFor));
    }

    private UUID since(String token, Instant earliest) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select v.account_id from suspended_visit v join account a on a.id = v.account_id
                        where v.hash = :hash and v.expires_at > :now and v.created_at > :earliest
                          and a.suspended_at is not null
                        """)
                        .bind("hash", MailedSecret.of(token).hash())
                        .bind("now", clock.instant())
                        .bind("earliest", earliest)
                        .map((row, context) -> Rows.uuid(row, "account_id"))
                        .findFirst())
                .orElseThrow(() -> Problems.badRequest(
                        "invalid-appeal-token",
                        "This took too long, or the account is not suspended any more: sign in."));
    }

    /** Those who knew a former password. */
    void forget(UUID accountId) {
        jdbi.useHandle(handle -> handle.execute("delete from suspended_visit where account_id = ?", accountId));
    }
}
