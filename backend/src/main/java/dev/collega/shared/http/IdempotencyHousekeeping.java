package dev.collega.shared.http;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

/** Forgets idempotency keys after a day; running on several instances at once does no harm. */
@ApplicationScoped
class IdempotencyHousekeeping {

    private final Jdbi jdbi;

    IdempotencyHousekeeping(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Scheduled(every = "1h", delayed = "1m")
    void forgetOldKeys() {
        jdbi.useHandle(
                handle -> handle.execute("delete from idempotency_key where created_at < now() - interval '24 hours'"));
    }
}
