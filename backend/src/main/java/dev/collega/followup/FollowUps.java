package dev.collega.followup;

import dev.collega.contact.Contacts;
import dev.collega.member.Members;
import dev.collega.shared.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What can be done with follow-ups, always in the name of their owner and in the transaction at hand: by the API, by links
 * in mail, and by what proposes follow-ups. Done, skipped, dismissed and snoozed are four things:
 *
 * <ul>
 *   <li>done: an interaction is logged, the next occurrence comes;
 *   <li>skipped: nothing is logged, the next occurrence comes;
 *   <li>dismissed: nothing is logged, no further occurrence comes;
 *   <li>snoozed: the same occurrence shows later; the dates of the next ones stay.
 * </ul>
 */
@ApplicationScoped
public class FollowUps {

    private final FollowUpRepository followUps;
    private final Occurrences occurrences;
    private final Contacts contacts;
    private final Members members;
    private final OwnGoals goals;
    private final Instance<CadenceDates> cadences;
    private final Event<OccurrenceEnded> ended;
    private final Clock clock;

    FollowUps(
            FollowUpRepository followUps,
            Occurrences occurrences,
            Contacts contacts,
            Members members,
            OwnGoals goals,
            Instance<CadenceDates> cadences,
            Event<OccurrenceEnded> ended,
            Clock clock) {
        this.followUps = followUps;
        this.occurrences = occurrences;
        this.contacts = contacts;
        this.members = members;
        this.goals = goals;
        this.cadences = cadences;
        this.ended = ended;
        this.clock = clock;
    }

    /**
     * @throws dev.collega.shared.problem.ProblemException not-found, where the contact or the goal is not the owner's, or
     *     validation of the recurrence
     */
    public UUID plan(UUID owner, NewFollowUp request, FollowUpOrigin origin) {
        if (!contacts.isMine(owner, request.contactId())) {
            throw Problems.notFound("contact", request.contactId());
        }
        requireGoal(owner, request.goalId());
        var followUp = FollowUp.plan(
                owner, request.with(kept(owner, request.recurrence(), request.dueOn())), origin, clock.instant());
        followUps.persistAndFlush(followUp);
        return followUp.id();
    }

    private Recurrence kept(UUID owner, Recurrence recurrence, LocalDate dueOn) {
        if (recurrence == null) {
            return null;
        }
        var rule = RecurrenceRules.canonical(recurrence, members.zoneOf(owner));
        RecurrenceRules.requireDates(recurrence, rule, dueOn);
        return new Recurrence(rule, recurrence.from());
    }

    private void requireGoal(UUID owner, UUID goal) {
        if (goal != null && !goals.isMine(owner, goal)) {
            throw Problems.notFound("goal", goal);
        }
    }

    void edit(FollowUp followUp, FollowUpPatch patch) {
        requireGoal(
                followUp.ownerId(),
                patch.goalId() == null ? null : patch.goalId().orElse(null));
        var wanted = patch.recurrence() == null ? null : patch.recurrence().orElse(null);
        followUp.edit(patch, wanted == null ? null : rule(followUp, wanted, patch), clock.instant());
        followUps.flush();
    }

    /** One that is there already may have come to its last date; a new one must come again. */
    private String rule(FollowUp followUp, Recurrence wanted, FollowUpPatch patch) {
        var rule = RecurrenceRules.canonical(wanted, members.zoneOf(followUp.ownerId()));
        if (!followUp.recurs(rule, wanted.from())) {
            if (followUp.origin() == FollowUpOrigin.CADENCE) {
                throw Problems.validation(
                        "/recurrence", "of-cadence", "comes from the contact's cadence; change that instead");
            }
            var dueOn = patch.dueOn() == null ? followUp.dueOn() : patch.dueOn().orElseThrow();
            RecurrenceRules.requireDates(wanted, rule, dueOn);
        }
        return rule;
    }

    /**
     * Logs the interaction. Doing it twice is doing it once.
     *
     * @param occurrence which one; the one at hand where it is null. One that has ended already stays as it ended.
     */
    public void complete(UUID owner, UUID id, Integer occurrence, Completion how) {
        var followUp = mine(owner, id);
        if (isAtHand(followUp, occurrence)) {
            var now = clock.instant();
            var kind = how == null || how.kind() == null ? followUp.action() : how.kind();
            var interaction =
                    contacts.logInteraction(owner, followUp.contactId(), kind, now, how == null ? null : how.note());
            end(followUp, Outcome.DONE, now, interaction, how == null ? null : how.minutesTaken());
        }
    }

    /** @param occurrence as above */
    public void skip(UUID owner, UUID id, Integer occurrence) {
        var followUp = mine(owner, id);
        if (isAtHand(followUp, occurrence)) {
            if (followUp.recurrence() == null && followUp.origin() != FollowUpOrigin.CADENCE) {
                throw Problems.conflict(
                        "follow-up-comes-once", "This follow-up does not come again; snooze or dismiss it instead.");
            }
            end(followUp, Outcome.SKIPPED, clock.instant(), null, null);
        }
    }

