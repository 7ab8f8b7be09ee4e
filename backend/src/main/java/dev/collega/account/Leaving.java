package dev.collega.account;

import dev.collega.shared.audit.AuditAction;
import dev.collega.shared.audit.Audited;
import dev.collega.shared.mail.Letter;
import dev.collega.shared.problem.ProblemException;
import dev.collega.shared.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.core.Response.Status;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A member asks to be deleted and, for some days, may come back. */
@ApplicationScoped
class Leaving {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final EntityManager database;
    private final SessionRepository sessions;
    private final Event<AccountHidden> hidden;
    private final Event<Audited> audited;
    private final Event<Letter> letters;
    private final Clock clock;
    private final Duration grace;

    Leaving(
            EntityManager database,
            SessionRepository sessions,
            Event<AccountHidden> hidden,
            Event<Audited> audited,
            Event<Letter> letters,
            Clock clock,
            @ConfigProperty(name = "collega.accounts.deletion-grace") Duration grace) {
        this.database = database;
        this.sessions = sessions;
        this.hidden = hidden;
        this.audited = audited;
        this.letters = letters;
        this.clock = clock;
        this.grace = grace;
    }

    /** Asking twice keeps the first date. Within the caller's transaction. */
    Instant begin(UUID accountId) {
        var now = clock.instant();
        var account = database.find(Account.class, accountId, LockModeType.PESSIMISTIC_WRITE);
        if (!account.isLeaving()) {
            account.leave(now.plus(grace));
            audited.fire(Audited.done(AuditAction.DELETION_REQUESTED, accountId));
            tell(account, "deletion-requested", Map.of("date", day(account.deletionDueAt())));
        }
        sessions.endAll(accountId, null, now);
        hidden.fire(new AccountHidden(accountId, true, now));
        return account.deletionDueAt();
    }

    /**
     * To be asked once somebody has proved who they are, before a session begins; within the caller's transaction.
     *
     * @param cancelDeletion what the member says about it; null is no
     * @throws ProblemException account-leaving, where the account is to be deleted and they do not take that back
     */
    void check(Account account, Boolean cancelDeletion) {
        if (!account.isLeaving()) {
            return;
        }
        // The deletion may be running at this moment; then this waits for it and finds nothing.
        try {
            database.refresh(account, LockModeType.PESSIMISTIC_WRITE);
        } catch (EntityNotFoundException e) {
            throw Problems.unauthenticated("invalid-credentials", "There is no such account any more.");
        }
        if (!account.isLeaving()) {
            return;
        }
        if (!Boolean.TRUE.equals(cancelDeletion)) {
            throw Problems.of(
                            Status.FORBIDDEN,
                            "account-leaving",
                            "This account will be deleted on " + day(account.deletionDueAt())
                                    + ", as you asked. Sign in with \"cancelDeletion\": true to keep it.")
                    .with("deletionDueAt", account.deletionDueAt());
        }
        stay(account);
    }

    /** Of who says so without a session. Within the caller's transaction. */
    void cancel(UUID accountId) {
        var account = database.find(Account.class, accountId, LockModeType.PESSIMISTIC_WRITE);
        if (account.isLeaving()) {
            stay(account);
        }
    }

    private void stay(Account account) {
        account.stay();
        audited.fire(Audited.done(AuditAction.DELETION_CANCELLED, account.id()));
        hidden.fire(new AccountHidden(account.id(), account.isHidden(), clock.instant()));
        tell(account, "deletion-cancelled", Map.of());
    }

    private void tell(Account account, String template, Map<String, String> values) {
        letters.fire(new Letter(account.id(), account.email(), template, values));
    }

    private static String day(Instant instant) {
        return DAY.format(instant.atOffset(ZoneOffset.UTC));
    }
}
