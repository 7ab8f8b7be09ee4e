package dev.collega.rota;

import dev.collega.member.Members;
import dev.collega.shared.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** When a member may be spoken to: what those ask who have something to say. It is asked again after {@link RotaChanged}. */
@ApplicationScoped
public class FreeTime {

    private final Jdbi jdbi;
    private final Members members;
    private final RotaRows rows;

    FreeTime(Jdbi jdbi, Members members, RotaRows rows) {
        this.jdbi = jdbi;
        this.members = members;
        this.rows = rows;
    }

    /** The first moment from this one on at which the member may be spoken to: this one itself where that is so now. */
    public Instant nextFree(UUID member, Instant from) {
        return of(member).nextFree(from);
    }

    public boolean isFree(UUID member, Instant at) {
        return of(member).isFree(at);
    }

    public boolean isHoliday(UUID member, LocalDate day) {
        return of(member).isHoliday(day);
    }

    /** This day, or the first one after the holidays that it is in. */
    public LocalDate afterHolidays(UUID member, LocalDate day) {
        return of(member).afterHolidays(day);
    }

    /** For several questions about one member. */
    public FreeHours of(UUID member) {
        var zone = members.zoneOf(member);
        return jdbi.withHandle(handle -> {
            var hours = rows.hoursOf(handle, member);
            return new FreeHours(
                    zone,
                    hours.windows(),
                    hours.onCallIsBusy(),
                    rows.shiftsOf(handle, member),
                    holidays(handle, member));
        });
    }

    private static List<Holiday> holidays(Handle handle, UUID member) {
        return handle.createQuery(
                        "select starts_on, ends_on from holiday where owner_id = :member order by starts_on, ends_on")
                .bind("member", member)
                .map((row, context) -> new Holiday(Rows.date(row, "starts_on"), Rows.date(row, "ends_on")))
                .list();
    }
}
