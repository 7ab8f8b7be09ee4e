package dev.collega.reciprocity;

import dev.collega.contact.ContactBelongings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What was given and taken goes along with the contact it is about. */
@ApplicationScoped
class FavoursOfContacts implements ContactBelongings {

    @Override
    public String kind() {
        return "favours";
    }

    @Override
    public List<UUID> move(Handle database, UUID from, UUID to) {
        return database.createQuery("update favour set contact_id = :to where contact_id = :from returning id")
                .bind("from", from)
                .bind("to", to)
                .mapTo(UUID.class)
                .list();
    }

    @Override
    public void moveBack(Handle database, List<UUID> ids, UUID from, UUID to) {
        database.createUpdate("update favour set contact_id = :to where contact_id = :from and id = any(:ids)")
                .bind("from", from)
                .bind("to", to)
                .bindArray("ids", UUID.class, ids)
                .execute();
    }
}
