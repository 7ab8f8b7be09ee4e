package dev.collega.followup;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
class FollowUpTest {

    private Person ines;
    private String ana;
    private LocalDate today;

    @BeforeEach
    void a_member_with_a_contact() {
        ines = Given.aMember("Ines Duarte");
        ana = ines.notes("Ana Ferreira");
        today = LocalDate.now(ZoneId.of("Europe/Lisbon"));
    }

    private String plan(String title, LocalDate dueOn) {
        return ines.plans(ana, title, dueOn.toString()).path("id");
    }

    @Test
    void completing_logs_an_interaction_once_and_reopening_takes_it_back() {
        var id = plan("Send the sepsis bundle", today);
        for (var tap = 0; tap < 2; tap++) {
            ines.put("/follow-ups/" + id + "/completion", Map.of("note", "She was glad."))
                    .statusCode(200)
                    .body("state", equalTo("DONE"))
                    .body("interactionId", notNullValue());
        }
        ines.get("/contacts/" + ana + "/interactions")
                .body("items", hasSize(1))
                .body("items[0].note", equalTo("She was glad."))
                .body("items[0].followUpId", equalTo(id));
        ines.get("/contacts/" + ana).body("lastInteractionAt", notNullValue());
        ines.get("/agenda").body("items", empty());
        ines.get("/follow-ups?state=done").body("items.id", contains(id));
        ines.delete("/follow-ups/" + id + "/completion").statusCode(200).body("state", equalTo("OPEN"));
        ines.get("/contacts/" + ana + "/interactions").body("items", empty());
        ines.get("/contacts/" + ana).body("lastInteractionAt", nullValue());
        ines.get("/agenda").body("items", hasSize(1));
    }

    @Test
    void a_snoozed_follow_up_shows_again_on_its_date_and_keeps_its_due_date() {
        var id = plan("Call", today.minusDays(3));
        var until = today.plusDays(2).toString();
        ines.put("/follow-ups/" + id + "/snooze", Map.of("until", until))
                .statusCode(200)
                .body("snoozedUntil", equalTo(until))
                .body("showsOn", equalTo(until))
                .body("dueOn", equalTo(today.minusDays(3).toString()));
        ines.get("/agenda").body("items", empty());
        ines.get("/follow-ups").body("items.id", contains(id));
        ines.delete("/follow-ups/" + id + "/snooze").statusCode(200).body("snoozedUntil", nullValue());
        ines.get("/agenda").body("items", hasSize(1));
        ines.put("/follow-ups/" + id + "/snooze", Map.of("until", today.toString()))
                .statusCode(400)
                .body("errors.pointer", contains("/until"));
        ines.put("/follow-ups/" + id + "/completion", Map.of()).statusCode(200);
        ines.put("/follow-ups/" + id + "/snooze", Map.of("until", until))
                .statusCode(409)
                .body("code", equalTo("follow-up-done"));
    }

    @Test
    void it_is_due_by_the_clock_of_the_member_not_of_the_server() {
        var apia = Given.aMember("Sefina", "midwife", "Pacific/Apia");
        var honolulu = Given.aMember("Kai", "paramedic", "Pacific/Honolulu");
        // Apia is 23 hours ahead of Honolulu: whatever the hour, its date is at least that of Honolulu.
        var dateInApia = LocalDate.now(ZoneId.of("Pacific/Apia"));
        var dateInHonolulu = LocalDate.now(ZoneId.of("Pacific/Honolulu"));
        apia.plans(apia.notes("Ana"), "Call", dateInApia.toString());
        honolulu.plans(honolulu.notes("Ana"), "Call", dateInHonolulu.plusDays(1).toString());
        apia.get("/agenda").body("items", hasSize(1)).body("date", equalTo(dateInApia.toString()));
        honolulu.get("/agenda").body("items", empty()).body("date", equalTo(dateInHonolulu.toString()));
    }

    @Test
    void a_time_of_today_that_has_passed_is_due_now_and_one_that_is_to_come_is_not() {
        // Where it is about noon, at whatever hour this runs.
        var ahead = 12 - LocalTime.now(ZoneOffset.UTC).getHour();
        var zone = "Etc/GMT" + (ahead > 0 ? "-" + ahead : ahead < 0 ? "+" + -ahead : "");
        var kai = Given.aMember("Kai", "paramedic", zone);
        var contact = kai.notes("Ana");
        var date = LocalDate.now(ZoneId.of(zone)).toString();
        for (var time : List.of("00:01", "23:58")) {
            kai.post("/follow-ups", Map.of("contactId", contact, "title", "At " + time, "dueOn", date, "dueAt", time))
                    .statusCode(201)
                    .body("dueOn", equalTo(date));
        }
        kai.get("/agenda").body("items.followUp.title", contains("At 00:01")).body("later", equalTo(0));
    }

