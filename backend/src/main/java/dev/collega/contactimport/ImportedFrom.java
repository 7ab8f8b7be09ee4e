package dev.collega.contactimport;

import dev.collega.contact.ContactBelongings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Which rows of files a page came from: when two pages are made one, they are known as the one that stays. */
@ApplicationScoped
class ImportedFrom implements ContactBelongings {

    @Override
    public String kind() {
        return "contact-source";
    }

    @Override
    public List<UUID> move(Handle database, UUID from, UUID to) {
        return database.createQuery("update contact_source set contact_id = :to where contact_id = :from returning id")
                .bind("from", from)
                .bind("to", to)
                .mapTo(UUID.class)
                .list();
    }

    @Override
    public void moveBack(Handle database, List<UUID> ids, UUID from, UUID to) {
        database.createUpdate("update contact_source set contact_id = :to where contact_id = :from and id = any(:ids)")
                .bind("from", from)
                .bind("to", to)
                .bindArray("ids", UUID.class, ids)
                .execute();
    }
}
