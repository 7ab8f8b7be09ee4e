package dev.collega.milestone;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Tells of milestones in a demo network. */
@ApplicationScoped
public class MilestoneSeed {

    private final MyMilestones milestones;

    MilestoneSeed(MyMilestones milestones) {
        this.milestones = milestones;
    }

    /** @return the id of the milestone */
    public UUID tell(UUID member, NewMilestone milestone) {
        return milestones.add(member, milestone);
    }
}
