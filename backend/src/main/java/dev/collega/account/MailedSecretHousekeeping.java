package dev.collega.account;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

/** Forgets the secrets of mail, and of who is suspended, that are good no more; on several instances at once too. */
@ApplicationScoped
class MailedSecretHousekeeping {

    private final Jdbi jdbi;

    MailedSecretHousekeeping(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Scheduled(every = "6h", delayed = "4m")
    void forgetOldSecrets() {
        jdbi.useHandle(handle -> {
            handle.execute("delete from password_reset where expires_at < now()");
            handle.execute("delete from suspended_visit where expires_at < now()");
            handle.execute("delete from email_verification where created_at < now() - interval '24 hours'");
        });
    }
}
