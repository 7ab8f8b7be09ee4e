package dev.collega.connection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Connects the members of a demo network as if they had done it themselves, some time ago. */
@ApplicationScoped
public class ConnectionSeed {

    private final ConnectionRepository connections;
    private final Connecting connecting;
    private final Duration lifetime;

    ConnectionSeed(
            ConnectionRepository connections,
            Connecting connecting,
            @ConfigProperty(name = "collega.connections.request-lifetime") Duration lifetime) {
        this.connections = connections;
        this.connecting = connecting;
        this.lifetime = lifetime;
    }

    /** @return the id of the request; nothing may be open between the two */
    public UUID ask(UUID requester, NewConnection request, Instant at) {
        return connections.open(requester, request, at, at.plus(lifetime)).orElseThrow();
    }

    public void accept(UUID id, Set<NetworkType> addresseesNetworkTypes, Instant at) {
        connecting.accept(connections.findById(id), addresseesNetworkTypes, at);
    }
}