    /** @param occurrence as above */
    public void dismiss(UUID owner, UUID id, Integer occurrence) {
        var followUp = mine(owner, id);
        if (isAtHand(followUp, occurrence)) {
            end(followUp, Outcome.DISMISSED, clock.instant(), null, null);
        }
    }

    /**
     * @param until after today, in the owner's zone
     * @throws dev.collega.shared.problem.ProblemException validation, or conflict where it is not open
     */
    public void snooze(UUID owner, UUID id, Integer occurrence, LocalDate until) {
        var followUp = mine(owner, id);
        var today = today(owner);
        if (!until.isAfter(today)) {
            throw Problems.validation("/until", "future", "must be a date after today, which is " + today);
        }
        if (occurrence == null || occurrence == followUp.occurrence()) {
            followUp.snooze(until, clock.instant());
            followUps.flush();
        }
    }

    public void unsnooze(UUID owner, UUID id) {
        mine(owner, id).unsnooze(clock.instant());
        followUps.flush();
    }

    /**
     * Takes back the end of the last occurrence that has ended, where it ended so; otherwise nothing happens. What
     * completing had logged goes.
     *
     * @param occurrence the one whose end is taken back; the last one where it is null
     */
    public void undo(UUID owner, UUID id, Outcome outcome, Integer occurrence) {
        var followUp = mine(owner, id);
        var now = clock.instant();
        occurrences
                .last(id)
                .filter(last -> last.outcome() == outcome && (occurrence == null || occurrence == last.number()))
                .ifPresent(last -> {
                    followUp.takeBack(last, now);
                    occurrences.remove(id, last.number());
                    followUps.flush();
                    Optional.ofNullable(last.interactionId())
                            .ifPresent(logged -> contacts.removeInteraction(owner, followUp.contactId(), logged));
                    ended.fire(event(followUp, last.number(), outcome, true));
                });
    }

    /**
     * Moves the occurrence at hand; a snooze of it ends.
     *
     * @throws dev.collega.shared.problem.ProblemException conflict where it is not open
     */
    public void reschedule(UUID owner, UUID id, Integer occurrence, LocalDate dueOn) {
        var followUp = mine(owner, id);
        followUp.requireOpen();
        if (isAtHand(followUp, occurrence)) {
            followUp.reschedule(dueOn, clock.instant());
            followUps.flush();
        }
    }

    private void end(FollowUp followUp, Outcome outcome, Instant now, UUID interaction, Integer minutesTaken) {
        var number = followUp.occurrence();
        occurrences.end(followUp, outcome, now, interaction, minutesTaken);
        var next = outcome == Outcome.DISMISSED ? Optional.<LocalDate>empty() : nextAfter(followUp, outcome);
        if (next.isPresent()) {
            followUp.moveOn(next.get(), now);
        } else if (outcome == Outcome.DONE) {
            followUp.complete(now, interaction);
        } else {
            followUp.dismiss(now);
        }
        followUps.flush();
        ended.fire(event(followUp, number, outcome, false));
    }

    /** Always after today: what was missed is missed, and does not pile up. */
    private Optional<LocalDate> nextAfter(FollowUp followUp, Outcome outcome) {
        var today = today(followUp.ownerId());
        if (followUp.origin() == FollowUpOrigin.CADENCE) {
            return cadences.stream()
                    .findFirst()
                    .flatMap(cadence -> cadence.nextAfter(followUp.ownerId(), followUp.contactId(), outcome, today));
        }
        if (followUp.recurrence() == null) {
            return Optional.empty();
        }
        var after = followUp.dueOn().isAfter(today) ? followUp.dueOn() : today;
        if (followUp.recursFrom() == RecursFrom.COMPLETION && outcome == Outcome.DONE) {
            // Whoever is early on a Saturday has done what was due on Monday, and not what is due a week later.
            after = RecurrenceRules.namesDays(followUp.recurrence()) ? after : today;
            followUp.countFrom(today);
        }
        return RecurrenceDates.of(followUp.recurrence(), followUp.seriesStart()).firstAfter(after);
    }

    private static boolean isAtHand(FollowUp followUp, Integer occurrence) {
        return followUp.isOpen() && (occurrence == null || occurrence == followUp.occurrence());
    }

    private static OccurrenceEnded event(FollowUp followUp, int number, Outcome outcome, boolean undone) {
        return new OccurrenceEnded(
                followUp.ownerId(), followUp.id(), followUp.contactId(), followUp.origin(), number, outcome, undone);
    }

    private LocalDate today(UUID owner) {
        return LocalDate.now(clock.withZone(members.zoneOf(owner)));
    }

    private FollowUp mine(UUID owner, UUID id) {
        return followUps.of(owner, id).orElseThrow(() -> Problems.notFound("follow-up", id));
    }
}
