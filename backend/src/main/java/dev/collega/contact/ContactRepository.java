package dev.collega.contact;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ContactRepository implements PanacheRepositoryBase<Contact, UUID> {

    Optional<Contact> of(UUID owner, UUID id) {
        return find("id = ?1 and ownerId = ?2", id, owner).firstResultOptional();
    }

    Optional<Contact> ofMember(UUID owner, UUID member) {
        return find("ownerId = ?1 and memberId = ?2", owner, member).firstResultOptional();
    }
}
