package dev.collega.opendoor;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens doors in a demo network, and knocks at them some time ago. */
@ApplicationScoped
public class OpenDoorSeed {

    private final OpenDoorRepository doors;
    private final AskRepository asks;
    private final Duration lifetime;

    OpenDoorSeed(
            OpenDoorRepository doors,
            AskRepository asks,
            @ConfigProperty(name = "collega.asks.lifetime") Duration lifetime) {
        this.doors = doors;
        this.asks = asks;
        this.lifetime = lifetime;
    }

    public void open(UUID member, OpenDoorSettings settings) {
        doors.keep(member, settings, null);
    }

    public UUID ask(UUID asker, NewAsk request, Instant at) {
        return asks.open(asker, request, at, at.plus(lifetime));
    }

    public void answer(UUID id, String words, Instant at) {
        asks.findById(id).answer(words, at);
        asks.flush();
    }
}
