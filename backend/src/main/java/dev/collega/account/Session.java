package dev.collega.account;

import dev.collega.shared.database.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** One sign-in on one device: the family of refresh tokens that grow from it. */
@Entity
class Session {

    @Id
    private UUID id;

    private UUID accountId;
    private Instant createdAt;
    private Instant authenticatedAt;
    private Instant lastUsedAt;
    private Instant expiresAt;
    private Instant endedAt;

    protected Session() {}

    static Session begin(UUID accountId, Instant now, Duration lifetime) {
        var session = new Session();
        session.id = Ids.next();
        session.accountId = accountId;
        session.createdAt = now;
        session.authenticatedAt = now;
        session.lastUsedAt = now;
        session.expiresAt = now.plus(lifetime);
        return session;
    }

    /** Ending twice keeps the first time. */
    void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }

    void use(Instant now) {
        lastUsedAt = now;
    }

    /** The member has proved again who they are. */
    void authenticate(Instant now) {
        authenticatedAt = now;
    }

    boolean isLiveAt(Instant now) {
        return endedAt == null && expiresAt.isAfter(now);
    }

    UUID id() {
        return id;
    }

    UUID accountId() {
        return accountId;
    }

    Instant authenticatedAt() {
        return authenticatedAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
