package dev.collega.transfer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
class FollowUpArchiveTest {

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Lisbon"));
    private Person ada;
    private String series;

    @BeforeEach
    void a_series_of_which_two_have_ended() {
        ada = Given.aMember("Ada");
        var ana = ada.notes("Ana Ferreira");
        series = ada.post(
                        "/follow-ups",
                        Map.of(
                                "contactId",
                                ana,
                                "title",
                                "Say hello",
                                "dueOn",
                                today.toString(),
                                "action",
                                "CALL",
                                "recurrence",
                                Map.of("rule", "FREQ=WEEKLY;COUNT=9", "from", "COMPLETION")))
                .statusCode(201)
                .extract()
                .path("id");
        ada.put("/follow-ups/" + series + "/completion?occurrence=0", Map.of("note", "Glad", "minutesTaken", 7))
                .statusCode(200);
        ada.put("/follow-ups/" + series + "/skip?occurrence=1").statusCode(200);
        String dismissed = ada.plans(ana, "Never", "2027-01-01").path("id");
        ada.put("/follow-ups/" + dismissed + "/dismissal").statusCode(200);
    }

    @Test
    void a_series_goes_on_elsewhere_with_its_history() {
        var zip = Archives.fromElsewhere(Archives.archiveOf(ada));
        var again = Given.aMember("Ada again");
        Archives.broughtIn(again, zip).body("problems", empty()).body("state", equalTo("DONE"));

        var there = ada.get("/follow-ups/" + series).extract();
        String id = again.get("/follow-ups")
                .body("items", hasSize(1))
                .body("items[0].recurrence.rule", equalTo(there.path("recurrence.rule")))
                .body("items[0].recurrence.from", equalTo("COMPLETION"))
                .body("items[0].dueOn", equalTo(there.path("dueOn")))
                .body("items[0].occurrence", equalTo(2))
                .body("items[0].action", equalTo("CALL"))
                .extract()
                .path("items[0].id");
        again.get("/follow-ups/" + id + "/occurrences")
                .body("items.outcome", contains("SKIPPED", "DONE"))
                .body("items[1].minutesTaken", equalTo(7))
                .body(
                        "upcoming",
                        equalTo(ada.get("/follow-ups/" + series + "/occurrences")
                                .extract()
                                .path("upcoming")));
        again.get("/follow-ups?state=dismissed").body("items.title", contains("Never"));

        Archives.broughtIn(again, zip).body("counts.followUps.added", equalTo(0));
        again.get("/follow-ups/" + id + "/occurrences").body("items", hasSize(2));
        // All is as it was: what ended can be taken back, with what it logged.
        again.delete("/follow-ups/" + id + "/skip").body("occurrence", equalTo(1));
        again.delete("/follow-ups/" + id + "/completion")
                .body("occurrence", equalTo(0))
                .body("dueOn", equalTo(today.toString()))
                .body("recurrence.rule", equalTo("FREQ=WEEKLY;COUNT=9"));
        String contact = again.get("/contacts").extract().path("items[0].id");
        again.get("/contacts/" + contact + "/interactions").body("items", empty());
    }

    @Test
    void an_archive_from_before_recurrence_can_be_read_and_what_is_done_in_it_reopened() throws Exception {
        var zip = Archives.fromElsewhere(Archives.archiveOf(ada));
        var contact = Archives.json(zip, "contacts.json").get(0).get("id").asText();
        var old = """
                [{"id": "%s", "contactId": "%s", "contactName": "Ana", "title": "Write", "dueOn": "2026-01-01",
                  "timeZone": "Europe/Lisbon", "minutes": 2, "completedAt": "2026-01-02T10:00:00Z",
                  "createdAt": "2025-12-01T10:00:00Z"},
                 {"id": "%s", "contactId": "%s", "contactName": "Ana", "title": "By a strange rule", "dueOn": "2026-01-01",
                  "minutes": 2, "recurrence": "FREQ=HOURLY", "createdAt": "2025-12-01T10:00:00Z"}]
                """.formatted(UUID.randomUUID(), contact, UUID.randomUUID(), contact);
        var again = Given.aMember("Ada again");
        var changed = Archives.with(Archives.with(zip, "follow-ups.json", old), "occurrences.json", "[]");
        Archives.broughtIn(again, changed)
                .body("state", equalTo("DONE"))
                .body("problems", contains("Follow-ups with a recurrence that cannot be understood come only once."));
        String id = again.get("/follow-ups?state=done").extract().path("items[0].id");
        again.delete("/follow-ups/" + id + "/completion").body("state", equalTo("OPEN"));
        again.get("/follow-ups")
                .body("items.title", containsInAnyOrder("Write", "By a strange rule"))
                .body("items[0].recurrence", nullValue());
    }

    @Test
    void the_archive_holds_each_occurrence_once() {
        var zip = Archives.archiveOf(ada);
        assertEquals(3, Archives.json(zip, "occurrences.json").size());
        Archives.broughtIn(ada, zip).body("counts.followUps.added", equalTo(0));
        ada.get("/follow-ups/" + series + "/occurrences").body("items", hasSize(2));
    }
}
