package dev.collega.opendoor;

import dev.collega.member.MemberSummary;
import dev.collega.shared.database.Rows;
import dev.collega.shared.database.Sql;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads questions as each side may see them, one statement a page. */
@ApplicationScoped
class AskList {

    private static final String LISTED = "select " + MemberSummary.COLUMNS + """
            , a.id, a.asker_id, a.who_i_am, a.why_you, a.question, a.minutes_needed, a.topic, a.state, a.asked_at,
              a.expires_at, a.answered_at, a.answer
            from ask a join member m on m.id =\s""" + AskSight.OTHER + " where ";

    private static final String ONE = LISTED + "a.id = :id and ((" + AskSight.INCOMING + ") or (" + AskSight.OUTGOING
            + "))" + AskSight.NOTHING_BETWEEN;

    private final Jdbi jdbi;
    private final Cursors cursors;
    private final Clock clock;

    AskList(Jdbi jdbi, Cursors cursors, Clock clock) {
        this.jdbi = jdbi;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** @param waiting only what waits for my own answer */
    Page<AskView> of(UUID me, AskBox box, boolean waiting, PageRequest page) {
        var list = "asks:" + box + ":" + waiting;
        var after = cursors.open(list, page.cursor);
        var now = clock.instant();
        var statement = LISTED
                + AskSight.of(box)
                + AskSight.NOTHING_BETWEEN
                // Who asked has had their say.
                + Sql.when(waiting, box == AskBox.INCOMING ? " and a.state = 'OPEN'" : " and false")
                + Sql.when(after.isPresent(), " and a.id < cast(:after as uuid)")
                + "order by a.id desc\n"
                + Sql.limit(page.limit + 1);
        return jdbi.withHandle(handle -> {
            var rows = handle.createQuery(statement)
                    .bind("me", me)
                    .bind("now", now)
                    .bind("after", after.map(key -> key.get(0)).orElse(null))
                    .map((row, context) -> view(row, me, now))
                    .list();
            return Page.of(rows, page.limit, last -> cursors.seal(list, last.id()));
        });
    }

    Optional<AskView> one(UUID me, UUID id) {
        var now = clock.instant();
        return jdbi.withHandle(handle -> handle.createQuery(ONE)
                .bind("me", me)
                .bind("id", id)
                .bind("now", now)
                .map((row, context) -> view(row, me, now))
                .findOne());
    }

    private static AskView view(ResultSet row, UUID me, Instant now) throws SQLException {
        var answered = row.getString("state").equals("ANSWERED");
        var expiresAt = Rows.instant(row, "expires_at");
        return new AskView(
                Rows.uuid(row, "id"),
                Rows.uuid(row, "asker_id").equals(me) ? AskBox.OUTGOING : AskBox.INCOMING,
                answered ? AskState.ANSWERED : expiresAt.isAfter(now) ? AskState.PENDING : AskState.EXPIRED,
                MemberSummary.from(row),
                row.getString("who_i_am"),
                row.getString("why_you"),
                row.getString("question"),
                row.getInt("minutes_needed"),
                row.getString("topic"),
                Rows.instant(row, "asked_at"),
                answered ? null : expiresAt,
                Rows.instant(row, "answered_at"),
                row.getString("answer"));
    }
}
