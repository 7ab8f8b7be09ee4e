package dev.collega.post;

import dev.collega.citation.Citations;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Publishes the posts of a demo network, some time ago, with what was said about them and who kept them. */
@ApplicationScoped
public class PostSeed {

    private final PostRepository posts;
    private final Markdown markdown;
    private final Comments comments;
    private final Jdbi jdbi;

    PostSeed(PostRepository posts, Markdown markdown, Comments comments, Jdbi jdbi) {
        this.posts = posts;
        this.markdown = markdown;
        this.comments = comments;
        this.jdbi = jdbi;
    }

    /** @return the id of the post */
    public UUID publish(UUID author, NewPost request, Instant at) {
        var post = Post.write(author, request, markdown, at);
        posts.persistAndFlush(post);
        if (request.citation() != null) {
            jdbi.useHandle(database -> Citations.keep(database, post.id(), request.citation()));
        }
        return post.id();
    }

    public void comment(UUID post, UUID author, String body, Instant at) {
        comments.add(post, author, body, at);
    }

    public void bookmark(UUID post, UUID member, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into bookmark (member_id, post_id, created_at) values (:member, :post, :at)")
                .bind("member", member)
                .bind("post", post)
                .bind("at", at)
                .execute());
    }
}
