package dev.collega.contact;

import dev.collega.member.Members;
import dev.collega.shared.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Takes many people into one member's address book at once, and takes them back. All within the transaction at hand; the
 * owner is always named, and nobody else's contacts are read or touched.
 */
@ApplicationScoped
public class ContactIntake {

    private final Jdbi jdbi;
    private final Members members;

    ContactIntake(Jdbi jdbi, Members members) {
        this.jdbi = jdbi;
        this.members = members;
    }

    /** Who is there already: begin one for each file, and ask it for all rows of the file in their order. */
    public ContactMatching matching(UUID owner) {
        return new ContactMatching(jdbi, owner, members.countryOf(owner));
    }

    /**
     * Adds people as new contacts, whoever is there already; some hundreds at a time are good.
     *
     * @param people sound by the constraints of {@link NewContact} (have a {@code jakarta.validation.Validator} look at
     *     each); who introduced them is a name, or a contact of the same owner
     * @param at when they are noted
     * @return the ids of the new contacts, in the order of {@code people}
     */
    public List<UUID> add(UUID owner, List<NewContact> people, Instant at) {
        return jdbi.withHandle(database -> {
            var rows = new ContactRows(database, owner, members.countryOf(owner));
            var ids = people.stream().map(person -> rows.add(person, at, at)).toList();
            rows.write();
            return ids;
        });
    }

    /** A contact that its owner has done something with since, by the name it has now. */
    public record Changed(UUID id, String name) {}

    /**
     * @param removed how many are gone
     * @param changed who stays, by name
     */
    public record TakenBack(int removed, List<Changed> changed) {}

    /**
     * Removes contacts that {@link #add} has added, but for those that were edited, merged, linked to a member, named as
     * somebody's introducer, or have interactions or follow-ups. Who is gone already is neither counted nor named.
     *
     * @param ids some hundreds at a time are good
     */
    public TakenBack takeBack(UUID owner, Collection<UUID> ids) {
        return jdbi.withHandle(database -> {
            var removed = database.createUpdate("""
                    delete from contact where id in (
                      select k.id from contact k
                      where k.owner_id = :owner and k.id = any(:ids) and k.version = 0 and k.member_id is null
                        and not exists (select 1 from interaction i where i.contact_id = k.id)
                        and not exists (select 1 from follow_up f where f.contact_id = k.id)
                        and not exists (select 1 from contact o where o.introduced_by_id = k.id and not o.id = any(:ids))
                      for update)
                    """)
                    .bind("owner", owner)
                    .bindArray("ids", UUID.class, List.copyOf(ids))
                    .execute();
            var changed = database.createQuery("""
                    select id, name from contact where owner_id = :owner and id = any(:ids) order by search_name, id
                    """)
                    .bind("owner", owner)
                    .bindArray("ids", UUID.class, List.copyOf(ids))
                    .map((row, context) -> new Changed(Rows.uuid(row, "id"), row.getString("name")))
                    .list();
            return new TakenBack(removed, changed);
        });
    }
}
