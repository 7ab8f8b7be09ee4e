package dev.collega.post;

import dev.collega.citation.Citations;
import dev.collega.unnamed.Speaker;
import dev.collega.unnamed.Voices;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Publishes the posts of a demo network, some time ago, with who kept them. */
@ApplicationScoped
public class PostSeed {

    private final PostRepository posts;
    private final Audiences audiences;
    private final Markdown markdown;
    private final Voices voices;
    private final Jdbi jdbi;

    PostSeed(PostRepository posts, Audiences audiences, Markdown markdown, Voices voices, Jdbi jdbi) {
        this.posts = posts;
        this.audiences = audiences;
        this.markdown = markdown;
        this.voices = voices;
        this.jdbi = jdbi;
    }

    /** @return the id of the post */
    public UUID publish(UUID author, NewPost request, Instant at) {
        // What the address book of the author says is looked up in the database.
        posts.flush();
        audiences.require(author, request.audience(), request.readers());
        var post = Post.write(author, request, markdown, at);
        posts.persistAndFlush(post);
        audiences.keepPeople(post.id(), request.readers());
        if (request.citation() != null) {
            jdbi.useHandle(database -> Citations.keep(database, post.id(), request.citation()));
        }
        return post.id();
    }

    /** @return the id of the post */
    public UUID publishUnnamed(UUID author, Speaker speaker, NewPost request) {
        var post = Post.writeUnnamed(speaker, request, markdown);
        posts.persistAndFlush(post);
        voices.speakInPost(post.id(), author);
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
