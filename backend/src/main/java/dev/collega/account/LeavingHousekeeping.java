package dev.collega.account;

import dev.collega.shared.http.IdempotencyKeys;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Deletes the accounts of those who asked for it and did not come back. Each in a transaction of its own: one that
 * fails keeps no other from going. On several instances at once too.
 */
@ApplicationScoped
class LeavingHousekeeping {

    private static final Logger LOG = Logger.getLogger(LeavingHousekeeping.class);

    private final Jdbi jdbi;
    private final IdempotencyKeys idempotencyKeys;
    private final Event<AccountDeleted> deleted;
    private final Clock clock;

    LeavingHousekeeping(Jdbi jdbi, IdempotencyKeys idempotencyKeys, Event<AccountDeleted> deleted, Clock clock) {
        this.jdbi = jdbi;
        this.idempotencyKeys = idempotencyKeys;
        this.deleted = deleted;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "4m", concurrentExecution = ConcurrentExecution.SKIP)
    void deleteThoseWhoLeft() {
        var due = jdbi.withHandle(handle -> handle.createQuery(
                        "select id from account where deletion_due_at <= :now order by deletion_due_at")
                .bind("now", clock.instant())
                .mapTo(UUID.class)
                .list());
        for (var account : due) {
            try {
                QuarkusTransaction.requiringNew()
                        .timeout(600)
                        .run(() -> jdbi.useHandle(handle -> delete(handle, account)));
            } catch (RuntimeException e) {
                LOG.errorf(e, "The account %s could not be deleted; it is tried again in an hour", account);
            }
        }
    }

    private void delete(Handle handle, UUID account) {
        if (locked(handle, account).isEmpty()) {
            return;
        }
        deleted.fire(new AccountDeleted(account));
        idempotencyKeys.forgetThoseOf(account);
        handle.createUpdate("""
                delete from password_reset_request where lower(email) =
                    (select lower(email) from account where id = :id)
                """).bind("id", account).execute();
        // Whatever belongs to the account refers to it, directly or not, and goes with it.
        handle.createUpdate("delete from account where id = :id")
                .bind("id", account)
                .execute();
        LOG.infof("The account %s was deleted, as its member had asked", account);
    }

    /** Not one that its member takes back at this moment, nor one that another instance deletes. */
    private Optional<UUID> locked(Handle handle, UUID account) {
        return handle.createQuery(
                        "select id from account where id = :id and deletion_due_at <= :now for update skip locked")
                .bind("id", account)
                .bind("now", clock.instant())
                .mapTo(UUID.class)
                .findOne();
    }
}
