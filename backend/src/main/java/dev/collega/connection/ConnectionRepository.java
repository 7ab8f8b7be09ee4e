package dev.collega.connection;

import dev.collega.shared.database.Ids;
import dev.collega.shared.database.Rows;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Whoever may do something is part of the look-up: what is not mine is not found. All look-ups lock the row. */
@ApplicationScoped
class ConnectionRepository implements PanacheRepositoryBase<Connection, UUID> {

    private final Jdbi jdbi;

    ConnectionRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A request that this member may answer: pending, refused (one may change one's mind) or accepted already. */
    Optional<Connection> addressedTo(UUID member, UUID id, Instant now) {
        return locked("id = ?1 and addresseeId = ?2 and state in (PENDING, REFUSED, ACCEPTED)", id, member)
                .filter(connection -> !connection.isOverdueAt(now));
    }

    /** What is open between this member and somebody, from either side. */
    Optional<Connection> openFor(UUID member, UUID id, Instant now) {
        return locked(
                        "id = ?1 and (requesterId = ?2 or addresseeId = ?2) and state in (PENDING, REFUSED, ACCEPTED)",
                        id,
                        member)
                .filter(connection -> !connection.isOverdueAt(now));
    }

    /** What is open between these two, overdue requests included. */
    Optional<Connection> openBetween(UUID one, UUID other) {
        return locked(
                "((requesterId = ?1 and addresseeId = ?2) or (requesterId = ?2 and addresseeId = ?1))"
                        + " and state in (PENDING, REFUSED, ACCEPTED)",
                one,
                other);
    }

    /**
     * Opens a request unless something is open between the two, which the unique index decides. A request that repeats
     * one refused lately is born refused: to its requester it looks as any other, and it does not reach the addressee.
     */
    Optional<UUID> open(UUID requester, NewConnection request, Instant now, Instant expiresAt) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                insert into connection (id, requester_id, addressee_id, state, refused, reason, met_at, network_types,
                    requested_at, expires_at)
                select :id, :requester, :addressee, case when r.refused then 'REFUSED' else 'PENDING' end, r.refused,
                    :reason, :metAt, :networkTypes, :now, :expiresAt
                from (select exists (
                    select 1 from connection
                    where requester_id = :requester and addressee_id = :addressee and refused and expires_at > :now
                ) as refused) r
                on conflict (low_id, high_id) where state in ('PENDING', 'REFUSED', 'ACCEPTED') do nothing
                returning id
                """)
                .bind("id", Ids.next())
                .bind("requester", requester)
                .bind("addressee", request.memberId())
                .bind("reason", request.reason())
                .bind("metAt", request.metAt())
                .bind("networkTypes", Rows.names(request.networkTypes()))
                .bind("now", now)
                .bind("expiresAt", expiresAt)
                .mapTo(UUID.class)
                .findOne());
    }

    private Optional<Connection> locked(String query, Object... parameters) {
        return find(query, parameters).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }
}
