package dev.collega.introduction;

import dev.collega.connection.ConnectionAccepted;
import dev.collega.member.MemberBlocked;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jdbi.v3.core.Jdbi;

/** What happens between the three by other ways while an introduction is open. Nobody is told. */
@ApplicationScoped
class Overtaking {

    private static final String OPEN = "state in ('ASKED', 'DECLINED', 'PASSED_ON', 'REFUSED')";

    private final Jdbi jdbi;

    Overtaking(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * The two need nobody any more. One that is being answered at this very moment is skipped, for its answer may wait for
     * this connection; it is not shown from now on either way.
     */
    void overtake(@Observes ConnectionAccepted connection) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                update introduction set state = 'OVERTAKEN', letter_to = null
                where id in (select id from introduction
                  where ((asker_id = :one and introduced_id = :other) or (asker_id = :other and introduced_id = :one))
                    and %s for update skip locked)
                """.formatted(OPEN))
                .bind("one", connection.requesterId())
                .bind("other", connection.addresseeId())
                .execute());
    }

    /**
     * Who blocks withdraws what they asked for. What others asked for leads nowhere from now on, and looks to them as if
     * nobody answered. First of all that a block ends: an introduction is locked before its connection is.
     */
    void drop(@Observes @Priority(1) MemberBlocked block) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                    update introduction set state = 'WITHDRAWN', letter_to = null
                    where asker_id = :owner and :blocked in (introducer_id, introduced_id) and %s
                    """.formatted(OPEN))
                    .bind("owner", block.ownerId())
                    .bind("blocked", block.blockedId())
                    .execute();
            handle.createUpdate("""
                    update introduction set dropped = true
                    where id in (select id from introduction where asker_id = :blocked and :owner in (introducer_id, introduced_id)
                      union all select id from introduction where introducer_id = :owner and introduced_id = :blocked
                      union all select id from introduction where introducer_id = :blocked and introduced_id = :owner)
                      and %s
                    """.formatted(OPEN))
                    .bind("owner", block.ownerId())
                    .bind("blocked", block.blockedId())
                    .execute();
        });
    }
}
