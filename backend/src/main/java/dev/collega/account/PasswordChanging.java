package dev.collega.account;

import dev.collega.shared.audit.AuditAction;
import dev.collega.shared.audit.Audited;
import dev.collega.shared.mail.Letter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Puts a new password in place of the old one, with all that follows; hashing is done before, outside of transactions. */
@ApplicationScoped
class PasswordChanging {

    private final AccountRepository accounts;
    private final SessionRepository sessions;
    private final PasswordResets resets;
    private final SuspendedVisits visits;
    private final Links links;
    private final Event<Audited> audit;
    private final Event<Letter> letters;
    private final Clock clock;

    PasswordChanging(
            AccountRepository accounts,
            SessionRepository sessions,
            PasswordResets resets,
            SuspendedVisits visits,
            Links links,
            Event<Audited> audit,
            Event<Letter> letters,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.resets = resets;
        this.visits = visits;
        this.links = links;
        this.audit = audit;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * By somebody who has shown that they know the present one, whose hash is {@code knownHash}.
     *
     * @return false where it has been changed meanwhile
     */
    @Transactional
    boolean change(Account account, String knownHash, String newHash, UUID currentSession) {
        if (!accounts.replacePassword(account.id(), knownHash, newHash, clock.instant())) {
            return false;
        }
        finish(account.id(), account.email(), currentSession);
        return true;
    }

    /**
     * By somebody who reads the mail of the account, which shows as well that the address is theirs.
     *
     * @return false where the secret has been used meanwhile
     */
    @Transactional
    boolean reset(Account account, MailedSecret secret, String newHash) {
        if (!resets.use(secret)) {
            return false;
        }
        accounts.setPassword(account.id(), newHash, clock.instant());
        if (accounts.verifyEmail(account.id(), clock.instant())) {
            audit.fire(Audited.done(AuditAction.EMAIL_VERIFIED, account.id()));
        }
        finish(account.id(), account.email(), null);
        return true;
    }

    private void finish(UUID accountId, String email, UUID currentSession) {
        sessions.endAll(accountId, currentSession, clock.instant());
        resets.forget(accountId);
        visits.forget(accountId);
        audit.fire(Audited.done(AuditAction.PASSWORD_CHANGED, accountId));
        letters.fire(new Letter(accountId, email, "password-changed", Map.of("link", links.forgotPassword())));
    }
}
