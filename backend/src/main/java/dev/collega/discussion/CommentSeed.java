package dev.collega.discussion;

import dev.collega.post.Reaction;
import dev.collega.unnamed.Speaker;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Says what the members of a demo network said under posts, some time ago. */
@ApplicationScoped
public class CommentSeed {

    private final Comments comments;
    private final Jdbi jdbi;

    CommentSeed(Comments comments, Jdbi jdbi) {
        this.comments = comments;
        this.jdbi = jdbi;
    }

    /**
     * @param parent what it answers; null where it begins a thread
     * @return the id of the comment
     */
    public UUID comment(UUID post, UUID author, String body, UUID parent, Instant at) {
        return comments.seed(post, author, Saying.byName(author, at), body, parent);
    }

    /** Not by name, to begin a thread. */
    public void unnamedComment(UUID post, UUID author, Speaker speaker, String body) {
        comments.seed(post, author, Saying.unnamed(speaker), body, null);
    }

    public void accept(UUID post, UUID comment) {
        jdbi.useHandle(handle -> handle.createUpdate("update post set accepted_comment_id = :comment where id = :post")
                .bind("comment", comment)
                .bind("post", post)
                .execute());
    }

    public void react(UUID post, UUID member, Reaction reaction, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                insert into post_reaction (post_id, member_id, reaction, created_at)
                values (:post, :member, :reaction, :at) on conflict do nothing
                """)
                .bind("post", post)
                .bind("member", member)
                .bind("reaction", reaction.name())
                .bind("at", at)
                .execute());
    }
}
