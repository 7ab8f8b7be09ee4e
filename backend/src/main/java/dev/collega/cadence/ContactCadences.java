package dev.collega.cadence;

import dev.collega.shared.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What is kept of one contact: whether there is a cadence, what it comes to, and a pause. */
@ApplicationScoped
class ContactCadences {

    private static final String ONE = """
            select k.id, k.cadence_off_at is not null as off, k.paused_until,
              cast(greatest(k.last_touch_at, k.last_interaction_at) at time zone m.time_zone as date) as last_touch_on,
              c.contact_id is not null as own, c.tag, c.ideal_days, c.longest_days, c.goal_id, x.next_on, x.latest_on,
              (select f.id from follow_up f
               where f.contact_id = k.id and f.origin = 'CADENCE' and f.state = 'OPEN' limit 1) as follow_up_id
            from contact k join member m on m.id = k.owner_id
            left join contact_cadence x on x.contact_id = k.id
            left join lateral (
              (select o.*, 0 as place from cadence o where o.contact_id = k.id and not o.parked)
              union all
              (select o.*, 1 from cadence o where o.owner_id = k.owner_id and o.tag is not null
                 and exists (select 1 from unnest(k.tags) t where t = o.tag or starts_with(t, o.tag || '/')))
              order by place, ideal_days, longest_days, id limit 1) c on true
            where k.owner_id = :me and k.id = :contact
            """;

    private final Jdbi jdbi;

    ContactCadences(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<ContactCadenceView> of(UUID me, UUID contact, LocalDate today) {
        return jdbi.withHandle(handle -> handle.createQuery(ONE)
                .bind("me", me)
                .bind("contact", contact)
                .map((row, context) -> view(row, today))
                .findOne());
    }

    private static ContactCadenceView view(ResultSet row, LocalDate today) throws SQLException {
        var ideal = row.getObject("ideal_days", Integer.class);
        var nextOn = Rows.date(row, "next_on");
        var latestOn = Rows.date(row, "latest_on");
        var pausedUntil = Rows.date(row, "paused_until");
        return new ContactCadenceView(
                Rows.uuid(row, "id"),
                ideal == null ? CadenceSource.NONE : row.getBoolean("own") ? CadenceSource.OWN : CadenceSource.TAG,
                row.getString("tag"),
                ideal,
                row.getObject("longest_days", Integer.class),
                Rows.uuid(row, "goal_id"),
                row.getBoolean("off"),
                Rows.date(row, "last_touch_on"),
                nextOn,
                latestOn,
                nextOn == null ? null : GapState.of(nextOn, latestOn, today),
                pausedUntil != null && pausedUntil.isAfter(today) ? pausedUntil : null,
                Rows.uuid(row, "follow_up_id"));
    }

    /** A pause that goes on without a gap began when it first began. */
    void pause(UUID me, UUID contact, LocalDate today, LocalDate until) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update contact set paused_on = case when paused_until >= :today then paused_on else :today end,
                          paused_until = :until
                        where owner_id = :me and id = :contact
                        """)
                .bind("me", me)
                .bind("contact", contact)
                .bind("today", today)
                .bind("until", until)
                .execute());
    }

    /** What was paused so far still does not count. */
    void resume(UUID me, UUID contact, LocalDate today) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update contact set paused_on = case when paused_on < :today then paused_on end,
                          paused_until = case when paused_on < :today then cast(:today as date) end
                        where owner_id = :me and id = :contact and paused_until > :today
                        """)
                .bind("me", me)
                .bind("contact", contact)
                .bind("today", today)
                .execute());
    }

    void switchOff(UUID me, UUID contact, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update contact set cadence_off_at = coalesce(cadence_off_at, :now) where owner_id = :me and id = :contact")
                .bind("me", me)
                .bind("contact", contact)
                .bind("now", now)
                .execute());
    }

    void switchOn(UUID me, UUID contact) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update contact set cadence_off_at = null where owner_id = :me and id = :contact and cadence_off_at is not null")
                .bind("me", me)
                .bind("contact", contact)
                .execute());
    }

    /** The follow-up by whose dismissal the cadence was switched off. */
    Optional<UUID> dismissedFollowUp(UUID me, UUID contact) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select f.id from follow_up f join contact k on k.id = f.contact_id
                        where f.owner_id = :me and f.contact_id = :contact and f.origin = 'CADENCE' and f.state = 'DISMISSED'
                          and k.cadence_off_at is not null
                        order by f.dismissed_at desc, f.id limit 1
                        """)
                .bind("me", me)
                .bind("contact", contact)
                .mapTo(UUID.class)
                .findOne());
    }

    /** When the next word is due as things stand, before they are settled. */
    Optional<LocalDate> nextOn(UUID contact) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select next_on from cadence_now(array[cast(:contact as uuid)])")
                        .bind("contact", contact)
                        .mapTo(LocalDate.class)
                        .findOne());
    }
}
