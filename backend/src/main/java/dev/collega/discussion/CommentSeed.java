package dev.collega.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Says what the members of a demo network said under posts, some time ago. */
@ApplicationScoped
public class CommentSeed {

    private final Comments comments;

    CommentSeed(Comments comments) {
        this.comments = comments;
    }

    public void comment(UUID post, UUID author, String body, Instant at) {
        comments.add(post, author, body, at);
    }
}
