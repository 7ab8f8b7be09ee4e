package dev.collega.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SessionRepository implements PanacheRepositoryBase<Session, UUID> {

    Optional<Session> of(UUID accountId, UUID id) {
        return find("id = ?1 and accountId = ?2", id, accountId).firstResultOptional();
    }

    /** @param except a session that goes on; may be null */
    void endAll(UUID accountId, UUID except, Instant now) {
        if (except == null) {
            update("endedAt = ?2 where accountId = ?1 and endedAt is null", accountId, now);
        } else {
            update("endedAt = ?2 where accountId = ?1 and endedAt is null and id <> ?3", accountId, now, except);
        }
    }
}
