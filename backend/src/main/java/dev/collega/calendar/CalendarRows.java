package dev.collega.calendar;

import dev.collega.followup.CalendarEvent.When;
import dev.collega.followup.FollowUpState;
import dev.collega.followup.RecursFrom;
import dev.collega.shared.database.Rows;
import dev.collega.shared.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads what is in a member's calendar; each statement names the owner and how many rows there are at most. */
@ApplicationScoped
class CalendarRows {

    private static final String SELECT = """
            select f.id, k.name as contact_name, k.paused_until, f.title, f.note, f.due_on, f.due_at,
              coalesce(f.minutes, minutes_of_action(f.action)) as minutes, f.snoozed_until,
              f.recurrence, f.recurs_from, f.series_start, f.occurrence, f.created_at, f.calendar_sequence,
              f.calendar_changed_at, f.state,
              case when f.recurrence is not null then
                (select min(o.due_on) from occurrence o where o.follow_up_id = f.id and o.outcome = 'SKIPPED'
                  and o.due_on >= greatest(f.series_start, cast(:from as date))) end as skipped_from
            from follow_up f join contact k on k.id = f.contact_id
            where f.owner_id = :me\s""";

    private static final String OPEN = SELECT + """
            and f.state = 'OPEN' and f.shows_on >= cast(:from as date)
            order by f.shows_on, f.id
            """;

    /** Whose occurrence at hand is too long ago; their next ones are not. */
    private static final String OLD_SERIES = SELECT + """
            and f.state = 'OPEN' and f.recurrence is not null and f.recurs_from = 'DUE' and f.shows_on < cast(:from as date)
            order by f.id
            """;

    private static final String ENDED = SELECT + """
            and (f.state = 'DISMISSED' and f.dismissed_at >= :since or f.state = 'DONE' and f.completed_at >= :since)
            order by coalesce(f.completed_at, f.dismissed_at) desc, f.id
            """;

    /** A follow-up that does not come again keeps its identifier when it is done. */
    private static final String DONE = """
            select o.follow_up_id, o.number, o.due_on, o.snoozed_until, f.due_at, o.ended_at, k.name as contact_name, f.title,
              f.note, coalesce(f.minutes, minutes_of_action(f.action)) as minutes, f.created_at, f.calendar_sequence, f.calendar_changed_at,
              f.state = 'DONE' and f.recurrence is null and f.origin <> 'CADENCE' and o.number = f.occurrence as was_once
            from occurrence o join follow_up f on f.id = o.follow_up_id join contact k on k.id = f.contact_id
            where o.owner_id = :me and o.outcome = 'DONE' and coalesce(o.snoozed_until, o.due_on) >= :from
            order by o.ended_at desc, o.follow_up_id
            """;

    private static final String DELETED = """
            select follow_up_id, shows_on, due_at, sequence, deleted_at from calendar_tombstone
            where owner_id = :me and deleted_at >= :since
            order by deleted_at desc, follow_up_id
            """;

    private final Jdbi jdbi;

    CalendarRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    UUID instance() {
        return jdbi.withHandle(handle ->
                handle.createQuery("select id from instance").mapTo(UUID.class).one());
    }

    List<Planned> open(UUID me, LocalDate from, int rows) {
        return planned(OPEN, me, from, rows);
    }

    List<Planned> oldSeries(UUID me, LocalDate from, int rows) {
        return planned(OLD_SERIES, me, from, rows);
    }

    private List<Planned> planned(String statement, UUID me, LocalDate from, int rows) {
        return jdbi.withHandle(handle -> handle.createQuery(statement + Sql.limit(rows))
                .bind("me", me)
                .bind("from", from)
                .map((row, context) -> planned(row))
                .list());
    }

    /** What was done or dismissed for good since then. */
    List<Planned> ended(UUID me, LocalDate from, Instant since, int rows) {
        return jdbi.withHandle(handle -> handle.createQuery(ENDED + Sql.limit(rows))
                .bind("me", me)
                .bind("from", from)
                .bind("since", since)
                .map((row, context) -> planned(row))
                .list());
    }

    Optional<Planned> one(UUID me, UUID id, LocalDate from) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "and f.id = :id")
                .bind("me", me)
                .bind("from", from)
                .bind("id", id)
                .map((row, context) -> planned(row))
                .findOne());
    }

    private static Planned planned(ResultSet row) throws SQLException {
        return new Planned(
                Rows.uuid(row, "id"),
                row.getString("contact_name"),
                row.getString("title"),
                row.getString("note"),
                Rows.date(row, "due_on"),
                Rows.time(row, "due_at"),
                row.getInt("minutes"),
                Rows.date(row, "snoozed_until"),
                row.getString("recurrence"),
                Rows.constant(row, "recurs_from", RecursFrom.class),
                Rows.date(row, "series_start"),
                row.getInt("occurrence"),
                Rows.date(row, "skipped_from"),
                Rows.date(row, "paused_until"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "calendar_changed_at"),
                FollowUpState.valueOf(row.getString("state")),
                row.getInt("calendar_sequence"));
    }

    /** @param wasOnce whether the follow-up was done with it, and never came again */
    record Done(
            UUID followUpId,
            int number,
            When when,
            String contactName,
            String title,
            String note,
            int minutes,
            Instant createdAt,
            Instant changedAt,
            Instant endedAt,
            int sequence,
            boolean wasOnce) {}

    List<Done> done(UUID me, LocalDate from, int rows) {
        return jdbi.withHandle(handle -> handle.createQuery(DONE + Sql.limit(rows))
                .bind("me", me)
                .bind("from", from)
                .map((row, context) -> {
                    var snoozed = Rows.date(row, "snoozed_until");
                    return new Done(
                            Rows.uuid(row, "follow_up_id"),
                            row.getInt("number"),
                            snoozed == null
                                    ? new When(Rows.date(row, "due_on"), Rows.time(row, "due_at"))
                                    : new When(snoozed, null),
                            row.getString("contact_name"),
                            row.getString("title"),
                            row.getString("note"),
                            row.getInt("minutes"),
                            Rows.instant(row, "created_at"),
                            Rows.instant(row, "calendar_changed_at"),
                            Rows.instant(row, "ended_at"),
                            row.getInt("calendar_sequence"),
                            row.getBoolean("was_once"));
                })
                .list());
    }

    record Deleted(UUID followUpId, When when, int sequence, Instant at) {}

    List<Deleted> deleted(UUID me, Instant since, int rows) {
        return jdbi.withHandle(handle -> handle.createQuery(DELETED + Sql.limit(rows))
                .bind("me", me)
                .bind("since", since)
                .map((row, context) -> new Deleted(
                        Rows.uuid(row, "follow_up_id"),
                        new When(Rows.date(row, "shows_on"), Rows.time(row, "due_at")),
                        row.getInt("sequence"),
                        Rows.instant(row, "deleted_at")))
                .list());
    }
}
