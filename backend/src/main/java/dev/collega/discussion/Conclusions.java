package dev.collega.discussion;

import dev.collega.post.PostNotices;
import dev.collega.shared.notice.NoticeKind;
import dev.collega.shared.problem.Problems;
import dev.collega.unnamed.Voices;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What the author of a post makes of its discussion. No edit of the post: its version stays. */
@ApplicationScoped
class Conclusions {

    private static final String AUTHOR_OF_ANSWER = "select coalesce(c.author_id, (" + Voices.SPEAKER_OF_COMMENT
            + ")) as speaker from comment c left join member m on m.id = c.author_id where c.id = :comment "
            + "and c.post_id = :post and (c.author_id is not null or c.created_at <= now()) and "
            + CommentRows.THERE;

    private final Jdbi jdbi;
    private final PostNotices notices;
    private final Clock clock;

    Conclusions(Jdbi jdbi, PostNotices notices, Clock clock) {
        this.jdbi = jdbi;
        this.notices = notices;
        this.clock = clock;
    }

    void close(UUID post, UUID me) {
        jdbi.useHandle(handle -> {
            var talk = Talk.ofMine(handle, post, me);
            handle.createUpdate("update post set closed_at = coalesce(closed_at, :now) where id = :post")
                    .bind("post", post)
                    .bind("now", talk.isUnnamed() ? hour() : clock.instant())
                    .execute();
        });
    }

    void reopen(UUID post, UUID me) {
        jdbi.useHandle(handle -> {
            Talk.ofMine(handle, post, me);
            handle.createUpdate("update post set closed_at = null where id = :post")
                    .bind("post", post)
                    .execute();
        });
    }

    void accept(UUID post, UUID comment, UUID me) {
        jdbi.useHandle(handle -> {
            var talk = Talk.ofMine(handle, post, me);
            if (!talk.question()) {
                throw Problems.conflict("not-a-question", "Only a question has an answer to accept.");
            }
            var author = handle.createQuery(AUTHOR_OF_ANSWER)
                    .bind("post", post)
                    .bind("comment", comment)
                    .bind("me", me)
                    .mapTo(UUID.class)
                    .findOne()
                    .orElseThrow(() -> Problems.notFound("comment", comment));
            var accepted = handle.createUpdate("""
                    update post set accepted_comment_id = :comment
                    where id = :post and accepted_comment_id is distinct from :comment
                    """)
                    .bind("post", post)
                    .bind("comment", comment)
                    .execute();
            if (accepted == 1 && talk.isUnnamed() && !author.equals(me)) {
                notices.tellOfNobody(author, NoticeKind.ANSWER_ACCEPTED, post, comment, hour());
            } else if (accepted == 1 && !talk.isUnnamed()) {
                notices.tell(author, NoticeKind.ANSWER_ACCEPTED, me, post, comment);
            }
        });
    }

    /** Of what its author does unnamed, no better time is kept. */
    private Instant hour() {
        return clock.instant().truncatedTo(ChronoUnit.HOURS);
    }

    void unaccept(UUID post, UUID me) {
        jdbi.useHandle(handle -> {
            Talk.ofMine(handle, post, me);
            handle.createUpdate("update post set accepted_comment_id = null where id = :post")
                    .bind("post", post)
                    .execute();
        });
    }
}
