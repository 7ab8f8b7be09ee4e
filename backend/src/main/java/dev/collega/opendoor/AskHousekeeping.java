package dev.collega.opendoor;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

/** Forgets questions that nobody answered a while after they expired, and with them who would not. */
@ApplicationScoped
class AskHousekeeping {

    private final Jdbi jdbi;

    AskHousekeeping(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Longer than a month, over which they are counted, and long enough that its asker has seen it. */
    @Scheduled(every = "6h", delayed = "5m")
    void forgetWhatNobodyAnswered() {
        jdbi.useHandle(handle -> handle.execute(
                "delete from ask where state <> 'ANSWERED' and expires_at < now() - interval '60 days'"));
    }
}
