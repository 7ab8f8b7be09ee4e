package dev.collega.cme;

import dev.collega.shared.problem.Problems;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CmeRepository implements PanacheRepositoryBase<CmeEntry, UUID> {

    /** One a day for a working life, nearly; and what one file can hold. */
    static final int MOST = 5_000;

    Optional<CmeEntry> of(UUID owner, UUID id) {
        return find("id = ?1 and ownerId = ?2", id, owner).firstResultOptional();
    }

    void requireRoom(UUID owner) {
        if (count("ownerId", owner) >= MOST) {
            throw Problems.conflict(
                    "too-many-cme-entries", "Five thousand entries are the most; export and delete old ones.");
        }
    }
}
