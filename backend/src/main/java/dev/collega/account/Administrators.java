package dev.collega.account;

import dev.collega.shared.audit.AuditAction;
import dev.collega.shared.audit.Audited;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The first administrators are named by whoever runs the place, and only accounts that are there already: a setting must
 * not wait for the first stranger who signs up with that address.
 */
@ApplicationScoped
class Administrators {

    private final AccountRepository accounts;
    private final EmailPolicy emailPolicy;
    private final Event<Audited> audit;
    private final List<String> emails;

    Administrators(
            AccountRepository accounts,
            EmailPolicy emailPolicy,
            Event<Audited> audit,
            @ConfigProperty(name = "collega.accounts.administrators") Optional<List<String>> emails) {
        this.accounts = accounts;
        this.emailPolicy = emailPolicy;
        this.audit = audit;
        this.emails = emails.orElse(List.of());
    }

    /** After the demo network, whose people are accounts that are there already. */
    @Transactional
    void appoint(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent start) {
        for (var email : emails) {
            accounts.byEmail(email.strip())
                    .filter(account -> account.role() != Role.ADMINISTRATOR)
                    .filter(emailPolicy::trusts)
                    .ifPresent(account -> {
                        account.take(Role.ADMINISTRATOR);
                        audit.fire(Audited.done(AuditAction.ROLE_CHANGED, account.id()));
                    });
        }
    }
}
