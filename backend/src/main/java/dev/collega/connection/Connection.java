package dev.collega.connection;

import dev.collega.shared.problem.Problems;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A request between two members and what became of it. */
@Entity
class Connection {

    /** As it is kept. REFUSED looks PENDING to the requester until it expires: a no is kind. */
    enum State {
        PENDING,
        REFUSED,
        ACCEPTED,
        ENDED,
        EXPIRED
    }

    @Id
    private UUID id;

    private UUID requesterId;
    private UUID addresseeId;

    @Enumerated(EnumType.STRING)
    private State state;

    private String reason;
    private String metAt;
    private UUID introducedBy;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> networkTypes = List.of();

    private Instant requestedAt;
    private Instant expiresAt;
    private Instant answeredAt;
    private boolean refused;

    protected Connection() {}

    /** @return whether this call made the difference; a second acceptance changes nothing */
    boolean accept(Instant now) {
        if (state == State.ACCEPTED) {
            return false;
        }
        state = State.ACCEPTED;
        refused = false;
        answeredAt = now;
        return true;
    }

    /** Says who brought the two together, unless whoever asked has said already how they met. */
    void credit(UUID introducer, String metAt) {
        if (this.metAt == null) {
            this.metAt = metAt;
            introducedBy = introducer;
        }
    }

    /** Refusing twice changes nothing; what was accepted can only be ended. */
    void refuse(Instant now) {
        if (state == State.ACCEPTED) {
            throw Problems.conflict("already-accepted", "You have accepted this request; you may end the connection.");
        }
        if (state == State.PENDING) {
            state = State.REFUSED;
            refused = true;
            answeredAt = now;
        }
    }

    /** @return whether it was accepted until now */
    boolean end() {
        var wasAccepted = state == State.ACCEPTED;
        state = State.ENDED;
        return wasAccepted;
    }

    void expire() {
        state = State.EXPIRED;
    }

    boolean isOverdueAt(Instant now) {
        return state != State.ACCEPTED && !expiresAt.isAfter(now);
    }

    boolean isAccepted() {
        return state == State.ACCEPTED;
    }

    boolean isRequestOf(UUID member) {
        return requesterId.equals(member);
    }

    UUID otherThan(UUID member) {
        return isRequestOf(member) ? addresseeId : requesterId;
    }

    UUID id() {
        return id;
    }

    UUID requesterId() {
        return requesterId;
    }

    UUID addresseeId() {
        return addresseeId;
    }

    String metAt() {
        return metAt;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    Set<NetworkType> requestersNetworkTypes() {
        return networkTypes.stream().map(NetworkType::valueOf).collect(Collectors.toSet());
    }
}
