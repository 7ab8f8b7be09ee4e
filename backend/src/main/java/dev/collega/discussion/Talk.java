package dev.collega.discussion;

import dev.collega.post.PostReading;
import dev.collega.shared.database.Rows;
import dev.collega.shared.problem.Problems;
import dev.collega.unnamed.Voices;
import jakarta.ws.rs.core.Response.Status;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * A post under which something is about to be said or done. It is locked until the end of the transaction: one after the
 * other, so that nothing is said under a post that is closed already, or to a comment that is being deleted.
 */
record Talk(
        UUID postId,
        UUID authorId,
        boolean mine,
        String speaker,
        boolean question,
        boolean closed,
        boolean open,
        boolean forEveryone,
        Instant appearsAt) {

    private static final String LOCKED = "select p.id, p.author_id, p.speaker, p.created_at, p.kind, p.closed_at, "
            + "p.audience = 'MEMBERS' and p.replies_from = 'READERS' as for_everyone, " + Voices.I_WROTE_POST
            + " as mine, " + PostReading.OPEN + " as open_to_me from post p where p.id = :post and "
            + PostReading.READABLE + " for no key update of p";

    /** @throws dev.collega.shared.problem.ProblemException not-found, where the member may not read the post */
    static Talk under(Handle handle, UUID post, UUID me) {
        return handle.createQuery(LOCKED)
                .bind("post", post)
                .bind("me", me)
                .map((row, context) -> new Talk(
                        Rows.uuid(row, "id"),
                        Rows.uuid(row, "author_id"),
                        row.getBoolean("mine"),
                        row.getString("speaker"),
                        "QUESTION".equals(row.getString("kind")),
                        Rows.instant(row, "closed_at") != null,
                        row.getBoolean("open_to_me"),
                        row.getBoolean("for_everyone"),
                        Rows.instant(row, "created_at")))
                .findOne()
                .orElseThrow(() -> Problems.notFound("post", post));
    }

    /** As above, for what only the author of the post does. */
    static Talk ofMine(Handle handle, UUID post, UUID me) {
        var talk = under(handle, post, me);
        if (!talk.mine) {
            throw Problems.notFound("post", post);
        }
        return talk;
    }

    boolean isUnnamed() {
        return speaker != null;
    }

    /** What its author alone can read yet: whoever speaks there by then is its author. */
    void requireThatItHasAppeared(Instant now) {
        if (isUnnamed() && appearsAt.isAfter(now)) {
            throw notThereYet();
        }
    }

    static RuntimeException notThereYet() {
        return Problems.conflict(
                "not-there-yet", "Others do not find this yet: whoever answers it now would be known as its author.");
    }

    /** Of a few readers one could tell who it is. */
    void requireThatAllMaySpeak() {
        if (!forEveryone) {
            throw Problems.conflict(
                    "readers-too-few",
                    "Under a post that not everyone here may read and answer one can tell who speaks unnamed.");
        }
    }

    void requireOpen() {
        if (!open) {
            throw Problems.of(
                    Status.FORBIDDEN,
                    "replies-closed",
                    closed
                            ? "The discussion is closed."
                            : "Whoever wrote the post talks about it with their connections.");
        }
    }
}
