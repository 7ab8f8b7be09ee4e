package dev.collega.introduction;

import dev.collega.shared.problem.Problems;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A member asks a connection to introduce them to somebody whom that connection knows, and what became of it. */
@Entity
class Introduction {

    /** As it is kept. To the asker all but MADE look alike until it expires: a no is kind. */
    enum State {
        ASKED,
        DECLINED,
        PASSED_ON,
        REFUSED,
        MADE,
        WITHDRAWN,
        /** The two have connected by another way. */
        OVERTAKEN,
        EXPIRED
    }

    /** Who is still to be written to. */
    enum Reader {
        INTRODUCER,
        INTRODUCED,
        ASKER
    }

    @Id
    private UUID id;

    private UUID askerId;
    private UUID introducerId;
    private UUID introducedId;
    private String reason;
    private String adaptedReason;

    @Enumerated(EnumType.STRING)
    private State state;

    private boolean declined;
    private boolean refused;
    private Instant passedOnAt;
    private Instant madeAt;

    @Enumerated(EnumType.STRING)
    private Reader letterTo;

    protected Introduction() {}

    /**
     * The introducer's yes. Agreeing twice changes nothing.
     *
     * @param reason in the introducer's words; null to pass on the asker's
     * @param refusedLately the introduced has refused the same asker, whoever introduced them: it does not reach them
     */
    void passOn(String reason, boolean refusedLately, Instant now) {
        if (isPassedOn()) {
            return;
        }
        state = refusedLately ? State.REFUSED : State.PASSED_ON;
        declined = false;
        refused = refusedLately;
        adaptedReason = reason;
        passedOnAt = now;
        letterTo = Reader.INTRODUCED;
    }

    /** The introducer's no. Declining twice changes nothing; what has been passed on stays so, whatever came of it. */
    void decline() {
        if (isPassedOn()) {
            throw Problems.conflict("already-passed-on", "You have passed this on already.");
        }
        state = State.DECLINED;
        declined = true;
        letterTo = null;
    }

    /** @return whether this call made the difference; a second acceptance changes nothing */
    boolean make(Instant now) {
        if (isMade()) {
            return false;
        }
        state = State.MADE;
        refused = false;
        madeAt = now;
        letterTo = Reader.ASKER;
        return true;
    }

    /** The no of whom it would have introduced. */
    void refuse() {
        if (isMade()) {
            throw Problems.conflict("already-accepted", "You have accepted this; you may end the connection.");
        }
        state = State.REFUSED;
        refused = true;
        letterTo = null;
    }

    void withdraw() {
        if (isMade()) {
            throw Problems.conflict("already-connected", "You are connected already.");
        }
        state = State.WITHDRAWN;
        letterTo = null;
    }

    /** Nobody needs to be written to. */
    void told() {
        letterTo = null;
    }

    boolean isMade() {
        return state == State.MADE;
    }

    private boolean isPassedOn() {
        return state == State.PASSED_ON || state == State.REFUSED || state == State.MADE;
    }

    UUID id() {
        return id;
    }

    UUID askerId() {
        return askerId;
    }

    UUID introducerId() {
        return introducerId;
    }

    UUID introducedId() {
        return introducedId;
    }
}
