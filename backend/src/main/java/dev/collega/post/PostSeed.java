package dev.collega.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Publishes the posts of a demo network, some time ago, with who kept them. */
@ApplicationScoped
public class PostSeed {

    private final PostRepository posts;
    private final Markdown markdown;
    private final Jdbi jdbi;

    PostSeed(PostRepository posts, Markdown markdown, Jdbi jdbi) {
        this.posts = posts;
        this.markdown = markdown;
        this.jdbi = jdbi;
    }

    /** @return the id of the post */
    public UUID publish(UUID author, NewPost request, Instant at) {
        var post = Post.write(author, request, markdown, at);
        posts.persistAndFlush(post);
        return post.id();
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
