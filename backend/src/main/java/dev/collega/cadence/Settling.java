package dev.collega.cadence;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

/** Takes up what a transaction had to leave, for another one was busy with the same contact at that moment. */
@ApplicationScoped
class Settling {

    private static final int AT_ONCE = 500;

    private final Jdbi jdbi;

    Settling(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Scheduled(every = "5s", delayed = "3s", concurrentExecution = ConcurrentExecution.SKIP)
    void settleWhatWasLeft() {
        jdbi.useHandle(handle -> handle.createQuery("""
                        select cadence_settle(left_over) from (
                          select array(select id from cadence_stale order by id limit :rows) as left_over) as stale
                        where left_over <> '{}'
                        """)
                .bind("rows", AT_ONCE)
                .map((row, context) -> true)
                .findOne());
    }
}
