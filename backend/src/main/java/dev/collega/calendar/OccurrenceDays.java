package dev.collega.calendar;

import dev.collega.contact.InteractionKind;
import dev.collega.followup.FollowUpContact;
import dev.collega.followup.Minutes;
import dev.collega.followup.RecurrenceDates;
import dev.collega.member.Members;
import dev.collega.member.Unseen;
import dev.collega.shared.database.Rows;
import dev.collega.shared.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/** Reads what shows on some days, and works out the next dates of what comes again. */
@ApplicationScoped
class OccurrenceDays {

    static final int MOST = 2000;

    private static final String COLUMNS = """
            f.id, f.contact_id, k.name as contact_name, m.id as contact_member_id, f.title, f.action, f.due_at,
              """ + Minutes.OF_F + """
               as minutes,
              f.recurrence, f.recurs_from, f.series_start, k.paused_until, f.version,
              f.recurrence is not null or f.origin = 'CADENCE' as comes_again\s""";

    private static final String CONTACT =
            "join contact k on k.id = f.contact_id left join member m on m.id = k.member_id and " + Unseen.M_IS_THERE
                    + "\n";

    private static final String NOT_PAUSED =
            "(k.paused_until is null or k.paused_until <= :today or f.shows_on >= k.paused_until)\n";

    private static final String AT_HAND = "select " + COLUMNS
            + ", f.occurrence as number, f.due_on, f.snoozed_until, 'OPEN' as state from follow_up f\n"
            + CONTACT
            + "where f.owner_id = :me and f.state = 'OPEN' and f.shows_on between :from and :to and " + NOT_PAUSED
            + "order by f.shows_on, f.id\n";

    private static final String ENDED = "select " + COLUMNS
            + ", o.number, o.due_on, o.snoozed_until, o.outcome as state\n"
            + "from occurrence o join follow_up f on f.id = o.follow_up_id\n"
            + CONTACT
            + "where o.owner_id = :me and coalesce(o.snoozed_until, o.due_on) between :from and :to\n"
            + "order by coalesce(o.snoozed_until, o.due_on), o.follow_up_id, o.number\n";

    /** Of what comes again from its due date; its occurrence at hand may be on any day. */
    private static final String SERIES = "select " + COLUMNS
            + ", f.occurrence as number, f.due_on, f.snoozed_until, 'UPCOMING' as state from follow_up f\n"
            + CONTACT
            + "where f.owner_id = :me and f.state = 'OPEN' and f.recurrence is not null and f.recurs_from = 'DUE' and f.due_on < :to\n"
            + "order by f.id\n";

    private static final Comparator<CalendarOccurrence> BY_DATE = Comparator.comparing(CalendarOccurrence::date)
            .thenComparing(CalendarOccurrence::time, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(CalendarOccurrence::followUpId);

    private final Jdbi jdbi;
    private final Members members;
    private final Clock clock;

    OccurrenceDays(Jdbi jdbi, Members members, Clock clock) {
        this.jdbi = jdbi;
        this.members = members;
        this.clock = clock;
    }

    CalendarOccurrences of(UUID me, LocalDate from, LocalDate to) {
        var zone = members.zoneOf(me);
        var today = LocalDate.now(clock.withZone(zone));
        var days = new Days(me, from, to, today);
        var items = jdbi.withHandle(handle -> {
            var found = new ArrayList<>(read(handle, AT_HAND, days, (row, context) -> occurrence(row)));
            found.addAll(read(handle, ENDED, days, (row, context) -> occurrence(row)));
            read(handle, SERIES, days, (row, context) -> new Series(row, days)).forEach(series -> series.addTo(found));
            return found;
        });
        items.sort(BY_DATE);
        var complete = items.size() <= MOST;
        return new CalendarOccurrences(
                from, to, today, zone.getId(), complete ? items : List.copyOf(items.subList(0, MOST)), complete);
    }

    private record Days(UUID me, LocalDate from, LocalDate to, LocalDate today) {}

    private static <T> List<T> read(Handle handle, String statement, Days days, RowMapper<T> mapper) {
        return handle.createQuery(statement + Sql.limit(MOST + 1))
                .bind("me", days.me())
                .bind("from", days.from())
                .bind("to", days.to())
                .bind("today", days.today())
                .map(mapper)
                .list();
    }

    private static CalendarOccurrence occurrence(ResultSet row) throws SQLException {
        var snoozed = Rows.date(row, "snoozed_until");
        return new CalendarOccurrence(
                Rows.uuid(row, "id"),
                row.getInt("number"),
                new FollowUpContact(
                        Rows.uuid(row, "contact_id"),
                        row.getString("contact_name"),
                        Rows.uuid(row, "contact_member_id")),
                row.getString("title"),
                InteractionKind.valueOf(row.getString("action")),
                snoozed == null ? Rows.date(row, "due_on") : snoozed,
                snoozed == null ? Rows.time(row, "due_at") : null,
                Rows.date(row, "due_on"),
                row.getInt("minutes"),
                CalendarOccurrenceState.valueOf(row.getString("state")),
                row.getBoolean("comes_again"),
                row.getLong("version"));
    }

    /** The dates after the occurrence at hand. The next one always comes after today: what is missed does not pile up. */
    private static final class Series {

        private final CalendarOccurrence like;
        private final LocalTime time;
        private final List<LocalDate> dates;

        Series(ResultSet row, Days days) throws SQLException {
            this.like = occurrence(row);
            this.time = Rows.time(row, "due_at");
            var nothingUpTo =
                    new CalendarSpan(days.from(), days.today()).lastWithoutNext(Rows.date(row, "paused_until"));
            var after = like.dueOn().isAfter(nothingUpTo) ? like.dueOn() : nothingUpTo;
            var from = days.from().isAfter(after) ? days.from() : after.plusDays(1);
            this.dates = RecurrenceDates.of(row.getString("recurrence"), Rows.date(row, "series_start"))
                    .from(from)
                    .takeWhile(date -> !date.isAfter(days.to()))
                    .toList();
        }

        void addTo(List<CalendarOccurrence> occurrences) {
            for (var date : dates) {
                if (occurrences.size() > MOST) {
                    return;
                }
                occurrences.add(new CalendarOccurrence(
                        like.followUpId(),
                        null,
                        like.contact(),
                        like.title(),
                        like.action(),
                        date,
                        time,
                        date,
                        like.minutes(),
                        CalendarOccurrenceState.UPCOMING,
                        true,
                        like.version()));
            }
        }
    }
}
