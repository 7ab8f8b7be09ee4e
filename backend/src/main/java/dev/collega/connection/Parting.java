package dev.collega.connection;

import dev.collega.account.AccountDeleted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jdbi.v3.core.Jdbi;

/** Takes a member whose account is deleted out of what others keep: their tallies, and who introduced them. */
@ApplicationScoped
class Parting {

    private final Jdbi jdbi;

    Parting(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Their name stands in how others met; pages in address books are cleared before this (contact). */
    void forgetWhoIntroduced(@Observes AccountDeleted account) {
        jdbi.useHandle(handle -> handle.createUpdate("update connection set met_at = null where introduced_by = :gone")
                .bind("gone", account.memberId())
                .execute());
    }

    void countDown(@Observes AccountDeleted account) {
        jdbi.useHandle(handle ->
                handle.createUpdate("""
                update connection_tally t set accepted = accepted - 1
                from (select member_id from connection_tally
                      where member_id in (select peer_id from connection_edge where owner_id = :gone)
                      order by member_id for update) as locked
                where t.member_id = locked.member_id
                """).bind("gone", account.memberId()).execute());
    }
}
