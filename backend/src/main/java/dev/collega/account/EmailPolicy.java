package dev.collega.account;

import dev.collega.shared.mail.EmailVerification;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether addresses must be verified in this installation. */
@Singleton
class EmailPolicy {

    private final EmailVerification verification;

    EmailPolicy(
            @ConfigProperty(name = "collega.accounts.email-verification") String setting,
            @ConfigProperty(name = "collega.mail.host") Optional<String> mailServer) {
        verification = EmailVerification.of(setting, mailServer.isPresent());
    }

    EmailVerification verification() {
        return verification;
    }

    /** Whether the account may be taken for that of whoever the address belongs to. */
    boolean trusts(Account account) {
        return !isVerificationRequired() || account.emailVerifiedAt() != null;
    }

    boolean isVerificationRequired() {
        return verification == EmailVerification.REQUIRED;
    }
}
