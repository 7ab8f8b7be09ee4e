package dev.collega.passing;

import dev.collega.post.PostReading;
import dev.collega.shared.database.Rows;
import dev.collega.shared.problem.Problems;
import dev.collega.unnamed.Voices;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * A post that I may read and may want to pass on. What is for everyone here anybody passes on; what its author meant for
 * some, only the author, who knows whom it is for: others would learn it by trying.
 */
record PostToPass(
        UUID id,
        UUID authorId,
        boolean mine,
        boolean forEveryone,
        List<String> topics,
        List<String> tags,
        List<String> rolesAsked,
        UUID me) {

    private static final String READ = "select p.id, p.author_id, " + Voices.I_WROTE_POST
            + " as mine, p.audience, p.topics, p.tags, p.roles_asked from post p " + "where p.id = :post and "
            + PostReading.READABLE + " for key share of p";

    /** @throws dev.collega.shared.problem.ProblemException not-found */
    static PostToPass read(Handle handle, UUID post, UUID me) {
        return handle.createQuery(READ)
                .bind("post", post)
                .bind("me", me)
                .map((row, context) -> new PostToPass(
                        Rows.uuid(row, "id"),
                        Rows.uuid(row, "author_id"),
                        row.getBoolean("mine"),
                        "MEMBERS".equals(row.getString("audience")),
                        Rows.texts(row, "topics"),
                        Rows.texts(row, "tags"),
                        Rows.texts(row, "roles_asked"),
                        me))
                .findOne()
                .orElseThrow(() -> Problems.notFound("post", post));
    }

    boolean mayBePassedOn() {
        return forEveryone || mine;
    }

    void requireThatItMayBePassedOn() {
        if (!mayBePassedOn()) {
            throw Problems.of(
                    Status.FORBIDDEN,
                    "not-to-be-passed-on",
                    "Whoever wrote this meant it for some; only they send it to others.");
        }
    }

    PostMatter matter() {
        return new PostMatter(id, authorId, topics, tags, rolesAsked);
    }
}
