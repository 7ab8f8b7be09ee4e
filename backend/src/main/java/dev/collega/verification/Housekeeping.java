package dev.collega.verification;

import dev.collega.shared.database.Rows;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;

/**
 * What time does to verifications: they end, and their members hear of it before and then. Each is a row that is marked in
 * the transaction of its letter, so that on any number of instances nobody is told twice.
 */
@ApplicationScoped
class Housekeeping {

    private static final int AT_ONCE = 100;
    private static final Duration KEPT = Duration.ofDays(365);

    private final VerificationRows rows;
    private final VerificationLetters letters;
    private final Lifetimes lifetimes;
    private final Jdbi jdbi;
    private final Clock clock;

    Housekeeping(VerificationRows rows, VerificationLetters letters, Lifetimes lifetimes, Jdbi jdbi, Clock clock) {
        this.rows = rows;
        this.letters = letters;
        this.lifetimes = lifetimes;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Scheduled(every = "30m", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void tidyUp() {
        expire();
        remind();
        escalate();
        forget();
    }

    private record Due(UUID id, UUID memberId) {}

    void expire() {
        each(due("""
                state = 'VALID' and valid_until <= :time or state = 'PENDING' and open_until <= :time
                """, clock.instant()), this::expireOne);
    }

    private void expireOne(Due due) {
        rows.lock(due.memberId());
        var now = clock.instant();
        rows.byId(due.id()).ifPresent(row -> {
            if (row.state() == VerificationState.VALID && !row.isValidAt(now)) {
                rows.end(row, VerificationState.EXPIRED, null);
                letters.expired(row.memberId(), row.kind());
            } else if (row.state() == VerificationState.PENDING && !row.isPendingAt(now)) {
                rows.end(row, VerificationState.EXPIRED, null);
            }
        });
    }

    void remind() {
        each(due("""
                state = 'VALID' and reminded_at is null and valid_until <= :time
                """, clock.instant().plus(lifetimes.remindBefore())), this::remindOf);
    }

    private void remindOf(Due due) {
        rows.lock(due.memberId());
        var marked = jdbi.withHandle(handle -> handle.createUpdate("""
                        update verification set reminded_at = :now
                        where id = :id and state = 'VALID' and valid_until > :now and reminded_at is null
                        """)
                .bind("id", due.id())
                .bind("now", clock.instant())
                .execute());
        if (marked == 1) {
            var row = rows.byId(due.id()).orElseThrow();
            letters.endsSoon(row.memberId(), row.kind(), row.validUntil());
        }
    }

    private List<Due> due(String condition, Instant time) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id, member_id from verification where " + condition + " order by id limit " + AT_ONCE)
                .bind("time", time)
                .map((row, context) -> new Due(Rows.uuid(row, "id"), Rows.uuid(row, "member_id")))
                .list());
    }

    private static void each(List<Due> due, Consumer<Due> work) {
        due.forEach(one -> QuarkusTransaction.requiringNew().run(() -> work.accept(one)));
    }

    /** What has to be answered and was not: those who run the place hear of it once. */
    void escalate() {
        QuarkusTransaction.requiringNew().run(() -> {
            var overdue = jdbi.withHandle(handle ->
                    handle.createUpdate("""
                            update verification_dispute set reminded_at = :now
                            where answered_at is null and due_at <= :now and reminded_at is null
                            """).bind("now", clock.instant()).execute());
            if (overdue > 0) {
                administrators().forEach(letters::overdue);
            }
        });
    }

    private List<UUID> administrators() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id from account where role = 'ADMINISTRATOR' and suspended_at is null")
                .mapTo(UUID.class)
                .list());
    }

    /** Where something is still to be answered, it stays. */
    void forget() {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        delete from verification v where ended_at < :time and not exists
                          (select 1 from verification_dispute d where d.verification_id = v.id and d.answered_at is null)
                        """)
                .bind("time", clock.instant().minus(KEPT))
                .execute());
    }
}
