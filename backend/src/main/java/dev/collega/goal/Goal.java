package dev.collega.goal;

import dev.collega.shared.database.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** What a member works towards, and how much it matters to them. */
@Entity
class Goal {

    static final int USUAL_WEIGHT = 2;

    @Id
    private UUID id;

    private UUID ownerId;
    private String title;
    private int weight;
    private LocalDate until;
    private Instant retiredAt;
    private Instant createdAt;

    @Version
    private long version;

    protected Goal() {}

    static Goal set(UUID ownerId, NewGoal request, Instant now) {
        var goal = new Goal();
        goal.id = Ids.next();
        goal.ownerId = ownerId;
        goal.title = request.title().strip();
        goal.weight = request.weight() == null ? USUAL_WEIGHT : request.weight();
        goal.until = request.until();
        goal.createdAt = now;
        return goal;
    }

    void edit(GoalPatch patch) {
        given(patch.title(), value -> title = value.orElseThrow().strip());
        given(patch.weight(), value -> weight = value.orElseThrow());
        given(patch.until(), value -> until = value.orElse(null));
    }

    /** What served it stays, and counts no more for it than for nothing. */
    void retire(Instant now) {
        if (retiredAt == null) {
            retiredAt = now;
        }
    }

    void resume() {
        retiredAt = null;
    }

    private static <T> void given(Optional<T> field, Consumer<Optional<T>> change) {
        if (field != null) {
            change.accept(field);
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }
}
