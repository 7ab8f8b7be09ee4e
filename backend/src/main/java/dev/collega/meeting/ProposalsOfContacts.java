package dev.collega.meeting;

import dev.collega.contact.ContactBelongings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** A proposal goes along with the contact it is about, unless there is one about the other page already. */
@ApplicationScoped
class ProposalsOfContacts implements ContactBelongings {

    @Override
    public String kind() {
        return "meeting-proposals";
    }

    @Override
    public List<UUID> move(Handle database, UUID from, UUID to) {
        return database.createQuery("""
                update meeting_proposal set contact_id = :to
                where contact_id = :from and not exists (select 1 from meeting_proposal where contact_id = :to)
                returning id
                """)
                .bind("from", from)
                .bind("to", to)
                .mapTo(UUID.class)
                .list();
    }

    @Override
    public void moveBack(Handle database, List<UUID> ids, UUID from, UUID to) {
        database.createUpdate(
                        "update meeting_proposal set contact_id = :to where contact_id = :from and id = any(:ids)")
                .bind("from", from)
                .bind("to", to)
                .bindArray("ids", UUID.class, ids)
                .execute();
    }
}
