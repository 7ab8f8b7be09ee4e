package dev.collega.introduction;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Fills a demo network with introductions that wait for an answer. */
@ApplicationScoped
public class IntroductionSeed {

    private final IntroductionRepository introductions;
    private final Duration lifetime;

    IntroductionSeed(
            IntroductionRepository introductions,
            @ConfigProperty(name = "collega.introductions.lifetime") Duration lifetime) {
        this.introductions = introductions;
        this.lifetime = lifetime;
    }

    /** Oldest first, as lists are by when they were asked for. Nobody is written to. */
    public UUID ask(UUID asker, NewIntroduction request, Instant at) {
        var id = introductions.open(asker, request, at, at.plus(lifetime)).orElseThrow();
        introductions.findById(id).told();
        introductions.flush();
        return id;
    }

    public void passOn(UUID id, String reason, Instant at) {
        var introduction = introductions.findById(id);
        introduction.passOn(reason, false, at);
        introduction.told();
        introductions.flush();
    }
}
