package dev.collega.followup;

import dev.collega.contact.ContactBelongings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Follow-ups go along with the contact they are about. No edit of theirs: their version stays. */
@ApplicationScoped
class FollowUpsOfContacts implements ContactBelongings {

    @Override
    public String kind() {
        return "follow-ups";
    }

    @Override
    public List<UUID> move(Handle database, UUID from, UUID to) {
        return database.createQuery("update follow_up set contact_id = :to where contact_id = :from returning id")
                .bind("from", from)
                .bind("to", to)
                .mapTo(UUID.class)
                .list();
    }

    @Override
    public void moveBack(Handle database, List<UUID> ids, UUID from, UUID to) {
        database.createUpdate("update follow_up set contact_id = :to where contact_id = :from and id = any(:ids)")
                .bind("from", from)
                .bind("to", to)
                .bindArray("ids", UUID.class, ids)
                .execute();
    }
}
