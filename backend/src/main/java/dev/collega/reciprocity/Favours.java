package dev.collega.reciprocity;

import dev.collega.contact.Contacts;
import dev.collega.member.Members;
import dev.collega.shared.database.Ids;
import dev.collega.shared.database.Rows;
import dev.collega.shared.database.Sql;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import dev.collega.shared.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What was given and taken, each side for itself: nothing of it is ever shown to the other. */
@ApplicationScoped
class Favours {

    /** Of one contact; whoever reaches it keeps accounts, which this is not for. */
    private static final int MOST = 500;

    private final Jdbi jdbi;
    private final Contacts contacts;
    private final Members members;
    private final Cursors cursors;
    private final Clock clock;

    Favours(Jdbi jdbi, Contacts contacts, Members members, Cursors cursors, Clock clock) {
        this.jdbi = jdbi;
        this.contacts = contacts;
        this.members = members;
        this.cursors = cursors;
        this.clock = clock;
    }

    FavourView note(UUID me, UUID contact, NewFavour favour) {
        requireMine(me, contact);
        var today = LocalDate.now(clock.withZone(members.zoneOf(me)));
        if (favour.happenedOn() != null && favour.happenedOn().isAfter(today)) {
            throw Problems.validation("/happenedOn", "past-or-present", "must not be in the future");
        }
        var noted = new FavourView(
                Ids.next(),
                favour.direction(),
                favour.what(),
                favour.happenedOn() == null ? today : favour.happenedOn(),
                clock.instant());
        jdbi.useHandle(handle -> {
            // Of two at the same moment the second counts the first.
            handle.execute("select 1 from contact where id = ? for no key update", contact);
            var added = handle.createUpdate("""
                    insert into favour (id, owner_id, contact_id, direction, what, happened_on, created_at)
                    select :id, :me, :contact, :direction, :what, :happenedOn, :now
                    where (select count(*) from favour where contact_id = :contact) < :most
                    """)
                    .bind("id", noted.id())
                    .bind("me", me)
                    .bind("contact", contact)
                    .bind("direction", noted.direction().name())
                    .bind("what", noted.what())
                    .bind("happenedOn", noted.happenedOn())
                    .bind("now", noted.createdAt())
                    .bind("most", MOST)
                    .execute();
            if (added == 0) {
                throw Problems.conflict(
                        "too-many-favours", "You have noted " + MOST + " of them here; delete some of the oldest.");
            }
        });
        return noted;
    }

    /** Newest first. */
    Page<FavourView> of(UUID me, UUID contact, PageRequest page) {
        requireMine(me, contact);
        var list = "favours:" + contact;
        var after = cursors.open(list, page.cursor);
        return jdbi.withHandle(handle -> {
            var rows = handle.createQuery("select " + FavourView.COLUMNS
                            + " from favour x where x.contact_id = :contact and x.owner_id = :me "
                            + Sql.when(
                                    after.isPresent(),
                                    "and (x.happened_on, x.id) < (cast(:afterOn as date), cast(:afterId as uuid))")
                            + "order by x.happened_on desc, x.id desc "
                            + Sql.limit(page.limit + 1))
                    .bind("me", me)
                    .bind("contact", contact)
                    .bind("afterOn", after.map(key -> key.get(0)).orElse(null))
                    .bind("afterId", after.map(key -> key.get(1)).orElse(null))
                    .map((row, context) -> FavourView.from(row))
                    .list();
            return Page.of(rows, page.limit, last -> cursors.seal(list, last.happenedOn(), last.id()));
        });
    }

    BalanceView balance(UUID me, UUID contact) {
        requireMine(me, contact);
        return jdbi.withHandle(handle -> handle.createQuery("""
                select count(*) filter (where direction = 'HELPED') as helped,
                  count(*) filter (where direction = 'ASKED') as asked,
                  max(happened_on) filter (where direction = 'HELPED') as last_helped,
                  max(happened_on) filter (where direction = 'ASKED') as last_asked
                from favour where contact_id = :contact and owner_id = :me
                """)
                .bind("me", me)
                .bind("contact", contact)
                .map((row, context) -> BalanceView.of(
                        row.getInt("helped"),
                        row.getInt("asked"),
                        Rows.date(row, "last_helped"),
                        Rows.date(row, "last_asked")))
                .one());
    }

    /** @return whether it was there */
    boolean delete(UUID me, UUID contact, UUID id) {
        return jdbi.withHandle(handle ->
                handle.createUpdate("delete from favour where id = :id and contact_id = :contact and owner_id = :me")
                                .bind("id", id)
                                .bind("contact", contact)
                                .bind("me", me)
                                .execute()
                        == 1);
    }

    private void requireMine(UUID me, UUID contact) {
        if (!contacts.isMine(me, contact)) {
            throw Problems.notFound("contact", contact);
        }
    }
}
