package dev.collega.followup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Whose a goal is. */
@ApplicationScoped
class OwnGoals {

    private final Jdbi jdbi;

    OwnGoals(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** It cannot go while it is being given to a follow-up. */
    boolean isMine(UUID owner, UUID goal) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select id from goal where id = :goal and owner_id = :owner for key share")
                        .bind("goal", goal)
                        .bind("owner", owner)
                        .mapTo(UUID.class)
                        .findOne()
                        .isPresent());
    }
}
