package dev.collega.transfer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ApiTest
class CadenceArchiveTest {

    @Test
    void cadences_and_pauses_come_along_once_and_the_dates_follow() {
        var ada = Given.aMember("Ada");
        var gaps = Map.of("idealDays", 30, "longestDays", 60);
        var until = LocalDate.now(ZoneId.of("Europe/Lisbon")).plusDays(40).toString();
        var ana = noted(ada, "Ana");
        ada.put("/contacts/" + ana + "/cadence", gaps).statusCode(200);
        ada.put("/contacts/" + ana + "/pause", Map.of("until", until)).statusCode(200);
        ada.put("/contacts/" + noted(ada, "Bo") + "/cadence/dismissal").statusCode(200);
        noted(ada, "Carl");
        ada.asks()
                .queryParam("tag", "ward")
                .body(Map.of("idealDays", 45, "longestDays", 60))
                .put(Person.API + "/cadences")
                .then()
                .statusCode(200);
        var zip = Archives.fromElsewhere(Archives.archiveOf(ada));

        var again = Given.aMember("Ada again");
        Archives.broughtIn(again, zip).body("state", equalTo("DONE")).body("counts.contacts.added", equalTo(3));
        again.get("/contacts/" + found(again, "Ana") + "/cadence")
                .body("source", equalTo("OWN"))
                .body("idealDays", equalTo(30))
                .body("pausedUntil", equalTo(until));
        again.get("/contacts/" + found(again, "Bo") + "/cadence")
                .body("off", equalTo(true))
                .body("nextOn", nullValue());
        again.get("/contacts/" + found(again, "Carl") + "/cadence")
                .body("source", equalTo("TAG"))
                .body("idealDays", equalTo(45));
        again.get("/cadences").body("items", hasSize(1));
        again.get("/follow-ups?contactId=" + found(again, "Ana")).body("items.origin", contains("CADENCE"));

        again.delete("/contacts/" + found(again, "Ana") + "/pause").statusCode(200);
        Archives.broughtIn(again, zip).body("state", equalTo("DONE")).body("counts.contacts.added", equalTo(0));
        again.get("/cadences").body("items", hasSize(1));
    }

    private static String noted(Person member, String name) {
        return member.post("/contacts", Map.of("name", name, "tags", List.of("ward")))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String found(Person member, String name) {
        return member.get("/contacts?query=" + name).statusCode(200).extract().path("items[0].id");
    }
}
