package dev.collega.contact;

import dev.collega.member.MemberSummary;
import dev.collega.shared.database.Rows;
import dev.collega.shared.database.Sql;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/**
 * People I keep who have become members: an address of theirs in my address book is the confirmed address of a member
 * who lets themselves be found by it. That must not tell whoever types in addresses who is a member: my own address is
 * confirmed, too, and only so many new addresses a day are compared, the oldest first. An address once compared stays
 * so, whatever becomes of the contact, and deleting contacts gives nothing back.
 */
@ApplicationScoped
class Arrivals {

    /** No connection, no open request, no block, not dismissed; and nothing of this for whose own address is not confirmed. */
    private static final String ARRIVED = """
            from contact k
            cross join lateral unnest(k.email_keys) as e (address)
            join arrival_watch w on w.owner_id = k.owner_id and w.address = sha256(convert_to(e.address, 'UTF8'))
            join account a on lower(a.email) = e.address and a.email_verified_at is not null
            join member m on m.id = a.id and m.hidden_at is null and m.id <> k.owner_id
            left join findability f on f.member_id = m.id
            where k.owner_id = :me and k.member_id is null and coalesce(f.by_email, true)
              and exists (select 1 from account mine where mine.id = :me and mine.email_verified_at is not null)
              and not exists (select 1 from block b where b.owner_id = :me and b.blocked_id = m.id)
              and not exists (select 1 from block b where b.owner_id = m.id and b.blocked_id = :me)
              and not exists (select 1 from arrival_dismissal d where d.contact_id = k.id and d.member_id = m.id)
            """;

    private static final String STRANGERS = """
              and not exists (select 1 from contact p where p.owner_id = :me and p.member_id = m.id)
              and not exists (select 1 from connection c
                where c.low_id = least(:me, m.id) and c.high_id = greatest(:me, m.id)
                  and c.state in ('PENDING', 'REFUSED', 'ACCEPTED') and (c.state <> 'REFUSED' or c.requester_id = :me)
                  and (c.state = 'ACCEPTED' or c.expires_at > :now))
            """;

    private static final String LISTED = "select distinct on (k.search_name, k.id) " + MemberSummary.COLUMNS
            + ", k.id, k.name, k.search_name, e.address " + ARRIVED + STRANGERS;

    private static final String AFTER =
            " and (k.search_name, k.id) > (cast(:afterName as text), cast(:afterId as uuid))";

    private final Jdbi jdbi;
    private final Cursors cursors;
    private final Clock clock;
    private final int addressesPerDay;

    Arrivals(
            Jdbi jdbi,
            Cursors cursors,
            Clock clock,
            @ConfigProperty(name = "collega.contacts.arrival-addresses-per-day") int addressesPerDay) {
        this.jdbi = jdbi;
        this.cursors = cursors;
        this.clock = clock;
        this.addressesPerDay = addressesPerDay;
    }

    private record Listed(ContactArrival arrival, String searchName) {}

    Page<ContactArrival> of(UUID me, PageRequest page) {
        var after = cursors.open("contact-arrivals", page.cursor);
        if (after.isEmpty()) {
            watch(me);
        }
        return jdbi.withHandle(handle -> {
            var rows = handle.createQuery(LISTED
                            + Sql.when(after.isPresent(), AFTER)
                            + " order by k.search_name, k.id, e.address "
                            + Sql.limit(page.limit + 1))
                    .bind("me", me)
                    .bind("now", clock.instant())
                    .bind("afterName", after.map(key -> key.get(0)).orElse(null))
                    .bind("afterId", after.map(key -> key.get(1)).orElse(null))
                    .map((row, context) -> new Listed(
                            new ContactArrival(
                                    Rows.uuid(row, "id"),
                                    row.getString("name"),
                                    row.getString("address"),
                                    MemberSummary.from(row)),
                            row.getString("search_name")))
                    .list();
            return Page.of(
                            rows,
                            page.limit,
                            last -> cursors.seal(
                                    "contact-arrivals",
                                    last.searchName(),
                                    last.arrival().contactId()))
                    .map(Listed::arrival);
        });
    }

    /** Takes up as many new addresses as the day allows; one of this member at a time, or each would count for itself. */
    private void watch(UUID me) {
        var now = clock.instant();
        jdbi.useTransaction(handle -> {
            handle.createQuery("select id from member where id = :me for no key update")
                    .bind("me", me)
                    .mapTo(UUID.class)
                    .findOne();
            handle.createUpdate("""
                    insert into arrival_watch (owner_id, address, since)
                    select :me, fresh.address, :now from (
                      select sha256(convert_to(e.address, 'UTF8')) as address, min(k.created_at) as kept,
                        min(cast(k.id as text)) as id
                      from contact k cross join lateral unnest(k.email_keys) as e (address)
                      where k.owner_id = :me and k.member_id is null
                      group by 1) as fresh
                    where not exists (select 1 from arrival_watch w where w.owner_id = :me and w.address = fresh.address)
                    order by fresh.kept, fresh.id
                    limit greatest(0, :most - (select count(*) from arrival_watch
                      where owner_id = :me and since > :dayAgo))
                    on conflict do nothing
                    """)
                    .bind("me", me)
                    .bind("now", now)
                    .bind("dayAgo", now.minus(Duration.ofDays(1)))
                    .bind("most", addressesPerDay)
                    .execute();
        });
    }

    /** The page that I keep about this member without having known that they are one. */
    Optional<UUID> pageFor(UUID me, UUID member) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select k.id " + ARRIVED + " and m.id = :member order by k.created_at, k.id limit 1")
                .bind("me", me)
                .bind("member", member)
                .mapTo(UUID.class)
                .findOne());
    }

    /** Whoever it is that this contact seems to be, it is not to be offered again. */
    void dismiss(UUID me, UUID contactId) {
        jdbi.useHandle(
                handle -> handle.createUpdate("insert into arrival_dismissal (contact_id, member_id) select k.id, m.id "
                                + ARRIVED + " and k.id = :contact on conflict do nothing")
                        .bind("me", me)
                        .bind("contact", contactId)
                        .execute());
    }

    FindabilityView findability(UUID me) {
        return jdbi.withHandle(handle -> handle.createQuery("select by_email from findability where member_id = :me")
                .bind("me", me)
                .map((row, context) -> new FindabilityView(row.getBoolean("by_email")))
                .findOne()
                .orElse(new FindabilityView(true)));
    }

    void setFindability(UUID me, FindabilityView findability) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                insert into findability (member_id, by_email) values (:me, :byEmail)
                on conflict (member_id) do update set by_email = excluded.by_email
                """)
                .bind("me", me)
                .bind("byEmail", findability.byEmail())
                .execute());
    }
}
