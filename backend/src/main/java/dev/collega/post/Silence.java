package dev.collega.post;

import dev.collega.account.AccountDeleted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jdbi.v3.core.Jdbi;

/** Keeps the counts of comments where a member whose account is deleted had said something. */
@ApplicationScoped
class Silence {

    private final Jdbi jdbi;

    Silence(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void countDown(@Observes AccountDeleted account) {
        jdbi.useHandle(handle ->
                handle.createUpdate("""
                update post p set comment_count = p.comment_count - gone.comments
                from (select post_id, count(*) as comments from comment where author_id = :gone group by post_id) gone
                where p.id = gone.post_id and p.author_id <> :gone
                """).bind("gone", account.memberId()).execute());
    }
}
