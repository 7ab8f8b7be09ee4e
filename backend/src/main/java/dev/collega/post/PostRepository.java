package dev.collega.post;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PostRepository implements PanacheRepositoryBase<Post, UUID> {

    Optional<Post> by(UUID author, UUID id) {
        return find("id = ?1 and authorId = ?2", id, author).firstResultOptional();
    }
}
