package dev.collega.cadence;

import dev.collega.connection.NetworkType;
import dev.collega.member.Unseen;
import dev.collega.shared.database.Rows;
import dev.collega.shared.database.Sql;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * With whom a member loses touch: first those whose cadence says so, the farthest beyond the longest gap first; then those
 * who have none and were not heard of for long. Two statements, of which a page needs one or both.
 */
@ApplicationScoped
class LosingTouchList {

    private static final String SELECT = """
            select k.id, k.name, m.id as member_id, coalesce(m.profession, k.profession) as profession, k.network_types,
              cast(greatest(k.last_touch_at, k.last_interaction_at) at time zone :zone as date) as last_touch_on,
              cast(coalesce(greatest(k.last_touch_at, k.last_interaction_at), k.created_at) at time zone :zone as date) as since,
            """;

    private static final String WITH_MEMBER = "\nleft join member m on m.id = k.member_id and " + Unseen.M_IS_THERE
            + "\nwhere k.owner_id = :me and (k.paused_until is null or k.paused_until <= :today)\n";

    private static final String BY_CADENCE = SELECT + """
              x.next_on, x.latest_on, (select f.id from follow_up f
                where f.contact_id = k.id and f.origin = 'CADENCE' and f.state = 'OPEN' limit 1) as follow_up_id
            from contact_cadence x join contact k on k.id = x.contact_id
            """ + WITH_MEMBER + """
              and x.owner_id = :me and x.next_on <= :today
            """;

    private static final String BY_CADENCE_AFTER =
            " and (x.latest_on, x.contact_id) > (cast(:afterDay as date), cast(:afterId as uuid))";

    private static final String WITHOUT = SELECT + """
              cast(null as date) as next_on, cast(null as date) as latest_on, cast(null as uuid) as follow_up_id
            from contact k
            """ + WITH_MEMBER + """
              and k.cadence_off_at is null and not exists (select 1 from contact_cadence x where x.contact_id = k.id)
              and cast(coalesce(greatest(k.last_touch_at, k.last_interaction_at), k.created_at) at time zone :zone as date) < :before
            """;

    private static final String WITHOUT_AFTER = """
             and (cast(coalesce(greatest(k.last_touch_at, k.last_interaction_at), k.created_at) at time zone :zone as date), k.id)
              > (cast(:afterDay as date), cast(:afterId as uuid))
            """;

    private final Jdbi jdbi;
    private final Cursors cursors;
    private final Clock clock;

    LosingTouchList(Jdbi jdbi, Cursors cursors, Clock clock) {
        this.jdbi = jdbi;
        this.cursors = cursors;
        this.clock = clock;
    }

    Page<LosingTouch> of(UUID me, ZoneId zone, int months, PageRequest page) {
        var today = LocalDate.now(clock.withZone(zone));
        var list = "losing-touch:" + months;
        var after = cursors.open(list, page.cursor);
        var pastCadences = after.isPresent() && after.get().get(0).equals("WITHOUT");
        var wanted = page.limit + 1;
        return jdbi.withHandle(handle -> {
            var rows = new ArrayList<LosingTouch>();
            if (!pastCadences) {
                rows.addAll(read(
                        handle.createQuery(BY_CADENCE
                                        + Sql.when(after.isPresent(), BY_CADENCE_AFTER)
                                        + " order by x.latest_on, x.contact_id "
                                        + Sql.limit(wanted))
                                .bind("afterDay", after.map(key -> key.get(1)).orElse(null))
                                .bind("afterId", after.map(key -> key.get(2)).orElse(null)),
                        me,
                        zone,
                        today));
            }
            if (rows.size() < wanted) {
                rows.addAll(read(
                        handle.createQuery(WITHOUT
                                        + Sql.when(pastCadences, WITHOUT_AFTER)
                                        + " order by since, k.id "
                                        + Sql.limit(wanted - rows.size()))
                                .bind("before", today.minusMonths(months))
                                .bind("afterDay", after.map(key -> key.get(1)).orElse(null))
                                .bind("afterId", after.map(key -> key.get(2)).orElse(null)),
                        me,
                        zone,
                        today));
            }
            return Page.of(
                    rows,
                    page.limit,
                    last -> last.state() == null
                            ? cursors.seal(
                                    list,
                                    "WITHOUT",
                                    last.since(),
                                    last.contact().id())
                            : cursors.seal(
                                    list,
                                    "CADENCE",
                                    last.latestOn(),
                                    last.contact().id()));
        });
    }

    private static List<LosingTouch> read(Query query, UUID me, ZoneId zone, LocalDate today) {
        return query.bind("me", me)
                .bind("zone", zone.getId())
                .bind("today", today)
                .map((row, context) -> losing(row, today))
                .list();
    }

    private static LosingTouch losing(ResultSet row, LocalDate today) throws SQLException {
        var nextOn = Rows.date(row, "next_on");
        var latestOn = Rows.date(row, "latest_on");
        return new LosingTouch(
                new KeptPerson(
                        Rows.uuid(row, "id"),
                        row.getString("name"),
                        Rows.uuid(row, "member_id"),
                        row.getString("profession"),
                        Rows.constants(row, "network_types", NetworkType.class)),
                Rows.date(row, "last_touch_on"),
                Rows.date(row, "since"),
                nextOn == null ? null : GapState.of(nextOn, latestOn, today),
                nextOn,
                latestOn,
                Rows.uuid(row, "follow_up_id"));
    }
}
