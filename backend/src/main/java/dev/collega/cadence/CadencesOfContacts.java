package dev.collega.cadence;

import dev.collega.contact.ContactBelongings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * A contact's own cadence goes along when contacts are merged; where both have one, that of the contact that stays counts,
 * and the other is kept aside, for the merge may be undone.
 */
@ApplicationScoped
class CadencesOfContacts implements ContactBelongings {

    @Override
    public String kind() {
        return "cadences";
    }

    @Override
    public List<UUID> move(Handle database, UUID from, UUID to) {
        return database.createQuery("""
                update cadence c set contact_id = :to,
                  parked = c.parked or exists (select 1 from cadence o where o.contact_id = :to and not o.parked)
                where c.contact_id = :from returning c.id
                """)
                .bind("from", from)
                .bind("to", to)
                .mapTo(UUID.class)
                .list();
    }

    @Override
    public void moveBack(Handle database, List<UUID> ids, UUID from, UUID to) {
        database.createUpdate("""
                update cadence c set contact_id = :to, parked = c.id <> (
                  select o.id from cadence o where o.contact_id = :from and o.id = any(:ids) order by o.parked, o.created_at desc limit 1)
                where c.contact_id = :from and c.id = any(:ids)
                """)
                .bind("from", from)
                .bind("to", to)
                .bindArray("ids", UUID.class, ids)
                .execute();
    }
}
