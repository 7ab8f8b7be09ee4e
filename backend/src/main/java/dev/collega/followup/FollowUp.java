package dev.collega.followup;

import dev.collega.contact.InteractionKind;
import dev.collega.shared.database.Ids;
import dev.collega.shared.problem.Problems;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.annotations.DynamicUpdate;

/**
 * A dated intention about a contact, and of those that come again the occurrence at hand. Its date and time are the
 * owner's local wall time. Which contact that is may change beside it, when two are merged; hence only changed columns
 * are written.
 */
@Entity
@DynamicUpdate
class FollowUp {

    @Id
    private UUID id;

    private UUID ownerId;
    private UUID contactId;

    @Enumerated(EnumType.STRING)
    private FollowUpOrigin origin;

    private String title;
    private String note;

    @Enumerated(EnumType.STRING)
    private InteractionKind action;

    private UUID goalId;
    private LocalDate dueOn;
    private LocalTime dueAt;
    private Integer minutes;
    private String recurrence;

    @Enumerated(EnumType.STRING)
    private RecursFrom recursFrom;

    private LocalDate seriesStart;
    private int occurrence;
    private LocalDate snoozedUntil;

    @Enumerated(EnumType.STRING)
    private FollowUpState state;

    private Instant completedAt;
    private Instant dismissedAt;
    private UUID interactionId;
    private Instant createdAt;
    private Instant changedAt;

    @Version
    private long version;

    protected FollowUp() {}

    static FollowUp plan(UUID ownerId, NewFollowUp request, FollowUpOrigin origin, Instant now) {
        var followUp = new FollowUp();
        followUp.id = Ids.next();
        followUp.ownerId = ownerId;
        followUp.contactId = request.contactId();
        followUp.origin = origin;
        followUp.title = request.title().strip();
        followUp.note = text(request.note());
        followUp.action = request.action() == null ? InteractionKind.MESSAGE : request.action();
        followUp.goalId = request.goalId();
        followUp.dueOn = request.dueOn();
        followUp.dueAt = request.dueAt();
        followUp.minutes = request.minutes();
        followUp.recur(request.recurrence());
        followUp.state = FollowUpState.OPEN;
        followUp.createdAt = now;
        followUp.changedAt = now;
        return followUp;
    }

    /**
     * Takes over what the patch names. A date that is another one ends a snooze, and the dates of a series are counted from
     * it, with as many as are left; a recurrence that is another one begins a new series at the occurrence at hand.
     *
     * @param rule the patch's recurrence as it is kept, where it names one
     */
    void edit(FollowUpPatch patch, String rule, Instant now) {
        // Before its date moves, for that may leave fewer dates of the same rule.
        var another = patch.recurrence() != null
                && !recurs(rule, patch.recurrence().map(Recurrence::from).orElse(null));
        given(patch.title(), value -> title = value.orElseThrow().strip());
        given(patch.note(), value -> note = text(value.orElse(null)));
        given(patch.action(), value -> action = value.orElseThrow());
        given(patch.goalId(), value -> goalId = value.orElse(null));
        given(patch.dueAt(), value -> dueAt = value.orElse(null));
        given(patch.minutes(), value -> minutes = value.orElse(null));
        given(patch.dueOn(), value -> {
            if (!value.orElseThrow().equals(dueOn)) {
                reschedule(value.get(), now);
            }
        });
        if (another) {
            recur(patch.recurrence()
                    .map(wanted -> new Recurrence(rule, wanted.from()))
                    .orElse(null));
        }
        changedAt = now;
    }

    void reschedule(LocalDate date, Instant now) {
        if (recurrence != null) {
            recurrence = RecurrenceRules.rest(recurrence, seriesStart, dueOn);
            seriesStart = date;
        }
        dueOn = date;
        snoozedUntil = null;
        changedAt = now;
    }

    boolean recurs(String rule, RecursFrom from) {
        return Objects.equals(rule, recurrence) && from == recursFrom;
    }

    private void recur(Recurrence rule) {
        recurrence = rule == null ? null : rule.rule();
        recursFrom = rule == null ? null : rule.from();
        seriesStart = rule == null ? null : dueOn;
    }

    /** The next occurrence takes the place of the one that has ended. */
    void moveOn(LocalDate nextDueOn, Instant now) {
        occurrence++;
        dueOn = nextDueOn;
        snoozedUntil = null;
        changedAt = now;
    }

    /** The dates that are still to come are counted from here. */
    void countFrom(LocalDate date) {
        recurrence = RecurrenceRules.rest(recurrence, seriesStart, dueOn);
        seriesStart = date;
    }

    /** The last occurrence was done. */
    void complete(Instant now, UUID interactionId) {
        state = FollowUpState.DONE;
        completedAt = now;
        this.interactionId = interactionId;
        changedAt = now;
    }

    void dismiss(Instant now) {
        state = FollowUpState.DISMISSED;
        dismissedAt = now;
        changedAt = now;
    }

    /**
     * The occurrence that had ended is at hand again, as it was. A rule that is another one since stays, and begins with
     * it.
     */
    void takeBack(Occurrences.Ended ended, Instant now) {
        state = FollowUpState.OPEN;
        completedAt = null;
        dismissedAt = null;
        interactionId = null;
        occurrence = ended.number();
        dueOn = ended.dueOn();
        snoozedUntil = ended.snoozedUntil();
        if (RecurrenceRules.areOne(recurrence, ended.recurrence())) {
            recurrence = ended.recurrence();
            seriesStart = ended.seriesStart();
        } else if (recurrence != null) {
            seriesStart = dueOn;
        }
        changedAt = now;
    }

    void snooze(LocalDate until, Instant now) {
        requireOpen();
        snoozedUntil = until;
        changedAt = now;
    }

    void unsnooze(Instant now) {
        snoozedUntil = null;
        changedAt = now;
    }

    void requireOpen() {
        if (state == FollowUpState.DONE) {
            throw Problems.conflict("follow-up-done", "This follow-up is done; reopen it first.");
        }
        if (state == FollowUpState.DISMISSED) {
            throw Problems.conflict("follow-up-dismissed", "This follow-up was dismissed; take that back first.");
        }
    }

    boolean isOpen() {
        return state == FollowUpState.OPEN;
    }

    private static <T> void given(Optional<T> field, Consumer<Optional<T>> change) {
        if (field != null) {
            change.accept(field);
        }
    }

    private static String text(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    UUID id() {
        return id;
    }

    UUID ownerId() {
        return ownerId;
    }

    UUID contactId() {
        return contactId;
    }

    FollowUpOrigin origin() {
        return origin;
    }

    FollowUpState state() {
        return state;
    }

    InteractionKind action() {
        return action;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    LocalDate snoozedUntil() {
        return snoozedUntil;
    }

    String recurrence() {
        return recurrence;
    }

    RecursFrom recursFrom() {
        return recursFrom;
    }

    LocalDate seriesStart() {
        return seriesStart;
    }

    int occurrence() {
        return occurrence;
    }

    long version() {
        return version;
    }
}
