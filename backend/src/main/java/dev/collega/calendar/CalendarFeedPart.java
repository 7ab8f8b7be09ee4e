package dev.collega.calendar;

import dev.collega.shared.archive.ArchivePart;
import dev.collega.shared.archive.ArchiveWriter;
import dev.collega.shared.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Which calendar feeds there are, without their addresses. */
@ApplicationScoped
class CalendarFeedPart implements ArchivePart {

    @Override
    public int order() {
        return 15;
    }

    record ArchivedCalendarFeed(
            UUID id, String name, boolean includeNotes, boolean includeDone, Instant createdAt, Instant lastReadAt) {}

    @Override
    public void write(UUID memberId, Handle database, ArchiveWriter archive) throws IOException {
        archive.list(
                "calendar-feeds.json",
                database.createQuery("""
                select id, name, include_notes, include_done, created_at, last_read_at from calendar_feed
                where owner_id = :me order by created_at, id
                """)
                        .bind("me", memberId)
                        .map((row, context) -> new ArchivedCalendarFeed(
                                Rows.uuid(row, "id"),
                                row.getString("name"),
                                row.getBoolean("include_notes"),
                                row.getBoolean("include_done"),
                                Rows.instant(row, "created_at"),
                                Rows.instant(row, "last_read_at"))));
    }
}
