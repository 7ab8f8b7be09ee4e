package dev.collega.milestone;

import dev.collega.followup.FollowUpOrigin;
import dev.collega.followup.FollowUps;
import dev.collega.followup.NewFollowUp;
import dev.collega.member.Members;
import dev.collega.shared.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Makes a follow-up of a milestone. Nothing of what its member wrote goes into it, for it would outlive them here. */
@ApplicationScoped
class MilestonePlanning {

    private static final int WITHIN_DAYS = 7;

    private final MilestoneNews news;
    private final MilestoneAnswers answers;
    private final FollowUps followUps;
    private final Members members;
    private final Clock clock;

    MilestonePlanning(MilestoneNews news, MilestoneAnswers answers, FollowUps followUps, Members members, Clock clock) {
        this.news = news;
        this.answers = answers;
        this.followUps = followUps;
        this.members = members;
        this.clock = clock;
    }

    static LocalDate suggestedOn(LocalDate today) {
        return today.plusDays(1);
    }

    /** Planning it twice is planning it once; one that was dismissed can still be planned. */
    PlannedMilestone plan(UUID me, UUID id, MilestonePlan plan) {
        var milestone = news.one(me, id).orElseThrow(() -> Problems.notFound("milestone", id));
        var known = answers.hold(me, id);
        if (known.isPresent()) {
            return new PlannedMilestone(id, known.get());
        }
        var title = plan.title() == null || plan.title().isBlank()
                ? milestone.kind().congratulations()
                : plan.title();
        var followUp = followUps.plan(
                me,
                new NewFollowUp(
                        milestone.contactId(),
                        title,
                        null,
                        dueOn(me, plan.dueOn()),
                        null,
                        plan.minutes(),
                        plan.action(),
                        null,
                        null),
                FollowUpOrigin.MILESTONE);
        answers.planned(me, id, followUp);
        return new PlannedMilestone(id, followUp);
    }

    private LocalDate dueOn(UUID me, LocalDate wanted) {
        var today = LocalDate.now(clock.withZone(members.zoneOf(me)));
        if (wanted == null) {
            return suggestedOn(today);
        }
        if (wanted.isBefore(today) || wanted.isAfter(today.plusDays(WITHIN_DAYS))) {
            throw Problems.validation("/dueOn", "within-a-week", "must be from today to a week from now");
        }
        return wanted;
    }
}
