package dev.collega.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SessionRepository implements PanacheRepositoryBase<Session, UUID> {

    /** @param except the session that goes on, or null; @return how many have ended */
    int endAll(UUID accountId, UUID except, Instant now) {
        return except == null
                ? update("endedAt = ?1 where accountId = ?2 and endedAt is null", now, accountId)
                : update("endedAt = ?1 where accountId = ?2 and endedAt is null and id <> ?3", now, accountId, except);
    }

    Optional<Session> of(UUID accountId, UUID id) {
        return find("id = ?1 and accountId = ?2", id, accountId).firstResultOptional();
    }
}
