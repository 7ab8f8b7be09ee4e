package dev.collega.post;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PostRepository implements PanacheRepositoryBase<Post, UUID> {

    /** Before it is read, until the end of the transaction. */
    void lock(UUID id) {
        getEntityManager()
                .createNativeQuery("select 1 from post where id = :id for update")
                .setParameter("id", id)
                .getResultList();
    }

    Optional<Post> by(UUID author, UUID id) {
        return find("id = ?1 and authorId = ?2", id, author).firstResultOptional();
    }
}
