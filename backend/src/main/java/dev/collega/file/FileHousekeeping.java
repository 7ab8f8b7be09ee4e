package dev.collega.file;

import dev.collega.shared.database.Rows;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Takes out of the stores what no file is made of any more, and deletes files that came with no post. */
@ApplicationScoped
class FileHousekeeping {

    private static final Logger LOG = Logger.getLogger(FileHousekeeping.class);
    private static final Duration TRIED_AGAIN_AFTER = Duration.ofMinutes(5);

    private final Jdbi jdbi;
    private final FileStores stores;
    private final Clock clock;
    private final Duration kept;

    FileHousekeeping(
            Jdbi jdbi,
            FileStores stores,
            Clock clock,
            @ConfigProperty(name = "collega.files.unattached-kept-for") Duration kept) {
        this.jdbi = jdbi;
        this.stores = stores;
        this.clock = clock;
        this.kept = kept;
    }

    private record Removal(UUID id, String store, boolean needed) {}

    @Scheduled(every = "10s", delayed = "7s", concurrentExecution = ConcurrentExecution.SKIP)
    void remove() {
        while (QuarkusTransaction.requiringNew().call(this::removeOne)) {
            LOG.debug("Looking for more");
        }
    }

    private boolean removeOne() {
        return jdbi.withHandle(database -> {
            var next = next(database);
            next.ifPresent(removal -> {
                if (removal.needed() || isGone(removal)) {
                    database.execute("delete from file_removal where file_id = ?", removal.id());
                } else {
                    database.createUpdate("update file_removal set due_at = :later where file_id = :id")
                            .bind("later", clock.instant().plus(TRIED_AGAIN_AFTER))
                            .bind("id", removal.id())
                            .execute();
                }
            });
            return next.isPresent();
        });
    }

    private Optional<Removal> next(Handle database) {
        return database.createQuery("""
                select r.file_id, r.store, exists (select 1 from file f where f.id = r.file_id) as needed from file_removal r
                where r.due_at <= :now order by r.due_at limit 1 for update skip locked
                """)
                .bind("now", clock.instant())
                .map((row, context) ->
                        new Removal(Rows.uuid(row, "file_id"), row.getString("store"), row.getBoolean("needed")))
                .findOne();
    }

    private boolean isGone(Removal removal) {
        try {
            stores.of(StoreKind.valueOf(removal.store())).delete(removal.id());
            return true;
        } catch (IOException | IllegalStateException e) {
            LOG.warnf("A deleted file is still in its store, and is tried again: %s", e.getMessage());
            return false;
        }
    }

    @Scheduled(every = "1h", delayed = "6m")
    void forgetThoseWithNoPost() {
        jdbi.useHandle(
                database -> database.createUpdate("delete from file where post_id is null and created_at < :before")
                        .bind("before", clock.instant().minus(kept))
                        .execute());
    }
}
