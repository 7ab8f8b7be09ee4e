package dev.collega.goal;

import dev.collega.shared.problem.Problems;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class GoalRepository implements PanacheRepositoryBase<Goal, UUID> {

    static final int MOST = 100;

    Optional<Goal> of(UUID owner, UUID id) {
        return find("id = ?1 and ownerId = ?2", id, owner)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The member's row is locked, so that two requests at once do not both find the last place free. */
    void requireRoom(UUID owner) {
        getEntityManager()
                .createNativeQuery("select 1 from member where id = :owner for no key update")
                .setParameter("owner", owner)
                .getResultList();
        if (count("ownerId", owner) >= MOST) {
            throw Problems.conflict(
                    "too-many-goals", "You have " + MOST + " goals, which is the most; delete one that is over.");
        }
    }
}
