package dev.collega.unnamed;

import dev.collega.account.AccountDeleted;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jdbi.v3.core.Jdbi;

/** What a member published unnamed goes with them, as what they published by name does; their comments see to themselves. */
@ApplicationScoped
class Leaving {

    /** While it is known whose it is. */
    private static final int FIRST = 1;

    private final Jdbi jdbi;

    Leaving(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void forget(@Observes @Priority(FIRST) AccountDeleted account) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "delete from post where id in (" + Voices.POSTS_OF.formatted(":member") + ")")
                .bind("member", account.memberId())
                .execute());
    }
}
