package dev.collega.shared.work;

import dev.collega.shared.database.Rows;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Takes work from a table with columns id, member_id, requested_at, attempts and one that says WAITING or RUNNING while
 * there is something to do. Whoever works holds the row's lock, so a RUNNING row that is not locked is one whose process
 * died: it is taken up again without any waiting.
 *
 * @param state the column that says so; where the work ends, in whatever else it may say, is the worker's to write
 */
public record Queue(String table, String state) {

    /** Then it is given up: it may well be what kills the process. */
    static final int MOST_ATTEMPTS = 5;

    public record Job(UUID id, UUID memberId, int attempts) {}

    /** Marks the next one as running; to be committed at once, so that its owner sees it. */
    Optional<Job> begin(Handle database) {
        return database.createQuery("""
                update %1$s set %2$s = 'RUNNING', attempts = attempts + 1 where id =
                    (select id from %1$s where %2$s in ('WAITING', 'RUNNING')
                     order by requested_at, id limit 1 for update skip locked)
                returning id, member_id, attempts
                """.formatted(table, state))
                .map((row, context) ->
                        new Job(Rows.uuid(row, "id"), Rows.uuid(row, "member_id"), row.getInt("attempts")))
                .findOne();
    }

    /** @return false when another worker was quicker, or the row has gone */
    boolean lock(Handle database, Job job) {
        return database.createQuery("""
                select id from %s where id = :id and %s = 'RUNNING' and attempts = :attempts for update skip locked
                """.formatted(table, state))
                .bind("id", job.id())
                .bind("attempts", job.attempts())
                .mapTo(UUID.class)
                .findOne()
                .isPresent();
    }

    public void fail(Handle database, Job job) {
        database.createUpdate(
                        "update %1$s set %2$s = 'FAILED' where id = :id and %2$s = 'RUNNING'".formatted(table, state))
                .bind("id", job.id())
                .execute();
    }
}
