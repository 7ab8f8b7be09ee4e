package dev.collega.throttle;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

/** Forgets what no longer delays anybody; running on several instances at once does no harm. */
@ApplicationScoped
class GuessHousekeeping {

    private final Jdbi jdbi;

    GuessHousekeeping(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Scheduled(every = "1h", delayed = "4m")
    void forget() {
        jdbi.useHandle(handle -> handle.execute("delete from guess where greatest(forgotten_at, known_until) < now()"));
    }
}
