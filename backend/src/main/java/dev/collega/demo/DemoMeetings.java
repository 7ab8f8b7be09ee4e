package dev.collega.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.collega.introduction.IntroductionSeed;
import dev.collega.introduction.NewIntroduction;
import dev.collega.opendoor.NewAsk;
import dev.collega.opendoor.OpenDoorSeed;
import dev.collega.opendoor.OpenDoorSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** Who would like to meet whom in the demo network: introductions, open doors and what was asked at them. */
@ApplicationScoped
class DemoMeetings {

    private static final String NOTHING = "-";

    private final DemoFiles files;
    private final IntroductionSeed introductions;
    private final OpenDoorSeed openDoors;

    DemoMeetings(DemoFiles files, IntroductionSeed introductions, OpenDoorSeed openDoors) {
        this.files = files;
        this.introductions = introductions;
        this.openDoors = openDoors;
    }

    private record Door(String name, OpenDoorSettings door) {}

    private record Question(String from, String to, Duration ago, Duration answeredAgo, String answer, Asked ask) {

        private record Asked(String whoIAm, String whyYou, String question, Integer minutesNeeded, String topic) {}

        NewAsk request(DemoCast cast) {
            return new NewAsk(
                    cast.id(to), ask.whoIAm(), ask.whyYou(), ask.question(), ask.minutesNeeded(), ask.topic());
        }
    }

    /** @return how many introductions and questions there are */
    int arrange(DemoCast cast) {
        for (var door : files.read("open-doors.json", new TypeReference<List<Door>>() {})) {
            openDoors.open(cast.id(door.name()), files.checked(door.door()));
        }
        var questions = files.read("asks.json", new TypeReference<List<Question>>() {});
        for (var question : questions) {
            var id = openDoors.ask(
                    cast.id(question.from()), files.checked(question.request(cast)), cast.ago(question.ago()));
            if (question.answer() != null) {
                openDoors.answer(id, question.answer(), cast.ago(question.answeredAgo()));
            }
        }
        var rows = files.rows("introductions.tsv");
        for (var row : rows) {
            introduce(cast, row);
        }
        return rows.size() + questions.size();
    }

    private void introduce(DemoCast cast, String[] row) {
        var request = new NewIntroduction(cast.id(row[1]), cast.id(row[2]), row[5]);
        var id = introductions.ask(cast.id(row[0]), files.checked(request), cast.ago(Duration.parse(row[3])));
        if (!row[4].equals(NOTHING)) {
            introductions.passOn(id, row[6].equals(NOTHING) ? null : row[6], cast.ago(Duration.parse(row[4])));
        }
    }
}
