package dev.collega.followup;

import dev.collega.contact.InteractionKind;
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

/** Follow-ups with the occurrences that have ended, as JSON; and as a calendar. */
@ApplicationScoped
class FollowUpPart implements ArchivePart {

    private static final int ROWS_AT_ONCE = 500;

    private static final String MINE =
            """
            select x.id, x.contact_id, k.name as contact_name, k.member_id, x.title, x.note, x.due_on, x.due_at,
              (x.minutes is null) as estimated, """ + Minutes.of("x") + """
               as minutes,
              x.origin, x.action, x.goal_id, x.recurrence, x.recurs_from, x.series_start, x.occurrence, x.dismissed_at,
              x.snoozed_until, x.completed_at, x.interaction_id, x.created_at, o.origin_instance, o.origin_id
            from follow_up x join contact k on k.id = x.contact_id
            """ + Origins.OF_ROW + "where x.owner_id = :me order by x.due_on, x.id";

    private static final String ENDED =
            """
            select x.id, x.follow_up_id, x.number, x.outcome, x.due_on, x.snoozed_until, x.series_start, x.recurrence,
              x.ended_at, x.minutes_taken, x.interaction_id, o.origin_instance, o.origin_id
            from occurrence x
            """ + Origins.OF_ROW + "where x.owner_id = :me order by x.follow_up_id, x.number";

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
        archive.list(
                "occurrences.json",
                database.createQuery(ENDED)
                        .setFetchSize(ROWS_AT_ONCE)
                        .bind("me", memberId)
                        .map((row, context) -> ended(row)));
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
                FollowUpOrigin.valueOf(row.getString("origin")),
                InteractionKind.valueOf(row.getString("action")),
                Rows.uuid(row, "goal_id"),
                row.getString("recurrence"),
                Rows.constant(row, "recurs_from", RecursFrom.class),
                Rows.date(row, "series_start"),
                row.getInt("occurrence"),
                Rows.date(row, "snoozed_until"),
                Rows.instant(row, "dismissed_at"),
                Rows.instant(row, "completed_at"),
                Rows.uuid(row, "interaction_id"),
                Rows.instant(row, "created_at"));
    }

    private static ArchivedOccurrence ended(ResultSet row) throws SQLException {
        return new ArchivedOccurrence(
                Rows.uuid(row, "id"),
                Origins.of(row),
                Rows.uuid(row, "follow_up_id"),
                row.getInt("number"),
                Outcome.valueOf(row.getString("outcome")),
                Rows.date(row, "due_on"),
                Rows.date(row, "snoozed_until"),
                Rows.date(row, "series_start"),
                row.getString("recurrence"),
                Rows.instant(row, "ended_at"),
                row.getObject("minutes_taken", Integer.class),
                Rows.uuid(row, "interaction_id"));
    }

    @Override
    public void read(UUID memberId, Handle database, ArchiveReader archive) throws IOException {
        archive.each(
                "follow-ups.json",
                ArchivedFollowUp.class,
                "followUps",
                new FollowUpsTaken(memberId, database, archive, clock.instant()));
        archive.each(
                "occurrences.json",
                ArchivedOccurrence.class,
                "occurrences",
                new OccurrencesTaken(memberId, database, archive, clock.instant()));
    }
}
