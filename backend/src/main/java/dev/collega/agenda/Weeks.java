package dev.collega.agenda;

import dev.collega.shared.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** How much a member wants to be asked for, and what they have done of it. */
@ApplicationScoped
class Weeks {

    /** Whatever has waited longer is as late as can be. */
    static final int HOLIDAYS_LOOK_BACK_DAYS = 120;

    private static final String CAP = "coalesce((select weekly_cap from agenda_setting where member_id = :me), "
            + AgendaSettings.USUAL_WEEKLY_CAP + ")";

    private static final String WEEK = """
            select %s as cap,
              (select count(*) from (select 1 from occurrence o where o.owner_id = :me and o.ended_at >= :startOfWeek
                 and o.outcome = 'DONE' limit 200) d) as done,
              h.starts_on, h.ends_on, h.label
            from (values (1)) one left join holiday h
              on h.owner_id = :me and h.starts_on <= :today and h.ends_on >= :lookBack
            order by h.starts_on, h.id
            """.formatted(CAP);

    private final Jdbi jdbi;

    Weeks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param holidays that have begun, the last months' */
    record Situation(Week week, List<Holiday> holidays) {}

    private record Row(int cap, int done, Holiday holiday) {}

    Situation of(UUID me, Moment moment) {
        var rows = jdbi.withHandle(handle -> handle.createQuery(WEEK)
                .bind("me", me)
                .bind("startOfWeek", moment.startOfWeek())
                .bind("today", moment.today())
                .bind("lookBack", moment.today().minusDays(HOLIDAYS_LOOK_BACK_DAYS))
                .map((row, context) -> {
                    var startsOn = Rows.date(row, "starts_on");
                    return new Row(
                            row.getInt("cap"),
                            row.getInt("done"),
                            startsOn == null
                                    ? null
                                    : new Holiday(startsOn, Rows.date(row, "ends_on"), row.getString("label")));
                })
                .list());
        return new Situation(
                Week.of(rows.get(0).cap(), rows.get(0).done()),
                rows.stream()
                        .map(Row::holiday)
                        .filter(holiday -> holiday != null)
                        .toList());
    }

    int capOf(UUID me) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + CAP)
                .bind("me", me)
                .mapTo(Integer.class)
                .one());
    }

    void keep(UUID me, AgendaSettings settings) {
        jdbi.useHandle(handle -> keep(handle, me, settings));
    }

    static void keep(Handle handle, UUID me, AgendaSettings settings) {
        handle.createUpdate("""
                insert into agenda_setting (member_id, weekly_cap) values (:me, :cap)
                on conflict (member_id) do update set weekly_cap = excluded.weekly_cap
                """)
                .bind("me", me)
                .bind("cap", settings.weeklyCap())
                .execute();
    }
}
