package dev.collega.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SessionRepository implements PanacheRepositoryBase<Session, UUID> {

    private final Event<Revoked> revoked;

    SessionRepository(Event<Revoked> revoked) {
        this.revoked = revoked;
    }

    Optional<Session> of(UUID accountId, UUID id) {
        return find("id = ?1 and accountId = ?2", id, accountId).firstResultOptional();
    }

    Optional<Session> liveOf(UUID accountId, UUID id, Instant now) {
        return of(accountId, id).filter(session -> session.isLiveAt(now));
    }

    /** Ending twice keeps the first time. */
    void end(Session session, Instant now) {
        endAll("id = ?2", session.accountId(), session.id(), now);
    }

    /** @param except a session that goes on; null for none */
    int endAll(UUID accountId, UUID except, Instant now) {
        return endAll("(?2 is null or id <> ?2)", accountId, except, now);
    }

    private int endAll(String which, UUID accountId, UUID session, Instant now) {
        var ended =
                update("endedAt = ?3 where accountId = ?1 and endedAt is null and " + which, accountId, session, now);
        revoked.fire(new Revoked(accountId));
        return ended;
    }
}
