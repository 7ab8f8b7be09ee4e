package dev.collega.discussion;

import dev.collega.account.AccountDeleted;
import dev.collega.account.AccountHidden;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Keeps the counts of comments right where a member who had said something is hidden, shown again, or deleted. */
@ApplicationScoped
class Silence {

    /** Before the member is hidden or shown: who is hidden already is not counted any more. */
    private static final int FIRST = 1;

    private final Jdbi jdbi;

    Silence(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void follow(@Observes @Priority(FIRST) AccountHidden account) {
        if (account.hidden()) {
            count("-", "hidden_at is null", account.memberId());
        } else {
            count("+", "hidden_at is not null", account.memberId());
        }
    }

    void countDown(@Observes @Priority(FIRST) AccountDeleted account) {
        count("-", "hidden_at is null", account.memberId());
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
