package dev.collega.followup;

import dev.collega.member.Members;
import dev.collega.shared.archive.ArchivePart;
import dev.collega.shared.archive.ArchiveReader;
import dev.collega.shared.archive.ArchiveWriter;
import dev.collega.shared.archive.Origins;
import dev.collega.shared.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;

/** Follow-ups, as JSON and as a calendar. */
@ApplicationScoped
class FollowUpPart implements ArchivePart {

    private static final int ROWS_AT_ONCE = 500;

    private static final String MINE =
            """
            select x.id, x.contact_id, k.name as contact_name, k.member_id, x.title, x.note, x.due_on, x.due_at,
              (x.minutes is null) as estimated, """ + Minutes.of("x") + """
               as minutes,
              x.snoozed_until, x.completed_at, x.interaction_id, x.created_at, o.origin_instance, o.origin_id
            from follow_up x join contact k on k.id = x.contact_id
            """ + Origins.OF_ROW + "where x.owner_id = :me order by x.due_on, x.id";

    private final Members members;
    private final Clock clock;

    FollowUpPart(Members members, Clock clock) {
        this.members = members;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public void write(UUID memberId, Handle database, ArchiveWriter archive) throws IOException {
        var zone = members.zoneOf(memberId);
        archive.list("follow-ups.json", followUps(memberId, zone, database, archive));
        try (var file = archive.file("follow-ups.ics");
                var found = followUps(memberId, zone, database, archive).iterator()) {
            var calendar = new FollowUpCalendar(file, zone, archive.instance(), clock.instant());
            calendar.begin(database, memberId);
            while (found.hasNext()) {
                calendar.add(found.next());
            }
            calendar.end();
        }
    }

    private static ResultIterable<ArchivedFollowUp> followUps(
            UUID memberId, ZoneId zone, Handle database, ArchiveWriter archive) {
        return database.createQuery(MINE)
                .setFetchSize(ROWS_AT_ONCE)
                .bind("me", memberId)
                .map((row, context) -> {
                    archive.mentions(Rows.uuid(row, "member_id"));
                    return followUp(row, zone);
                });
    }

    private static ArchivedFollowUp followUp(ResultSet row, ZoneId zone) throws SQLException {
        return new ArchivedFollowUp(
                Rows.uuid(row, "id"),
                Origins.of(row),
                Rows.uuid(row, "contact_id"),
                row.getString("contact_name"),
                row.getString("title"),
                row.getString("note"),
                Rows.date(row, "due_on"),
                Rows.time(row, "due_at"),
                zone.getId(),
                row.getInt("minutes"),
                row.getBoolean("estimated"),
                Rows.date(row, "snoozed_until"),
                Rows.instant(row, "completed_at"),
                Rows.uuid(row, "interaction_id"),
                Rows.instant(row, "created_at"));
    }

    @Override
    public void read(UUID memberId, Handle database, ArchiveReader archive) throws IOException {
        archive.each(
                "follow-ups.json",
                ArchivedFollowUp.class,
                "followUps",
                new FollowUpsTaken(memberId, database, archive, clock.instant()));
    }
}
