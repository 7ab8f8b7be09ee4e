package dev.collega.account;

import dev.collega.shared.audit.AuditAction;
import dev.collega.shared.audit.Audited;
import dev.collega.shared.mail.Letter;
import dev.collega.shared.problem.ProblemException;
import dev.collega.shared.problem.Problems;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Shows by a link in a mail that an address is whose account it is: the first one, and another in its place. */
@ApplicationScoped
class EmailConfirming {

    private static final Duration BETWEEN_REMINDERS = Duration.ofMinutes(1);

    /** Each sends a mail to an address that may be anybody's. */
    private static final int MOST_IN_AN_HOUR = 10;

    private final AccountRepository accounts;
    private final EmailSecrets secrets;
    private final PasswordResets resets;
    private final Links links;
    private final Event<Letter> letters;
    private final Event<Audited> audit;
    private final Clock clock;

    EmailConfirming(
            AccountRepository accounts,
            EmailSecrets secrets,
            PasswordResets resets,
            Links links,
            Event<Letter> letters,
            Event<Audited> audit,
            Clock clock) {
        this.accounts = accounts;
        this.secrets = secrets;
        this.resets = resets;
        this.links = links;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    void begin(Account account) {
        send(account.id(), account.email(), "verify-email");
    }

    @Transactional
    void remind(UUID accountId) {
        var account = locked(accountId);
        if (account.pendingEmail() == null && account.emailVerifiedAt() != null) {
            return;
        }
        if (secrets.issuedSince(accountId, clock.instant().minus(BETWEEN_REMINDERS)) > 0) {
            throw Problems.tooManyRequests("A mail is on its way; ask for another in a minute.", BETWEEN_REMINDERS);
        }
        requireFewInAnHour(accountId);
        if (account.pendingEmail() == null) {
            begin(account);
        } else {
            sendToPending(account);
        }
    }

    /** Looks the same whether the address is free or another account's; only the mail to it tells. */
    @Transactional
    Account ask(UUID accountId, String email) {
        var account = locked(accountId);
        if (account.email().equals(email)) {
            drop(account);
            return account;
        }
        requireFewInAnHour(accountId);
        drop(account);
        account.askForEmail(email);
        sendToPending(account);
        letters.fire(new Letter(accountId, account.email(), "email-change-asked", Map.of("link", links.security())));
        audit.fire(Audited.done(AuditAction.EMAIL_CHANGE_REQUESTED, accountId));
        return account;
    }

    @Transactional
    void keep(UUID accountId) {
        var account = locked(accountId);
        if (account.pendingEmail() != null) {
            drop(account);
        }
    }

    /** May be shown again, for people click twice: what is confirmed already stays so. */
    @Transactional
    void confirm(MailedSecret secret) {
        var purpose = secrets.purposeOf(secret).orElseThrow(EmailConfirming::invalid);
        var account = accounts.forUpdate(purpose.accountId()).orElseThrow(EmailConfirming::invalid);
        if (account.isWaitingFor(purpose.email())) {
            moveTo(account);
        } else if (!account.has(purpose.email())) {
            throw invalid();
        } else if (account.verifyEmail(clock.instant())) {
            audit.fire(Audited.done(AuditAction.EMAIL_VERIFIED, account.id()));
        }
    }

    private void moveTo(Account account) {
        var before = account.email();
        account.takePendingEmail(clock.instant());
        accounts.write(account);
        // A link in the old mailbox must not open the account any more.
        resets.forget(account.id());
        letters.fire(new Letter(account.id(), before, "email-changed", Map.of()));
        audit.fire(Audited.done(AuditAction.EMAIL_VERIFIED, account.id()));
    }

    private void drop(Account account) {
        account.keepEmail();
        secrets.end(account.id());
    }

    private void sendToPending(Account account) {
        var owner = accounts.byEmail(account.pendingEmail())
                .filter(other -> !other.id().equals(account.id()));
        if (owner.isEmpty()) {
            send(account.id(), account.pendingEmail(), "confirm-new-email");
            return;
        }
        // Issued all the same, and told nobody: what is counted and how long it takes must not tell the two apart.
        secrets.issue(account.id(), account.pendingEmail());
        letters.fire(new Letter(
                owner.get().id(), owner.get().email(), "email-taken", Map.of("link", links.forgotPassword())));
    }

    private void send(UUID accountId, String to, String template) {
        var link = links.confirmEmail(secrets.issue(accountId, to));
        letters.fire(new Letter(accountId, to, template, Map.of("link", link)));
    }

    private void requireFewInAnHour(UUID accountId) {
        var hour = Duration.ofHours(1);
        if (secrets.issuedSince(accountId, clock.instant().minus(hour)) >= MOST_IN_AN_HOUR) {
            throw Problems.tooManyRequests("Many mails were sent already; go on in an hour.", hour);
        }
    }

    private Account locked(UUID accountId) {
        return accounts.forUpdate(accountId).orElseThrow(UnauthorizedException::new);
    }

    private static ProblemException invalid() {
        return Problems.badRequest(
                "invalid-verification-token", "The link is too old or was replaced by another: ask for a new one.");
    }
}
