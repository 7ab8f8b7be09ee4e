package dev.collega.discussion;

import dev.collega.post.PostReading;
import dev.collega.post.Reaction;
import dev.collega.shared.problem.Problems;
import dev.collega.unnamed.Voices;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Keeps what members say with one tap. Nobody is told of it, and nothing is ranked by it. */
@ApplicationScoped
class Reacting {

    /** What may be reacted to: whether it is theirs, where it is there for the member. */
    private static final String POST = "select " + Voices.I_WROTE_POST + " as mine from post p where p.id = :post and "
            + PostReading.READABLE + " for key share of p";

    private static final String COMMENT = "select " + Voices.I_WROTE_COMMENT
            + " as mine from comment c left join member m on m.id = c.author_id join post p on p.id = c.post_id "
            + "where c.id = :comment and p.id = :post and " + CommentRows.THERE + " and " + PostReading.READABLE
            + " for key share of c";

    private final Jdbi jdbi;
    private final Clock clock;

    Reacting(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    void toPost(UUID post, UUID me, Reaction reaction) {
        jdbi.useHandle(handle -> {
            requireOthers(handle.createQuery(POST)
                    .bind("post", post)
                    .bind("me", me)
                    .mapTo(Boolean.class)
                    .findOne()
                    .orElseThrow(() -> Problems.notFound("post", post)));
            handle.createUpdate("""
                    insert into post_reaction (post_id, member_id, reaction, created_at)
                    values (:post, :me, :reaction, :now) on conflict do nothing
                    """)
                    .bind("post", post)
                    .bind("me", me)
                    .bind("reaction", reaction.name())
                    .bind("now", clock.instant())
                    .execute();
        });
    }

    void toComment(UUID post, UUID comment, UUID me, Reaction reaction) {
        jdbi.useHandle(handle -> {
            requireOthers(handle.createQuery(COMMENT)
                    .bind("post", post)
                    .bind("comment", comment)
                    .bind("me", me)
                    .mapTo(Boolean.class)
                    .findOne()
                    .orElseThrow(() -> Problems.notFound("comment", comment)));
            handle.createUpdate("""
                    insert into comment_reaction (comment_id, member_id, reaction, created_at)
                    values (:comment, :me, :reaction, :now) on conflict do nothing
                    """)
                    .bind("comment", comment)
                    .bind("me", me)
                    .bind("reaction", reaction.name())
                    .bind("now", clock.instant())
                    .execute();
        });
    }

    private static void requireOthers(boolean mine) {
        if (mine) {
            throw Problems.unprocessable("self-reaction", "One does not react to what one wrote oneself.");
        }
    }

    void takeBackFromPost(UUID post, UUID me, Reaction reaction) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "delete from post_reaction where post_id = :post and member_id = :me and reaction = :reaction")
                .bind("post", post)
                .bind("me", me)
                .bind("reaction", reaction.name())
                .execute());
    }

    void takeBackFromComment(UUID post, UUID comment, UUID me, Reaction reaction) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                delete from comment_reaction r using comment c
                where c.id = r.comment_id and c.post_id = :post and c.id = :comment
                  and r.member_id = :me and r.reaction = :reaction
                """)
                .bind("post", post)
                .bind("comment", comment)
                .bind("me", me)
                .bind("reaction", reaction.name())
                .execute());
    }
}
