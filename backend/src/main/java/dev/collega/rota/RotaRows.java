package dev.collega.rota;

import dev.collega.shared.database.Rows;
import dev.collega.shared.http.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Free windows: those of who has said something are rows, all others have the same. */
@ApplicationScoped
class RotaRows {

    record Hours(List<FreeWindow> windows, boolean onCallIsBusy, long version) {

        static final Hours UNLESS_SAID = new Hours(FreeWindow.UNLESS_SAID, true, 0);
    }

    Hours hoursOf(Handle handle, UUID member) {
        return handle.createQuery("select on_call_is_busy, version from rota where member_id = :member")
                .bind("member", member)
                .map((row, context) ->
                        new Hours(windowsOf(handle, member), row.getBoolean("on_call_is_busy"), row.getLong("version")))
                .findOne()
                .orElse(Hours.UNLESS_SAID);
    }

    private static List<FreeWindow> windowsOf(Handle handle, UUID member) {
        return handle.createQuery(
                        "select day, starts, ends from rota_window where member_id = :member order by day, starts, ends")
                .bind("member", member)
                .map((row, context) -> new FreeWindow(
                        DayOfWeek.of(row.getInt("day")), Rows.time(row, "starts"), Rows.time(row, "ends")))
                .list();
    }

    List<Shift> shiftsOf(Handle handle, UUID member) {
        return handle.createQuery(
                        "select starts_at, ends_at, kind from duty_shift where member_id = :member order by starts_at, ends_at, kind")
                .bind("member", member)
                .map((row, context) -> new Shift(
                        Rows.instant(row, "starts_at"),
                        Rows.instant(row, "ends_at"),
                        Rows.constant(row, "kind", ShiftKind.class)))
                .list();
    }

    /** @throws dev.collega.shared.problem.ProblemException precondition-failed */
    void keep(Handle handle, UUID member, List<FreeWindow> windows, boolean onCallIsBusy, String ifMatch) {
        handle.createUpdate("""
                insert into rota (member_id, on_call_is_busy, version) values (:member, true, 0)
                on conflict (member_id) do nothing
                """).bind("member", member).execute();
        var version = handle.createQuery("select version from rota where member_id = :member for update")
                .bind("member", member)
                .mapTo(Long.class)
                .one();
        IfMatch.check(ifMatch, "rota", version);
        handle.createUpdate(
                        "update rota set on_call_is_busy = :onCall, version = version + 1 where member_id = :member")
                .bind("member", member)
                .bind("onCall", onCallIsBusy)
                .execute();
        handle.createUpdate("delete from rota_window where member_id = :member")
                .bind("member", member)
                .execute();
        var batch = handle.prepareBatch(
                "insert into rota_window (member_id, day, starts, ends) values (:member, :day, :from, :to)");
        for (var window : windows) {
            batch.bind("member", member)
                    .bind("day", window.day().getValue())
                    .bind("from", window.from())
                    .bind("to", window.to())
                    .add();
        }
        batch.execute();
    }
}
