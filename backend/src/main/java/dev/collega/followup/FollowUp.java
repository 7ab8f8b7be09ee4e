package dev.collega.followup;

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
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.annotations.DynamicUpdate;

/**
 * A dated intention about a contact. Its date and time are the owner's local wall time. Which contact that is may change
 * beside it, when two are merged; hence only changed columns are written.
 */
@Entity
@DynamicUpdate
class FollowUp {

    static final int DEFAULT_MINUTES = 2;

    @Id
    private UUID id;

    private UUID ownerId;
    private UUID contactId;
    private String title;
    private String note;
    private LocalDate dueOn;
    private LocalTime dueAt;
    private int minutes;
    private LocalDate snoozedUntil;

    @Enumerated(EnumType.STRING)
    private FollowUpState state;

    private Instant completedAt;
    private UUID interactionId;
    private Instant createdAt;

    @Version
    private long version;

    protected FollowUp() {}

    static FollowUp plan(UUID ownerId, NewFollowUp request, Instant now) {
        var followUp = new FollowUp();
        followUp.id = Ids.next();
        followUp.ownerId = ownerId;
        followUp.contactId = request.contactId();
        followUp.title = request.title().strip();
        followUp.note = text(request.note());
        followUp.dueOn = request.dueOn();
        followUp.dueAt = request.dueAt();
        followUp.minutes = request.minutes() == null ? DEFAULT_MINUTES : request.minutes();
        followUp.state = FollowUpState.OPEN;
        followUp.createdAt = now;
        return followUp;
    }

    /** Takes over what the patch names; a new date ends a snooze. */
    void edit(FollowUpPatch patch) {
        given(patch.title(), value -> title = value.orElseThrow().strip());
        given(patch.note(), value -> note = text(value.orElse(null)));
        given(patch.dueOn(), value -> {
            dueOn = value.orElseThrow();
            snoozedUntil = null;
        });
        given(patch.dueAt(), value -> dueAt = value.orElse(null));
        given(patch.minutes(), value -> minutes = value.orElseThrow());
    }

    /** The interaction is the caller's to log, once: only while this is open. */
    void complete(Instant now, UUID interactionId) {
        state = FollowUpState.DONE;
        completedAt = now;
        this.interactionId = interactionId;
    }

    /** @return the interaction that completing had logged, if any */
    Optional<UUID> reopen() {
        var logged = Optional.ofNullable(interactionId);
        state = FollowUpState.OPEN;
        completedAt = null;
        interactionId = null;
        return logged;
    }

    void snooze(LocalDate until) {
        if (!isOpen()) {
            throw Problems.conflict("follow-up-done", "This follow-up is done; reopen it first.");
        }
        snoozedUntil = until;
    }

    void unsnooze() {
        snoozedUntil = null;
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

    UUID contactId() {
        return contactId;
    }

    long version() {
        return version;
    }
}
