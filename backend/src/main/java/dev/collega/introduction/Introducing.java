package dev.collega.introduction;

import dev.collega.connection.Connections;
import dev.collega.connection.Introduced;
import dev.collega.connection.NetworkType;
import dev.collega.member.Members;
import dev.collega.member.Relations;
import dev.collega.shared.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the three do with an introduction; always within their transaction. */
@ApplicationScoped
class Introducing {

    private final IntroductionRepository introductions;
    private final Connections connections;
    private final Members members;
    private final Relations relations;
    private final Clock clock;
    private final Duration lifetime;

    Introducing(
            IntroductionRepository introductions,
            Connections connections,
            Members members,
            Relations relations,
            Clock clock,
            @ConfigProperty(name = "collega.introductions.lifetime") Duration lifetime) {
        this.introductions = introductions;
        this.connections = connections;
        this.members = members;
        this.relations = relations;
        this.clock = clock;
        this.lifetime = lifetime;
    }

    /** @return the id of the introduction */
    UUID ask(UUID me, NewIntroduction request) {
        refuseIfSenseless(me, request);
        var now = clock.instant();
        return introductions
                .open(me, request, now, now.plus(lifetime))
                .orElseThrow(() -> Problems.conflict(
                        "already-asked",
                        "You have asked for an introduction to this member already; the answer is still open."));
    }

    private void refuseIfSenseless(UUID me, NewIntroduction request) {
        if (request.memberId().equals(me)
                || request.introducerId().equals(me)
                || request.introducerId().equals(request.memberId())) {
            throw Problems.unprocessable("self-introduction", "An introduction takes three.");
        }
        refuseIfNotThere(me, request.memberId());
        refuseIfNotThere(me, request.introducerId());
        if (members.hasBlocked(me, request.memberId())) {
            throw Problems.conflict("member-blocked", "You have blocked this member; unblock them first.");
        }
        switch (relations.between(me, request.memberId()).relation()) {
            case CONNECTED -> throw Problems.conflict("already-connected", "You are connected already.");
            case REQUESTED ->
                throw Problems.conflict(
                        "already-requested", "You have asked them to connect; the answer is still open.");
            case ASKED ->
                throw Problems.conflict(
                        "already-requested", "They have asked you to connect: you only need to accept.");
            case SELF, NONE -> {}
        }
        if (!connections.areConnected(me, request.introducerId())
                || !connections.areConnected(request.introducerId(), request.memberId())) {
            throw Problems.unprocessable(
                    "no-introducer", "Only a connection of yours who is connected with this member can introduce you.");
        }
    }

    private void refuseIfNotThere(UUID me, UUID other) {
        if (!members.isVisible(other) || members.hasBlocked(other, me)) {
            throw Problems.notFound("member", other);
        }
    }

    /** @param reason in my words; null to pass on the asker's */
    void passOn(UUID me, UUID id, String reason) {
        var introduction = toBeMadeBy(me, id);
        if (!introduction.isMade() && !connections.areConnected(me, introduction.introducedId())) {
            throw Problems.conflict("not-connected", "You are no longer connected with whom they would like to meet.");
        }
        var now = clock.instant();
        introduction.passOn(reason, introductions.refusedLately(introduction, now), now);
        introductions.flush();
    }

    void accept(UUID me, UUID id, Set<NetworkType> networkTypes) {
        var introduction = passedOnTo(me, id);
        if (!introduction.make(clock.instant())) {
            return;
        }
        // Before the two are connected, which overtakes whatever else is open between them.
        introductions.flush();
        connections.introduce(new Introduced(
                introduction.askerId(),
                introduction.introducerId(),
                members.summaryOf(introduction.introducerId()).fullName(),
                introduction.introducedId(),
                networkTypes));
    }

    /** The introducer's no, or that of whom they introduced. */
    void refuse(UUID me, UUID id) {
        introductions
                .toBeMadeBy(me, id, clock.instant())
                .ifPresentOrElse(Introduction::decline, () -> passedOnTo(me, id).refuse());
        introductions.flush();
    }

    void withdraw(UUID me, UUID id) {
        introductions.askedBy(me, id).orElseThrow(() -> notFound(id)).withdraw();
        introductions.flush();
    }

    private Introduction toBeMadeBy(UUID me, UUID id) {
        return introductions.toBeMadeBy(me, id, clock.instant()).orElseThrow(() -> notFound(id));
    }

    private Introduction passedOnTo(UUID me, UUID id) {
        return introductions.passedOnTo(me, id, clock.instant()).orElseThrow(() -> notFound(id));
    }

    private static RuntimeException notFound(UUID id) {
        return Problems.notFound("introduction", id);
    }
}
