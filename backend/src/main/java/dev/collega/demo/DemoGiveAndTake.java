package dev.collega.demo;

import dev.collega.contact.ContactSeed;
import dev.collega.member.Members;
import dev.collega.milestone.MilestoneKind;
import dev.collega.milestone.MilestoneSeed;
import dev.collega.milestone.NewMilestone;
import dev.collega.reciprocity.FavourDirection;
import dev.collega.reciprocity.FavourSeed;
import dev.collega.reciprocity.NewFavour;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;

/** What some of the demo network have reached of late, and what some have given and taken. */
@ApplicationScoped
class DemoGiveAndTake {

    private static final String NOTHING = "-";

    private final DemoFiles files;
    private final Members members;
    private final ContactSeed addressBook;
    private final MilestoneSeed milestones;
    private final FavourSeed favours;

    DemoGiveAndTake(
            DemoFiles files, Members members, ContactSeed addressBook, MilestoneSeed milestones, FavourSeed favours) {
        this.files = files;
        this.members = members;
        this.addressBook = addressBook;
        this.milestones = milestones;
        this.favours = favours;
    }

    void fill(DemoCast cast) {
        for (var row : files.rows("milestones.tsv")) {
            var member = cast.id(row[0]);
            var milestone = new NewMilestone(MilestoneKind.valueOf(row[1]), text(row[3]), dayOf(cast, member, row[2]));
            milestones.tell(member, files.checked(milestone));
        }
        for (var row : files.rows("favours.tsv")) {
            var owner = cast.id(row[0]);
            var favour = new NewFavour(FavourDirection.valueOf(row[2]), text(row[4]), dayOf(cast, owner, row[3]));
            favours.note(owner, addressBook.contactOf(owner, cast.id(row[1])), files.checked(favour));
        }
    }

    private LocalDate dayOf(DemoCast cast, UUID member, String ago) {
        return LocalDate.ofInstant(cast.ago(Duration.parse(ago)), members.zoneOf(member));
    }

    private static String text(String field) {
        return field.equals(NOTHING) ? null : field;
    }
}
