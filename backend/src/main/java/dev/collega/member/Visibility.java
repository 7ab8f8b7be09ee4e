package dev.collega.member;

import dev.collega.account.AccountHidden;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jdbi.v3.core.Jdbi;

/** Hides members who are leaving or suspended from all others, and shows them again. */
@ApplicationScoped
class Visibility {

    private final Jdbi jdbi;

    Visibility(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** No edit of the profile: its version stays. */
    void change(@Observes AccountHidden account) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                update member set hidden_at = case when :hidden then coalesce(hidden_at, :at) end where id = :id
                """)
                .bind("id", account.memberId())
                .bind("hidden", account.hidden())
                .bind("at", account.at())
                .execute());
    }
}
