package dev.collega.goal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Sets the goals of a demo network, some time ago. */
@ApplicationScoped
public class GoalSeed {

    private final GoalRepository goals;

    GoalSeed(GoalRepository goals) {
        this.goals = goals;
    }

    /** @return the id of the goal */
    public UUID set(UUID owner, String title, int weight, LocalDate until, Instant at) {
        var goal = Goal.set(owner, new NewGoal(title, weight, until), at);
        goals.persistAndFlush(goal);
        return goal.id();
    }
}
