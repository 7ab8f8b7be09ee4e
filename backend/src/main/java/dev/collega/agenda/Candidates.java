package dev.collega.agenda;

import dev.collega.connection.NetworkType;
import dev.collega.followup.Minutes;
import dev.collega.shared.database.Rows;
import dev.collega.shared.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Finds what is due, within bounds that hold for who has three follow-ups due and for who has three thousand. The longest
 * overdue come first and are, for nearly everybody, all there are. Where there are more, those that may outrank them are
 * looked for by what gives points: what serves a goal, who is close and has heard nothing for longest, and what is new.
 */
@ApplicationScoped
class Candidates {

    /** Nobody does more in a day; what is beyond is later, and is not counted. */
    static final int MOST = 100;

    private static final int NEWEST = 60;
    private static final int GOALS = 20;
    private static final int OF_EACH_GOAL = 20;
    private static final int CLOSE = 60;

    private static final String NOW = """
            f.state = 'OPEN' and f.shows_on <= :today
              and (f.shows_on < :today or f.due_at is null or f.snoozed_until is not null or f.due_at <= :dueUntil)
            """;

    /** Nothing about somebody who is paused, whatever it is. */
    private static final String NOT_PAUSED = "(k.paused_until is null or k.paused_until <= :today)\n";

    private static final String OLDEST = "select f.* from follow_up f join contact k on k.id = f.contact_id and "
            + NOT_PAUSED + "where f.owner_id = :me and " + NOW + "order by f.shows_on, f.id " + Sql.limit(MOST);

    /** The same one may come by several ways. */
    private static final String OTHERS = "(select f.* from follow_up f where f.owner_id = :me and " + NOW
            + "order by f.shows_on desc, f.id desc " + Sql.limit(NEWEST) + """
            ) union all (select served.* from (select g.id from goal g
                where g.owner_id = :me and g.retired_at is null and (g.until is null or g.until >= :today)
                order by g.weight desc, g.created_at, g.id\s""" + Sql.limit(GOALS) + """
              ) counts cross join lateral (select f.* from follow_up f where f.goal_id = counts.id and\s""" + NOW
            + "order by f.shows_on, f.id " + Sql.limit(OF_EACH_GOAL) + """
              ) served)
            union all (select first.* from (select k.id from contact k
                where k.owner_id = :me and k.network_types && '{STRATEGIC,PERSONAL}' and\s""" + NOT_PAUSED + """
                order by k.last_touch_at nulls first, k.id\s""" + Sql.limit(CLOSE) + """
              ) near cross join lateral (select f.* from follow_up f where f.contact_id = near.id and\s"""
            + NOW
            + "order by f.shows_on, f.id limit 1) first)";

    private static final String READ = """
            select f.id, greatest(f.shows_on, k.paused_until) as since,
              case when f.shows_on = :today and f.snoozed_until is null then f.due_at end as at,
              %s as minutes, k.network_types,
              case when c.latest_on <= :today then 'RED' when c.next_on <= :today then 'AMBER' else 'GREEN' end as touch,
              g.title as goal, coalesce(g.weight, 0) as goal_weight
            from (%s) f join contact k on k.id = f.contact_id and\s""" + NOT_PAUSED + """
            left join contact_cadence c on c.contact_id = k.id
            left join goal g on g.id = f.goal_id and g.retired_at is null and (g.until is null or g.until >= :today)
            """;

    private static final String READ_OLDEST = READ.formatted(Minutes.OF_F, OLDEST);
    private static final String READ_OTHERS = READ.formatted(Minutes.OF_F, OTHERS);

    private final Jdbi jdbi;

    Candidates(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Candidate> of(UUID me, Moment moment) {
        var oldest = read(READ_OLDEST, me, moment);
        if (oldest.size() < MOST) {
            return oldest;
        }
        Map<UUID, Candidate> all = new LinkedHashMap<>();
        oldest.forEach(candidate -> all.put(candidate.id(), candidate));
        read(READ_OTHERS, me, moment).forEach(candidate -> all.putIfAbsent(candidate.id(), candidate));
        return List.copyOf(all.values());
    }

    private List<Candidate> read(String statement, UUID me, Moment moment) {
        return jdbi.withHandle(handle -> handle.createQuery(statement)
                .bind("me", me)
                .bind("today", moment.today())
                .bind("dueUntil", moment.dueUntil())
                .map((row, context) -> candidate(row))
                .list());
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        return new Candidate(
                Rows.uuid(row, "id"),
                Rows.date(row, "since"),
                Rows.time(row, "at"),
                row.getInt("minutes"),
                Rows.constants(row, "network_types", NetworkType.class),
                Rows.constant(row, "touch", Candidate.Touch.class),
                row.getString("goal"),
                row.getInt("goal_weight"));
    }
}
