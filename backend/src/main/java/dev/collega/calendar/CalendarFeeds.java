package dev.collega.calendar;

import dev.collega.shared.database.Rows;
import dev.collega.shared.database.Sql;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import dev.collega.shared.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The feeds of a member as rows; each method names the owner, or the secret. */
@ApplicationScoped
class CalendarFeeds {

    static final int MOST = 20;
    private static final String LIST = "calendar-feeds";
    private static final String AFTER = "  and id < cast(:after as uuid)\n";

    /** How exact "last read" is: programs fetch more often than that, and each time would be a write. */
    private static final Duration EXACT_TO = Duration.ofHours(1);

    private final Jdbi jdbi;
    private final Cursors cursors;
    private final Clock clock;

    CalendarFeeds(Jdbi jdbi, Cursors cursors, Clock clock) {
        this.jdbi = jdbi;
        this.cursors = cursors;
        this.clock = clock;
    }

    Page<CalendarFeedSummary> of(UUID owner, PageRequest page) {
        var after = cursors.open(LIST, page.cursor);
        return jdbi.withHandle(handle -> {
            var rows = handle.createQuery(
                            """
                            select id, name, include_notes, include_done, created_at, last_read_at from calendar_feed
                            where owner_id = :owner
                            """ + Sql.when(after.isPresent(), AFTER) + "order by id desc\n" + Sql.limit(page.limit + 1))
                    .bind("owner", owner)
                    .bind("after", after.map(key -> key.get(0)).orElse(null))
                    .map((row, context) -> new CalendarFeedSummary(
                            Rows.uuid(row, "id"),
                            row.getString("name"),
                            row.getBoolean("include_notes"),
                            row.getBoolean("include_done"),
                            Rows.instant(row, "created_at"),
                            Rows.instant(row, "last_read_at")))
                    .list();
            return Page.of(rows, page.limit, last -> cursors.seal(LIST, last.id()));
        });
    }

    void add(UUID owner, CalendarFeedView made, CalendarSecret secret) {
        jdbi.useHandle(handle -> {
            requireRoom(handle, owner);
            handle.createUpdate("""
                            insert into calendar_feed (id, owner_id, name, hash, include_notes, include_done, created_at)
                            values (:id, :owner, :name, :hash, :notes, :done, :now)
                            """)
                    .bind("id", made.id())
                    .bind("owner", owner)
                    .bind("name", made.name())
                    .bind("hash", secret.hash())
                    .bind("notes", made.includeNotes())
                    .bind("done", made.includeDone())
                    .bind("now", made.createdAt())
                    .execute();
        });
    }

    /** The member's row is locked, so that two requests at once do not both find the last place free. */
    private static void requireRoom(Handle handle, UUID owner) {
        handle.createQuery("select 1 from member where id = :owner for no key update")
                .bind("owner", owner)
                .mapTo(Integer.class)
                .one();
        var count = handle.createQuery("select count(*) from calendar_feed where owner_id = :owner")
                .bind("owner", owner)
                .mapTo(Integer.class)
                .one();
        if (count >= MOST) {
            throw Problems.conflict(
                    "too-many-calendar-feeds",
                    "You have " + MOST + " calendar feeds, which is the most; revoke one that is not used.");
        }
    }

    boolean remove(UUID owner, UUID id) {
        return jdbi.withHandle(
                        handle -> handle.createUpdate("delete from calendar_feed where id = :id and owner_id = :owner")
                                .bind("id", id)
                                .bind("owner", owner)
                                .execute())
                == 1;
    }

    /** Whose calendar an address shows, and how. */
    record Feed(UUID id, UUID owner, String name, boolean includeNotes, boolean includeDone) {}

    /** Nothing for an address that is not, or no longer, good; nor while its owner is suspended or leaving. */
    Optional<Feed> at(CalendarSecret secret) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select f.id, f.owner_id, f.name, f.include_notes, f.include_done
                        from calendar_feed f join account a on a.id = f.owner_id
                        where f.hash = :hash and a.suspended_at is null and a.deletion_due_at is null
                        """)
                .bind("hash", secret.hash())
                .map((row, context) -> new Feed(
                        Rows.uuid(row, "id"),
                        Rows.uuid(row, "owner_id"),
                        row.getString("name"),
                        row.getBoolean("include_notes"),
                        row.getBoolean("include_done")))
                .findOne());
    }

    void wasRead(Feed feed) {
        var now = clock.instant();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update calendar_feed set last_read_at = :now
                        where id = :id and (last_read_at is null or last_read_at < :before)
                        """)
                .bind("id", feed.id())
                .bind("now", now)
                .bind("before", now.minus(EXACT_TO))
                .execute());
    }
}
