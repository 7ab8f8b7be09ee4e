package dev.collega.demo;

import dev.collega.contact.ContactSeed;
import dev.collega.contact.InteractionKind;
import dev.collega.followup.FollowUpSeed;
import dev.collega.followup.NewFollowUp;
import dev.collega.goal.GoalSeed;
import dev.collega.member.Members;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;

/** What some of the demo network work towards, and a step on the way that is due. */
@ApplicationScoped
class DemoGoals {

    private final Members members;
    private final GoalSeed goals;
    private final ContactSeed addressBook;
    private final FollowUpSeed followUps;

    DemoGoals(Members members, GoalSeed goals, ContactSeed addressBook, FollowUpSeed followUps) {
        this.members = members;
        this.goals = goals;
        this.addressBook = addressBook;
        this.followUps = followUps;
    }

    void set(DemoCast cast) {
        var ines = cast.id("ines");
        var today = LocalDate.ofInstant(cast.now(), members.zoneOf(ines));
        var families =
                goals.set(ines, "Learn how others talk with families at night", 3, null, cast.ago(Duration.ofDays(60)));
        goals.set(
                ines,
                "Write one paper with somebody outside the unit",
                2,
                today.plusMonths(9),
                cast.ago(Duration.ofDays(45)));
        followUps.plan(
                ines,
                new NewFollowUp(
                        addressBook.contactOf(ines, cast.id("queiros")),
                        "Ask to sit in on a family talk",
                        null,
                        today,
                        null,
                        null,
                        InteractionKind.MESSAGE,
                        null,
                        families),
                cast.ago(Duration.ofDays(2)));
    }
}
