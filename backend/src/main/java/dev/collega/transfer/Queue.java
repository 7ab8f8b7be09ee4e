package dev.collega.transfer;

import dev.collega.shared.database.Rows;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Takes work from a table with columns id, member_id, state and attempts. Whoever works holds the row's lock, so a
 * RUNNING row that is not locked is one whose process died: it is taken up again without any waiting.
 */
enum Queue {
    OF_EXPORTS("export"),
    OF_IMPORTS("archive_import");

    /** Then it is given up: it may well be what kills the process. */
    static final int MOST_ATTEMPTS = 5;

    private final String table;

    Queue(String table) {
        this.table = table;
    }

    record Job(UUID id, UUID memberId, int attempts) {}

    /** Marks the next one as running; to be committed at once, so that its owner sees it. */
    Optional<Job> begin(Handle database) {
        return database.createQuery("""
                update %1$s set state = 'RUNNING', attempts = attempts + 1 where id =
                    (select id from %1$s where state in ('WAITING', 'RUNNING')
                     order by requested_at, id limit 1 for update skip locked)
                returning id, member_id, attempts
                """.formatted(table))
                .map((row, context) ->
                        new Job(Rows.uuid(row, "id"), Rows.uuid(row, "member_id"), row.getInt("attempts")))
                .findOne();
    }

    /** @return false when another worker was quicker, or the row has gone */
    boolean lock(Handle database, Job job) {
        return database.createQuery("""
                select id from %s where id = :id and state = 'RUNNING' and attempts = :attempts for update skip locked
                """.formatted(table))
                .bind("id", job.id())
                .bind("attempts", job.attempts())
                .mapTo(UUID.class)
                .findOne()
                .isPresent();
    }

    void fail(Handle database, Job job) {
        database.createUpdate("update %s set state = 'FAILED' where id = :id and state = 'RUNNING'".formatted(table))
                .bind("id", job.id())
                .execute();
    }
}
