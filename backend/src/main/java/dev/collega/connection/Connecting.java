package dev.collega.connection;

import dev.collega.member.MemberBlocked;
import dev.collega.member.Members;
import dev.collega.shared.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Brings two members together and apart; used by requests, acceptances and blocks, always within their transaction. */
@ApplicationScoped
class Connecting {

    private static final int MOST_ATTEMPTS = 3;

    private final ConnectionRepository connections;
    private final Edges edges;
    private final Members members;
    private final Event<ConnectionAccepted> accepted;
    private final Clock clock;
    private final Duration lifetime;

    Connecting(
            ConnectionRepository connections,
            Edges edges,
            Members members,
            Event<ConnectionAccepted> accepted,
            Clock clock,
            @ConfigProperty(name = "collega.connections.request-lifetime") Duration lifetime) {
        this.connections = connections;
        this.edges = edges;
        this.members = members;
        this.accepted = accepted;
        this.clock = clock;
        this.lifetime = lifetime;
    }

    /**
     * Opens a request; where the other one has asked me already, the two requests are one accepted connection.
     *
     * @return the id of the connection
     */
    UUID request(UUID me, NewConnection request) {
        refuseIfSenseless(me, request.memberId());
        for (var attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            var now = clock.instant();
            var live = liveBetween(me, request.memberId(), now);
            if (live.isPresent()) {
                return meet(me, live.get(), request.networkTypes());
            }
            var opened = connections.open(me, request, now, now.plus(lifetime));
            if (opened.isPresent()) {
                return opened.get();
            }
            // Somebody was quicker between the look and the insert: look again.
        }
        throw Problems.unavailable();
    }

    /** What is open between the two and not overdue; what is overdue expires. */
    private Optional<Connection> liveBetween(UUID one, UUID other, Instant now) {
        var open = connections.openBetween(one, other);
        open.filter(connection -> connection.isOverdueAt(now)).ifPresent(connection -> {
            connection.expire();
            connections.flush();
        });
        return open.filter(connection -> !connection.isOverdueAt(now));
    }

    private void refuseIfSenseless(UUID me, UUID other) {
        if (other.equals(me)) {
            throw Problems.unprocessable("self-connection", "You are connected with yourself as it is.");
        }
        if (!members.isVisible(other) || members.hasBlocked(other, me)) {
            throw Problems.notFound("member", other);
        }
        if (members.hasBlocked(me, other)) {
            throw Problems.conflict("member-blocked", "You have blocked this member; unblock them first.");
        }
    }

    private UUID meet(UUID me, Connection connection, Set<NetworkType> mine) {
        if (connection.isAccepted()) {
            throw Problems.conflict("already-connected", "You are connected already.");
        }
        if (connection.isRequestOf(me)) {
            throw Problems.conflict("already-requested", "You have asked already; the answer is still open.");
        }
        accept(connection, mine);
        return connection.id();
    }

    /** Accepting twice is accepting once. */
    void accept(Connection connection, Set<NetworkType> addresseesNetworkTypes) {
        accept(connection, addresseesNetworkTypes, clock.instant());
    }

    void accept(Connection connection, Set<NetworkType> addresseesNetworkTypes, Instant now) {
        if (!connection.accept(now)) {
            return;
        }
        connections.flush();
        edges.add(connection.id(), connection.requesterId(), connection.addresseeId(), now);
        accepted.fire(new ConnectionAccepted(
                connection.id(),
                connection.requesterId(),
                connection.requestersNetworkTypes(),
                connection.addresseeId(),
                addresseesNetworkTypes,
                connection.metAt(),
                now));
    }

    /**
     * Connects two members whom a third has brought together. Whatever is open between them becomes the connection, even
     * a request that was refused.
     */
    void introduce(Introduced introduced) {
        for (var attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            var now = clock.instant();
            var live = liveBetween(introduced.askerId(), introduced.memberId(), now)
                    .or(() -> connections
                            .open(introduced.askerId(), introduced.asRequest(), now, now.plus(lifetime))
                            .map(connections::findById));
            if (live.isPresent()) {
                var connection = live.get();
                connection.credit(introduced.introducerId(), introduced.metAt());
                accept(
                        connection,
                        connection.isRequestOf(introduced.memberId()) ? Set.of() : introduced.membersNetworkTypes());
                return;
            }
        }
        throw Problems.unavailable();
    }

    /** Withdraws a request or ends a connection. To withdraw what one was asked is to refuse it. */
    void end(UUID me, Connection connection) {
        if (!connection.isAccepted() && !connection.isRequestOf(me)) {
            connection.refuse(clock.instant());
        } else if (connection.end()) {
            connections.flush();
            edges.remove(connection.id(), connection.requesterId(), connection.addresseeId());
        }
    }

    void endWhatBlockEnds(@Observes MemberBlocked block) {
        connections.openBetween(block.ownerId(), block.blockedId()).ifPresent(open -> end(block.ownerId(), open));
    }

    Optional<Connection> addressedTo(UUID me, UUID id) {
        return connections
                .addressedTo(me, id, clock.instant())
                .filter(connection -> members.isVisible(connection.otherThan(me)));
    }

    Optional<Connection> openFor(UUID me, UUID id) {
        return connections
                .openFor(me, id, clock.instant())
                .filter(connection -> members.isVisibleTo(me, connection.otherThan(me)));
    }

    Instant now() {
        return clock.instant();
    }
}
