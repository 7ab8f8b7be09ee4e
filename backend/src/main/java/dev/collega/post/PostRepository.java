package dev.collega.post;

import dev.collega.unnamed.Voices;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PostRepository implements PanacheRepositoryBase<Post, UUID> {

    private final Voices voices;

    PostRepository(Voices voices) {
        this.voices = voices;
    }

    /** Before it is read, until the end of the transaction. */
    void lock(UUID id) {
        getEntityManager()
                .createNativeQuery("select 1 from post where id = :id for update")
                .setParameter("id", id)
                .getResultList();
    }

    /** By name or unnamed. */
    Optional<Post> by(UUID author, UUID id) {
        return find("id = ?1 and authorId = ?2", id, author)
                .firstResultOptional()
                .or(() -> voices.of(id).filter(author::equals).flatMap(it -> findByIdOptional(id)));
    }
}
