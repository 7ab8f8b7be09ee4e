package dev.collega.calendar;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;

/** Forgets what was deleted once every calendar has had the time to hear of it; on several instances at once too. */
@ApplicationScoped
class CalendarHousekeeping {

    private final Jdbi jdbi;
    private final Clock clock;

    CalendarHousekeeping(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Scheduled(every = "6h", delayed = "7m")
    void forgetTombstones() {
        jdbi.useHandle(handle -> handle.createUpdate("delete from calendar_tombstone where deleted_at < :before")
                .bind("before", clock.instant().minus(Duration.ofDays(Calendars.CANCELLED_DAYS)))
                .execute());
    }
}