    @Test
    void an_edit_needs_the_version_that_was_read() {
        var id = plan("Call", today);
        var etag = ines.get("/follow-ups/" + id).extract().header("ETag");
        ines.asks()
                .body(Map.of("title", "Write"))
                .patch("/api/v1/follow-ups/" + id)
                .then()
                .statusCode(428);
        ines.patch("/follow-ups/" + id, etag, Map.of("title", "Write", "dueAt", "07:30"))
                .statusCode(200)
                .body("title", equalTo("Write"))
                .body("dueAt", equalTo("07:30:00"));
        ines.patch("/follow-ups/" + id, etag, Map.of("title", "Too late"))
                .statusCode(412)
                .body("code", equalTo("precondition-failed"));
        ines.asks()
                .header("If-Match", etag)
                .delete("/api/v1/follow-ups/" + id)
                .then()
                .statusCode(412);
        ines.patch("/follow-ups/" + id, "*", "{\"dueOn\": null}")
                .statusCode(400)
                .body("errors.pointer", contains("/dueOn"));
        ines.patch("/follow-ups/" + id, "*", "{\"dueAt\": null}")
                .statusCode(200)
                .body("dueAt", nullValue());
        ines.delete("/follow-ups/" + id).statusCode(204);
        ines.get("/follow-ups/" + id).statusCode(404);
    }

    @Test
    void somebody_elses_contacts_and_follow_ups_do_not_exist() {
        var id = plan("Call", today);
        var ben = Given.aMember("Ben");
        ben.post("/follow-ups", Map.of("contactId", ana, "title", "Spy", "dueOn", today.toString()))
                .statusCode(404);
        ben.get("/follow-ups/" + id).statusCode(404);
        ben.patch("/follow-ups/" + id, "*", Map.of("title", "Mine")).statusCode(404);
        ben.delete("/follow-ups/" + id).statusCode(404);
        ben.put("/follow-ups/" + id + "/completion", Map.of()).statusCode(404);
        ben.put(
                        "/follow-ups/" + id + "/snooze",
                        Map.of("until", today.plusDays(1).toString()))
                .statusCode(404);
        ben.get("/follow-ups?contactId=" + ana).body("items", empty());
        ines.post("/follow-ups", Map.of("contactId", UUID.randomUUID(), "title", "Who?", "dueOn", today.toString()))
                .statusCode(404);
    }

    @Test
    void open_ones_are_listed_by_date_page_by_page() {
        for (var day = 5; day > 0; day--) {
            plan("In " + day, today.plusDays(day));
        }
        String cursor = ines.get("/follow-ups?limit=3")
                .body("items.title", contains("In 1", "In 2", "In 3"))
                .extract()
                .path("nextCursor");
        ines.get("/follow-ups?limit=3&cursor=" + cursor)
                .body("items.title", contains("In 4", "In 5"))
                .body("nextCursor", nullValue());
        ines.get("/follow-ups?dueBefore=" + today.plusDays(3)).body("items", hasSize(2));
    }

    @Test
    void done_skipped_and_dismissed_have_three_effects_each_of_which_can_be_taken_back() {
        String id = ines.post(
                        "/follow-ups",
                        Map.of(
                                "contactId",
                                ana,
                                "title",
                                "Say hello",
                                "dueOn",
                                today.toString(),
                                "recurrence",
                                Map.of("rule", "FREQ=WEEKLY", "from", "DUE")))
                .statusCode(201)
                .body("occurrence", equalTo(0))
                .extract()
                .path("id");
        var next = today.plusWeeks(1).toString();
        for (var tap = 0; tap < 2; tap++) {
            ines.put("/follow-ups/" + id + "/completion?occurrence=0", Map.of())
                    .statusCode(200)
                    .body("state", equalTo("OPEN"))
                    .body("occurrence", equalTo(1))
                    .body("dueOn", equalTo(next));
        }
        ines.get("/contacts/" + ana + "/interactions").body("items.followUpId", contains(id));
        ines.put("/follow-ups/" + id + "/skip?occurrence=1", Map.of())
                .body("occurrence", equalTo(2))
                .body("dueOn", equalTo(today.plusWeeks(2).toString()));
        ines.get("/contacts/" + ana + "/interactions").body("items", hasSize(1));
        ines.put("/follow-ups/" + id + "/dismissal", Map.of()).body("state", equalTo("DISMISSED"));
        ines.get("/follow-ups").body("items", empty());
        ines.get("/follow-ups?state=dismissed").body("items.id", contains(id));
        ines.delete("/follow-ups/" + id + "/dismissal")
                .body("state", equalTo("OPEN"))
                .body("occurrence", equalTo(2));
        ines.delete("/follow-ups/" + id + "/skip?occurrence=1")
                .body("occurrence", equalTo(1))
                .body("dueOn", equalTo(next));
        ines.delete("/follow-ups/" + id + "/completion?occurrence=0")
                .body("occurrence", equalTo(0))
                .body("dueOn", equalTo(today.toString()));
        ines.get("/contacts/" + ana + "/interactions").body("items", empty());
    }
}
