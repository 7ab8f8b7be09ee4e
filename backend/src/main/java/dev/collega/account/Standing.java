package dev.collega.account;

import dev.collega.shared.audit.AuditAction;
import dev.collega.shared.audit.Audited;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.UUID;

/** What those who run the place may change about an account: that it may be used, and the role. */
@ApplicationScoped
public class Standing {

    private final AccountRepository accounts;
    private final SessionRepository sessions;
    private final Event<Audited> audit;
    private final Event<Revoked> revoked;
    private final Event<AccountHidden> hidden;
    private final Clock clock;

    Standing(
            AccountRepository accounts,
            SessionRepository sessions,
            Event<Audited> audit,
            Event<Revoked> revoked,
            Event<AccountHidden> hidden,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.audit = audit;
        this.revoked = revoked;
        this.hidden = hidden;
        this.clock = clock;
    }

    /**
     * All sessions end; tokens rest until the suspension is lifted.
     *
     * @return whether that is a change: of two at the same moment, for one
     */
    public boolean suspend(UUID accountId) {
        var account = accounts.forUpdate(accountId).orElseThrow();
        if (account.isSuspended()) {
            return false;
        }
        account.suspend(clock.instant());
        accounts.flush();
        sessions.endAll(accountId, null, clock.instant());
        hidden.fire(new AccountHidden(accountId, account.isHidden(), clock.instant()));
        audit.fire(Audited.done(AuditAction.SUSPENDED, accountId));
        return true;
    }

    /** @return whether that is a change */
    public boolean liftSuspension(UUID accountId) {
        var account = accounts.forUpdate(accountId).orElseThrow();
        if (!account.isSuspended()) {
            return false;
        }
        account.liftSuspension();
        accounts.flush();
        hidden.fire(new AccountHidden(accountId, account.isHidden(), clock.instant()));
        audit.fire(Audited.done(AuditAction.SUSPENSION_LIFTED, accountId));
        return true;
    }

    public void give(UUID accountId, Role role) {
        var account = accounts.findById(accountId);
        if (account.role() != role) {
            account.take(role);
            accounts.flush();
            revoked.fire(new Revoked(accountId));
            audit.fire(Audited.done(AuditAction.ROLE_CHANGED, accountId));
        }
    }
}
