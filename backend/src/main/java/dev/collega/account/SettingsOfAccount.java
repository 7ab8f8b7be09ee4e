package dev.collega.account;

import dev.collega.shared.mail.Correspondence;
import jakarta.enterprise.context.ApplicationScoped;

/** Puts together what a member sees of their account. */
@ApplicationScoped
class SettingsOfAccount {

    private final EmailPolicy policy;
    private final Correspondence correspondence;

    SettingsOfAccount(EmailPolicy policy, Correspondence correspondence) {
        this.policy = policy;
        this.correspondence = correspondence;
    }

    AccountSettings of(Account account) {
        return new AccountSettings(
                account.id(),
                account.email(),
                account.emailVerifiedAt(),
                account.pendingEmail(),
                policy.verification(),
                account.role(),
                account.createdAt(),
                account.passwordChangedAt(),
                correspondence.lastAbout(account.id()).orElse(null));
    }
}
