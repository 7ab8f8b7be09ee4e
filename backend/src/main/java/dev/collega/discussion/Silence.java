package dev.collega.discussion;

import dev.collega.account.AccountDeleted;
import dev.collega.account.AccountHidden;
import dev.collega.unnamed.Voices;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Keeps the counts of comments right where a member who had said something is hidden, shown again, or deleted; of who is
 * deleted it takes away the words, and the name where others have named them.
 */
@ApplicationScoped
class Silence {

    /** Before the member is hidden or shown: who is hidden already is not counted any more. */
    private static final int FIRST = 1;

    private final Jdbi jdbi;
    private final Clock clock;

    Silence(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    void follow(@Observes @Priority(FIRST) AccountHidden account) {
        if (account.hidden()) {
            count("-", "hidden_at is null", account.memberId());
        } else {
            count("+", "hidden_at is not null", account.memberId());
        }
    }

    void forget(@Observes @Priority(FIRST) AccountDeleted account) {
        count("-", "hidden_at is null", account.memberId());
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                    update post p set comment_count = p.comment_count - theirs.comments
                    from (select c.post_id, count(*) as comments from comment c
                      where c.withheld_at is null and c.id in (""" + Voices.COMMENTS_OF.formatted(":member") + """
                      ) group by c.post_id) theirs
                    where p.id = theirs.post_id
                    """)
                    .bind("member", account.memberId())
                    .execute();
            handle.createUpdate("""
                    update comment c set body = left(replace(c.body, '@' || mm.name, '@somebody'), 4000)
                    from comment_mention mm where mm.member_id = :member and c.id = mm.comment_id
                    """).bind("member", account.memberId()).execute();
            Tombstones.leave(handle, account.memberId(), clock.instant());
        });
    }

    private void count(String sign, String where, UUID member) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                update post p set comment_count = p.comment_count <sign> theirs.comments
                from (select c.post_id, count(*) as comments from comment c join member m on m.id = c.author_id
                  where m.id = :member and m.<where> and c.withheld_at is null group by c.post_id) theirs
                where p.id = theirs.post_id
                """)
                .define("sign", sign)
                .define("where", where)
                .bind("member", member)
                .execute());
    }
}
