package dev.collega.opendoor;

import dev.collega.member.CareerStage;
import dev.collega.member.MemberBlocked;
import dev.collega.member.Members;
import dev.collega.member.OpenDoor;
import dev.collega.shared.database.Rows;
import dev.collega.shared.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/** Knocks at an open door, within the transaction at hand: what both sides allow in a month is counted under locks. */
@ApplicationScoped
class Asking {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

    private final AskRepository asks;
    private final OpenDoorRepository doors;
    private final Members members;
    private final Jdbi jdbi;
    private final Clock clock;
    private final Duration lifetime;
    private final int perMonth;

    Asking(
            AskRepository asks,
            OpenDoorRepository doors,
            Members members,
            Jdbi jdbi,
            Clock clock,
            @ConfigProperty(name = "collega.asks.lifetime") Duration lifetime,
            @ConfigProperty(name = "collega.asks.per-month") int perMonth) {
        this.asks = asks;
        this.doors = doors;
        this.members = members;
        this.jdbi = jdbi;
        this.clock = clock;
        this.lifetime = lifetime;
        this.perMonth = perMonth;
    }

    /** @return the id of the question */
    UUID ask(UUID me, NewAsk request) {
        refuseIfSenseless(me, request.memberId());
        // The asker first and the door then, always: no two can wait for each other.
        var myStage = lockAsker(me);
        var opened = doors.lockOpen(request.memberId())
                .orElseThrow(() -> Problems.conflict("door-closed", "This member does not take questions now."));
        refuseIfNotWelcome(myStage, request, opened.door());
        var now = clock.instant();
        asks.heldUntil(me, request.memberId(), now).ifPresent(until -> {
            throw Problems.conflict(
                            "already-asked",
                            "You have asked this member not long ago; one question at a time, and the next from %s on."
                                    .formatted(day(until, me)))
                    .with("askAgainAt", until);
        });
        refuseIfMonthIsFull(me, request.memberId(), opened.asksPerMonth(), now);
        return asks.open(me, request, now, now.plus(lifetime));
    }

    private void refuseIfSenseless(UUID me, UUID other) {
        if (other.equals(me)) {
            throw Problems.unprocessable("self-ask", "You may ask yourself anything, but not here.");
        }
        if (!members.isVisible(other) || members.hasBlocked(other, me)) {
            throw Problems.notFound("member", other);
        }
        if (members.hasBlocked(me, other)) {
            throw Problems.conflict("member-blocked", "You have blocked this member; unblock them first.");
        }
    }

    private CareerStage lockAsker(UUID me) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select career_stage from member where id = :me for no key update")
                        .bind("me", me)
                        .map((row, context) -> Rows.constant(row, "career_stage", CareerStage.class))
                        .list()
                        .get(0));
    }

    private static void refuseIfNotWelcome(CareerStage myStage, NewAsk request, OpenDoor door) {
        if (!door.careerStages().isEmpty()
                && (myStage == null || !door.careerStages().contains(myStage))) {
            throw Problems.conflict(
                    "door-not-for-stage",
                    "This member welcomes questions from other career stages; yours is what your profile says.");
        }
        if (request.topic() != null && door.topics().stream().noneMatch(request.topic()::equalsIgnoreCase)) {
            throw Problems.validation("/topic", "not-welcome", "must be one of the topics that this member welcomes");
        }
        if (door.minutes() != null && request.minutesNeeded() > door.minutes()) {
            throw Problems.validation(
                    "/minutesNeeded", "max", "must be at most " + door.minutes() + " for this member");
        }
    }

    private void refuseIfMonthIsFull(UUID me, UUID other, int theirsPerMonth, Instant now) {
        var mine = Month.of(now, members.zoneOf(me));
        if (asks.askedBySince(me, mine.start()) >= perMonth) {
            throw full("asks-used-up", "You have asked " + perMonth + " questions this month; the next from ", mine);
        }
        var theirs = Month.of(now, members.zoneOf(other));
        if (asks.askedOfSince(other, theirs.start()) >= theirsPerMonth) {
            throw full(
                    "door-full-this-month",
                    "This member has as many questions as they can take this month; the next from ",
                    theirs);
        }
    }

    private static RuntimeException full(String code, String sentence, Month month) {
        return Problems.conflict(code, sentence + day(month.nextOn()) + " on.").with("opensOn", month.nextOn());
    }

    private String day(Instant at, UUID me) {
        return day(at.atZone(members.zoneOf(me)).toLocalDate());
    }

    private static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** Who blocks withdraws what they asked; what they were asked looks to the other side as if nobody answered. */
    void drop(@Observes MemberBlocked block) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                update ask set state = case when asker_id = :owner then 'WITHDRAWN' else 'REFUSED' end
                where ((asker_id = :owner and asked_id = :blocked) or (asker_id = :blocked and asked_id = :owner))
                  and state in ('OPEN', 'REFUSED')
                """)
                .bind("owner", block.ownerId())
                .bind("blocked", block.blockedId())
                .execute());
    }
}
