package dev.collega.opendoor;

import dev.collega.shared.problem.Problems;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A question to an open door and what became of it. */
@Entity
class Ask {

    /** As it is kept. REFUSED looks open to the asker until it expires: a no is kind. */
    enum State {
        OPEN,
        ANSWERED,
        REFUSED,
        WITHDRAWN
    }

    @Id
    private UUID id;

    private UUID askerId;

    @Enumerated(EnumType.STRING)
    private State state;

    /** Keeps the asker from asking the same member again. */
    private boolean holds;

    private Instant answeredAt;
    private String answer;

    protected Ask() {}

    /**
     * The same answer twice is one answer.
     *
     * @return whether this call made the difference
     */
    boolean answer(String words, Instant now) {
        if (state == State.ANSWERED && answer.equals(words)) {
            return false;
        }
        refuseIfAnswered();
        state = State.ANSWERED;
        holds = false;
        answeredAt = now;
        answer = words;
        return true;
    }

    /** Refusing twice changes nothing. */
    void refuse() {
        refuseIfAnswered();
        state = State.REFUSED;
    }

    /** Holds on: another question would reach the same member sooner than this one would have expired. */
    void withdraw() {
        refuseIfAnswered();
        state = State.WITHDRAWN;
    }

    private void refuseIfAnswered() {
        if (state == State.ANSWERED) {
            throw Problems.conflict("already-answered", "This question has been answered.");
        }
    }

    UUID askerId() {
        return askerId;
    }
}
