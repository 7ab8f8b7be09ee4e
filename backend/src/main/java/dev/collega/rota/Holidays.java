package dev.collega.rota;

import dev.collega.shared.database.Ids;
import dev.collega.shared.database.Rows;
import dev.collega.shared.database.Sql;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import dev.collega.shared.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The holidays of members. */
@ApplicationScoped
class Holidays {

    static final int MOST = 100;
    private static final int LONGEST_DAYS = 366;

    private final Jdbi jdbi;
    private final Cursors cursors;
    private final Event<RotaChanged> changed;
    private final Clock clock;

    Holidays(Jdbi jdbi, Cursors cursors, Event<RotaChanged> changed, Clock clock) {
        this.jdbi = jdbi;
        this.cursors = cursors;
        this.changed = changed;
        this.clock = clock;
    }

    /** @param from only those that are not over by then; null: all */
    Page<HolidayView> of(UUID owner, LocalDate from, PageRequest page) {
        var list = "holidays" + (from == null ? "" : " from " + from);
        var after = cursors.open(list, page.cursor);
        return jdbi.withHandle(handle -> {
            var rows = handle.createQuery("select * from holiday where owner_id = :owner\n"
                            + Sql.when(from, "and ends_on >= :from")
                            + Sql.when(
                                    after.isPresent(),
                                    "and (starts_on, id) > (cast(:afterOn as date), cast(:afterId as uuid))")
                            + "order by starts_on, id\n"
                            + Sql.limit(page.limit + 1))
                    .bind("owner", owner)
                    .bind("from", from)
                    .bind("afterOn", after.map(key -> key.get(0)).orElse(null))
                    .bind("afterId", after.map(key -> key.get(1)).orElse(null))
                    .map((row, context) -> view(row))
                    .list();
            return Page.of(rows, page.limit, last -> cursors.seal(list, last.startsOn(), last.id()));
        });
    }

    private static HolidayView view(ResultSet row) throws SQLException {
        return new HolidayView(
                Rows.uuid(row, "id"),
                Rows.date(row, "starts_on"),
                Rows.date(row, "ends_on"),
                row.getString("label"),
                Rows.instant(row, "created_at"));
    }

    /** @throws dev.collega.shared.problem.ProblemException validation, or too-many-holidays */
    HolidayView add(UUID owner, NewHoliday holiday) {
        if (holiday.endsOn().isBefore(holiday.startsOn())) {
            throw Problems.validation("/endsOn", "before-start", "must not be before the first day");
        }
        if (!holiday.endsOn().isBefore(holiday.startsOn().plusDays(LONGEST_DAYS))) {
            throw Problems.validation("/endsOn", "too-long", "must be within a year of the first day");
        }
        var view = new HolidayView(Ids.next(), holiday.startsOn(), holiday.endsOn(), holiday.label(), clock.instant());
        jdbi.useHandle(handle -> {
            if (room(handle, owner) < 1) {
                throw Problems.conflict(
                        "too-many-holidays", MOST + " holidays are the most; delete some that are over first.");
            }
            insert(handle, owner, view);
        });
        changed.fire(new RotaChanged(owner));
        return view;
    }

    /** How many more there may be; counted by one at a time. */
    static int room(Handle handle, UUID owner) {
        handle.createQuery("select 1 from member where id = :owner for no key update")
                .bind("owner", owner)
                .mapTo(Integer.class)
                .findOne();
        return MOST
                - handle.createQuery("select count(*) from holiday where owner_id = :owner")
                        .bind("owner", owner)
                        .mapTo(Integer.class)
                        .one();
    }

    static void insert(Handle handle, UUID owner, HolidayView holiday) {
        handle.createUpdate("""
                insert into holiday (id, owner_id, starts_on, ends_on, label, created_at)
                values (:id, :owner, :startsOn, :endsOn, :label, :createdAt)
                """)
                .bind("id", holiday.id())
                .bind("owner", owner)
                .bind("startsOn", holiday.startsOn())
                .bind("endsOn", holiday.endsOn())
                .bind("label", holiday.label())
                .bind("createdAt", holiday.createdAt())
                .execute();
    }

    /** @throws dev.collega.shared.problem.ProblemException not-found */
    void remove(UUID owner, UUID id) {
        var removed = jdbi.withHandle(
                handle -> handle.createUpdate("delete from holiday where id = :id and owner_id = :owner")
                        .bind("id", id)
                        .bind("owner", owner)
                        .execute());
        if (removed == 0) {
            throw Problems.notFound("holiday", id);
        }
        changed.fire(new RotaChanged(owner));
    }
}
