package dev.collega.milestone;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What members made of others' milestones. */
@ApplicationScoped
class MilestoneAnswers {

    private final Jdbi jdbi;
    private final Clock clock;

    MilestoneAnswers(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** One that is planned stays planned. */
    void dismiss(UUID me, UUID milestone) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                insert into milestone_answer (owner_id, milestone_id, state, answered_at)
                values (:me, :milestone, 'DISMISSED', :now) on conflict do nothing
                """)
                .bind("me", me)
                .bind("milestone", milestone)
                .bind("now", clock.instant())
                .execute());
    }

    void undismiss(UUID me, UUID milestone) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                delete from milestone_answer
                where owner_id = :me and milestone_id = :milestone and state = 'DISMISSED'
                """)
                .bind("me", me)
                .bind("milestone", milestone)
                .execute());
    }

    /**
     * Holds the answer until the end of the transaction, so that of two plans at the same moment the second finds the
     * first.
     *
     * @return the follow-up that it has become already
     */
    Optional<UUID> hold(UUID me, UUID milestone) {
        dismiss(me, milestone);
        return jdbi.withHandle(handle -> handle.createQuery("""
                select follow_up_id from milestone_answer
                where owner_id = :me and milestone_id = :milestone for update
                """)
                .bind("me", me)
                .bind("milestone", milestone)
                .mapTo(UUID.class)
                .findFirst());
    }

    void planned(UUID me, UUID milestone, UUID followUp) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                update milestone_answer set state = 'PLANNED', follow_up_id = :followUp, answered_at = :now
                where owner_id = :me and milestone_id = :milestone
                """)
                .bind("me", me)
                .bind("milestone", milestone)
                .bind("followUp", followUp)
                .bind("now", clock.instant())
                .execute());
    }
}
