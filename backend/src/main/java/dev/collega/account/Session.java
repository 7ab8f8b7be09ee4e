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
    private String device;
    private String network;

    protected Session() {}

    static Session begin(UUID accountId, String device, String network, Instant now, Duration lifetime) {
        var session = new Session();
        session.id = Ids.next();
        session.accountId = accountId;
        session.device = device;
        session.network = network;
        session.createdAt = now;
        session.authenticatedAt = now;
        session.lastUsedAt = now;
        session.expiresAt = now.plus(lifetime);
        return session;
    }

    void use(String network, Instant now) {
        this.network = network;
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

    String device() {
        return device;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
