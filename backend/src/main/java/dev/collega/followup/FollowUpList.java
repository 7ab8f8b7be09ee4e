package dev.collega.followup;

import dev.collega.contact.InteractionKind;
import dev.collega.member.Unseen;
import dev.collega.shared.database.Rows;
import dev.collega.shared.database.Sql;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads follow-ups for their owner, one statement a page. */
@ApplicationScoped
class FollowUpList {

    private static final String SELECT = """
            select f.id, f.contact_id, k.name as contact_name, m.id as contact_member_id, f.origin, f.title, f.note,
              f.action, f.goal_id, f.recurrence, f.recurs_from, f.series_start, f.occurrence, f.dismissed_at, f.due_on, f.due_at,
              f.minutes as own_minutes, """ + Minutes.OF_F + """
               as minutes, f.snoozed_until, f.shows_on, f.state, f.completed_at, f.interaction_id,
              f.created_at, f.version
            from follow_up f join contact k on k.id = f.contact_id
            left join member m on m.id = k.member_id and\s""" + Unseen.M_IS_THERE + "\n";

    private static final String OPEN = SELECT + "where f.owner_id = :me and f.state = 'OPEN'";
    private static final String OPEN_AFTER =
            " and (f.shows_on, f.id) > (cast(:afterKey as date), cast(:afterId as uuid))";
    private static final String OPEN_ORDER = " order by f.shows_on, f.id ";

    /** Ended ones, the newest first: %1$s is the state, %2$s the time of its end. */
    private static final String ENDED = SELECT + "where f.owner_id = :me and f.state = '%1$s'";

    private static final String ENDED_AFTER =
            " and (f.%2$s, f.id) < (cast(:afterKey as timestamptz), cast(:afterId as uuid))";
    private static final String ENDED_ORDER = " order by f.%2$s desc, f.id desc ";

    private final Jdbi jdbi;
    private final Cursors cursors;

    FollowUpList(Jdbi jdbi, Cursors cursors) {
        this.jdbi = jdbi;
        this.cursors = cursors;
    }

    Page<FollowUpView> of(UUID me, FollowUpState state, LocalDate dueBefore, UUID contact, PageRequest page) {
        var open = state == FollowUpState.OPEN;
        var list = "follow-ups:" + state + ":" + dueBefore + ":" + contact;
        var after = cursors.open(list, page.cursor);
        var statement = (open ? OPEN : ended(ENDED, state))
                + Sql.when(dueBefore, open ? " and f.shows_on < :dueBefore" : " and f.due_on < :dueBefore")
                + Sql.when(contact, " and f.contact_id = :contact")
                + Sql.when(after.isPresent(), open ? OPEN_AFTER : ended(ENDED_AFTER, state))
                + (open ? OPEN_ORDER : ended(ENDED_ORDER, state))
                + Sql.limit(page.limit + 1);
        return jdbi.withHandle(handle -> {
            var rows = handle.createQuery(statement)
                    .bind("me", me)
                    .bind("dueBefore", dueBefore)
                    .bind("contact", contact)
                    .bind("afterKey", after.map(key -> key.get(0)).orElse(null))
                    .bind("afterId", after.map(key -> key.get(1)).orElse(null))
                    .map((row, context) -> view(row))
                    .list();
            return Page.of(rows, page.limit, last -> cursors.seal(list, last.orderedBy(), last.id()));
        });
    }

    private static String ended(String statement, FollowUpState state) {
        return statement.formatted(state, state == FollowUpState.DONE ? "completed_at" : "dismissed_at");
    }

    List<FollowUpView> some(UUID me, List<UUID> ids) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where f.owner_id = :me and f.id = any(:ids)")
                .bind("me", me)
                .bindArray("ids", UUID.class, ids)
                .map((row, context) -> view(row))
                .list());
    }

    Optional<FollowUpView> one(UUID me, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where f.owner_id = :me and f.id = :id")
                .bind("me", me)
                .bind("id", id)
                .map((row, context) -> view(row))
                .findOne());
    }

    /** What decides over the dates to come; they come of themselves while it is open, and not of a cadence. */
    Optional<OccurrenceResource.Series> series(UUID me, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select case when state = 'OPEN' and origin <> 'CADENCE' then recurrence end as rule, series_start, due_on
                        from follow_up where owner_id = :me and id = :id
                        """)
                .bind("me", me)
                .bind("id", id)
                .map((row, context) -> new OccurrenceResource.Series(
                        row.getString("rule"), Rows.date(row, "series_start"), Rows.date(row, "due_on")))
                .findOne());
    }

    private static RecurrenceView recurrence(ResultSet row) throws SQLException {
        var rule = row.getString("recurrence");
        return rule == null
                ? null
                : RecurrenceView.of(
                        rule, RecursFrom.valueOf(row.getString("recurs_from")), Rows.date(row, "series_start"));
    }

    private static FollowUpView view(ResultSet row) throws SQLException {
        return new FollowUpView(
                Rows.uuid(row, "id"),
                new FollowUpContact(
                        Rows.uuid(row, "contact_id"),
                        row.getString("contact_name"),
                        Rows.uuid(row, "contact_member_id")),
                FollowUpOrigin.valueOf(row.getString("origin")),
                row.getString("title"),
                row.getString("note"),
                InteractionKind.valueOf(row.getString("action")),
                Rows.uuid(row, "goal_id"),
                Rows.date(row, "due_on"),
                Rows.time(row, "due_at"),
                row.getInt("minutes"),
                row.getObject("own_minutes", Integer.class),
                recurrence(row),
                row.getInt("occurrence"),
                Rows.date(row, "snoozed_until"),
                Rows.date(row, "shows_on"),
                FollowUpState.valueOf(row.getString("state")),
                Rows.instant(row, "completed_at"),
                Rows.instant(row, "dismissed_at"),
                Rows.uuid(row, "interaction_id"),
                Rows.instant(row, "created_at"),
                row.getLong("version"));
    }
}
