package dev.collega.account;

import dev.collega.shared.audit.AuditAction;
import dev.collega.shared.audit.Audited;
import dev.collega.shared.database.Ids;
import dev.collega.shared.mail.Letter;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/**
 * Takes a request for a new password without a look at whose address it is, and answers it a moment later. So whoever
 * asks can tell nothing from the answer, nor from the time it takes, nor from how busy we are just after it.
 */
@ApplicationScoped
class PasswordResetRequests {

    private static final Logger LOG = Logger.getLogger(PasswordResetRequests.class);
    private static final int SHORTEST_DELAY_MILLIS = 200;
    private static final int LONGEST_DELAY_MILLIS = 1_500;

    /** Between two mails to one account, so that nobody's mailbox is filled by others. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final AccountRepository accounts;
    private final PasswordResets resets;
    private final Links links;
    private final Jdbi jdbi;
    private final Event<Audited> audit;
    private final Event<Letter> letters;
    private final Clock clock;
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "password-resets");
        thread.setDaemon(true);
        return thread;
    });

    PasswordResetRequests(
            AccountRepository accounts,
            PasswordResets resets,
            Links links,
            Jdbi jdbi,
            Event<Audited> audit,
            Event<Letter> letters,
            Clock clock) {
        this.accounts = accounts;
        this.resets = resets;
        this.links = links;
        this.jdbi = jdbi;
        this.audit = audit;
        this.letters = letters;
        this.clock = clock;
    }

    void take(String email) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into password_reset_request (id, email, created_at) values (:id, :email, :now)")
                .bind("id", Ids.next())
                .bind("email", email)
                .bind("now", clock.instant())
                .execute());
        var delay = ThreadLocalRandom.current().nextInt(SHORTEST_DELAY_MILLIS, LONGEST_DELAY_MILLIS);
        later.schedule(this::answerAll, delay, TimeUnit.MILLISECONDS);
    }

    /** Also what an instance that was stopped in between has left. */
    @Scheduled(every = "30s", delayed = "5s")
    void answerAll() {
        try {
            while (answerNext()) {
                // On to the next.
            }
        } catch (RuntimeException e) {
            LOG.warnf("Requests for new passwords could not be answered (%s); tried again shortly", e.getClass());
        }
    }

    @Transactional
    boolean answerNext() {
        var email = next();
        email.flatMap(accounts::byEmail).ifPresent(this::answer);
        return email.isPresent();
    }

    private Optional<String> next() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        delete from password_reset_request where id = (
                            select id from password_reset_request order by id limit 1 for update skip locked
                        ) returning email
                        """).mapTo(String.class).findFirst());
    }

    private void answer(Account account) {
        if (resets.issuedSince(account.id(), clock.instant().minus(PAUSE))) {
            return;
        }
        var link = links.resetPassword(resets.issue(account.id()));
        letters.fire(new Letter(account.id(), account.email(), "password-reset", Map.of("link", link)));
        audit.fire(Audited.done(AuditAction.PASSWORD_RESET_REQUESTED, account.id()));
    }

    void stop(@Observes ShutdownEvent event) {
        later.shutdownNow();
    }
}
