package dev.collega.transfer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ApiTest
class GoalArchiveTest {

    @Test
    void goals_come_along_once_with_what_serves_them_and_so_does_the_limit_of_a_week() throws IOException {
        var ines = Given.aMember("Ines");
        String goal = ines.post("/goals", Map.of("title", "Find a mentor", "weight", 3, "until", "2031-01-31"))
                .extract()
                .path("id");
        ines.post("/goals", Map.of("title", "Leave")).statusCode(201);
        ines.put("/me/agenda", Map.of("weeklyCap", 9)).statusCode(200);
        ines.post(
                        "/follow-ups",
                        Map.of(
                                "contactId", ines.notes("Ana"),
                                "title", "Ask Ana",
                                "dueOn", "2026-01-01",
                                "action", "CALL",
                                "goalId", goal))
                .statusCode(201);
        var zip = Archives.fromElsewhere(Archives.archiveOf(ines));

        var again = Given.aMember("Ines again");
        for (var time = 0; time < 2; time++) {
            Archives.broughtIn(again, zip).body("state", equalTo("DONE"));
        }
        String mine = again.get("/goals")
                .body("items.title", contains("Find a mentor", "Leave"))
                .body("items[0].weight", equalTo(3))
                .body("items[0].until", equalTo("2031-01-31"))
                .extract()
                .path("items[0].id");
        again.get("/follow-ups")
                .body("items", hasSize(1))
                .body("items[0].goalId", equalTo(mine))
                .body("items[0].minutes", equalTo(10))
                // An estimate stays one.
                .body("items[0].ownMinutes", nullValue());
        again.get("/me/agenda").body("weeklyCap", equalTo(9));

        var other = Given.aMember("Ines elsewhere");
        other.put("/me/agenda", Map.of("weeklyCap", 4)).statusCode(200);
        Archives.broughtIn(other, zip).body("state", equalTo("DONE"));
        other.get("/me/agenda").body("weeklyCap", equalTo(4));
    }
}
