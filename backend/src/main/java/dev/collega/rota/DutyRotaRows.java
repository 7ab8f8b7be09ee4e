package dev.collega.rota;

import dev.collega.shared.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Where shifts come from, and the shifts. */
@ApplicationScoped
class DutyRotaRows {

    private final RotaRows rota;

    DutyRotaRows(RotaRows rota) {
        this.rota = rota;
    }

    Optional<DutyRotaView> of(Handle handle, UUID member, Instant now, Instant until) {
        return handle.createQuery("select * from duty_rota where member_id = :member")
                .bind("member", member)
                .map((row, context) -> view(row, shifts(handle, member, now, until)))
                .findOne();
    }

    private static DutyRotaView view(ResultSet row, List<Shift> shifts) throws SQLException {
        return new DutyRotaView(
                Rows.constant(row, "source", DutyRotaSource.class),
                Rows.constant(row, "state", DutyRotaState.class),
                row.getString("host"),
                row.getString("fault"),
                row.getInt("failures"),
                Rows.instant(row, "read_at"),
                Rows.instant(row, "tried_at"),
                Rows.instant(row, "next_read_at"),
                Rows.instant(row, "known_until"),
                shifts);
    }

    private List<Shift> shifts(Handle handle, UUID member, Instant now, Instant until) {
        return rota.shiftsOf(handle, member).stream()
                .filter(shift -> shift.end().isAfter(now) && shift.start().isBefore(until))
                .toList();
    }

    /** From now on the shifts come from there; those that came from elsewhere are gone. */
    void readAt(Handle handle, UUID member, UUID generation, byte[] address, String host, Instant now) {
        remove(handle, member);
        handle.createUpdate("""
                insert into duty_rota (member_id, generation, source, address, host, state, next_read_at)
                values (:member, :generation, 'URL', :address, :host, 'NEVER_READ', :now)
                """)
                .bind("member", member)
                .bind("generation", generation)
                .bind("address", address)
                .bind("host", host)
                .bind("now", now)
                .execute();
    }

    void keepFile(Handle handle, UUID member, UUID generation, List<Shift> shifts, Instant now, Instant until) {
        remove(handle, member);
        handle.createUpdate("""
                insert into duty_rota (member_id, generation, source, state, read_at, tried_at, known_until)
                values (:member, :generation, 'FILE', 'OK', :now, :now, :until)
                """)
                .bind("member", member)
                .bind("generation", generation)
                .bind("now", now)
                .bind("until", until)
                .execute();
        insert(handle, member, shifts);
    }

    /** One after the other, for the row may not be there that others would wait for. */
    private static void alone(Handle handle, UUID member) {
        handle.createQuery("select 1 from member where id = :member for no key update")
                .bind("member", member)
                .mapTo(Integer.class)
                .findOne();
    }

    /** @return false when there was none */
    boolean remove(Handle handle, UUID member) {
        alone(handle, member);
        return handle.createUpdate("delete from duty_rota where member_id = :member")
                        .bind("member", member)
                        .execute()
                > 0;
    }

    /** @return false when there is no address to read */
    boolean readSoon(Handle handle, UUID member, Instant now) {
        return handle.createUpdate("""
                        update duty_rota set next_read_at = least(next_read_at, :now)
                        where member_id = :member and source = 'URL'
                        """).bind("member", member).bind("now", now).execute() > 0;
    }

    /** What is due to be read, by one of all that look. */
    record Due(UUID member, UUID generation, byte[] address, int failures) {}

    /** @param claimed until then nobody else takes it */
    Optional<Due> claim(Handle handle, Instant now, Instant claimed) {
        return handle.createQuery("""
                update duty_rota set next_read_at = :claimed where member_id =
                  (select r.member_id from duty_rota r join member m on m.id = r.member_id
                   where r.next_read_at <= :now and m.hidden_at is null
                   order by r.next_read_at limit 1 for update of r skip locked)
                returning member_id, generation, address, failures
                """)
                .bind("claimed", claimed)
                .bind("now", now)
                .map((row, context) -> new Due(
                        Rows.uuid(row, "member_id"),
                        Rows.uuid(row, "generation"),
                        row.getBytes("address"),
                        row.getInt("failures")))
                .findOne();
    }

    /** Whether it is still the same that was read, and nobody changes it before the transaction ends. */
    private static boolean isStill(Handle handle, Due due) {
        return handle.createQuery(
                        "select 1 from duty_rota where member_id = :member and generation = :generation for update")
                .bind("member", due.member())
                .bind("generation", due.generation())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** @return whether the shifts are others than before */
    boolean succeed(Handle handle, Due due, List<Shift> shifts, Instant now, Instant until, Instant next) {
        if (!isStill(handle, due)) {
            return false;
        }
        handle.createUpdate("""
                update duty_rota set state = 'OK', fault = null, failures = 0, read_at = :now, tried_at = :now,
                  known_until = :until, next_read_at = :next
                where member_id = :member
                """)
                .bind("member", due.member())
                .bind("now", now)
                .bind("until", until)
                .bind("next", next)
                .execute();
        if (new HashSet<>(rota.shiftsOf(handle, due.member())).equals(new HashSet<>(shifts))) {
            return false;
        }
        handle.createUpdate("delete from duty_shift where member_id = :member")
                .bind("member", due.member())
                .execute();
        insert(handle, due.member(), shifts);
        return true;
    }

    /** What was read before stays. */
    void fail(Handle handle, Due due, String fault, Instant now, Instant next) {
        handle.createUpdate("""
                update duty_rota set state = 'BROKEN', fault = :fault, failures = failures + 1, tried_at = :now,
                  next_read_at = :next
                where member_id = :member and generation = :generation
                """)
                .bind("member", due.member())
                .bind("generation", due.generation())
                .bind("fault", fault)
                .bind("now", now)
                .bind("next", next)
                .execute();
    }

    private static void insert(Handle handle, UUID member, List<Shift> shifts) {
        if (shifts.isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch("""
                insert into duty_shift (member_id, starts_at, ends_at, kind) values (:member, :start, :end, :kind)
                """);
        for (var shift : shifts) {
            batch.bind("member", member)
                    .bind("start", shift.start())
                    .bind("end", shift.end())
                    .bind("kind", shift.kind().name())
                    .add();
        }
        batch.execute();
    }

    void forgetOver(Handle handle, Instant before) {
        handle.createUpdate("delete from duty_shift where ends_at < :before")
                .bind("before", before)
                .execute();
    }
}
