package dev.collega.followup;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.collega.testing.ApiTest;
import dev.collega.testing.AtOnce;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
class BulkTest {

    private Person ines;
    private String ana;
    private LocalDate today;

    @BeforeEach
    void a_member_with_a_contact() {
        ines = Given.aMember("Ines Duarte");
        ana = ines.notes("Ana Ferreira");
        today = LocalDate.now(ZoneId.of("Europe/Lisbon"));
    }

    private String weekly() {
        return ines.post(
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
                .extract()
                .path("id");
    }

    private String once() {
        return ines.plans(ana, "Call", today.toString()).path("id");
    }

    private static Map<String, Object> item(Object id, String action, Object... fields) {
        var item = new HashMap<String, Object>(Map.of("id", id, "action", action));
        for (var field = 0; field < fields.length; field += 2) {
            item.put((String) fields[field], fields[field + 1]);
        }
        return item;
    }

    private ValidatableResponse send(Object... items) {
        return ines.post("/follow-ups/bulk", Map.of("items", List.of(items)));
    }

    @Test
    void each_is_changed_by_itself_and_has_its_own_answer() {
        var done = weekly();
        var snoozed = weekly();
        var skipped = weekly();
        var dismissed = weekly();
        var moved = weekly();
        var once = once();
        var next = today.plusWeeks(1).toString();
        var later = today.plusDays(3).toString();
        var bens = Given.aMember("Ben");
        String foreign =
                bens.plans(bens.notes("Cleo"), "Call", today.toString()).path("id");
        send(
                        item(done, "COMPLETE", "occurrence", 0, "kind", "CALL", "note", "She was glad."),
                        item(snoozed, "SNOOZE", "until", later),
                        item(skipped, "SKIP"),
                        item(dismissed, "DISMISS"),
                        item(moved, "RESCHEDULE", "dueOn", later),
                        item(once, "SKIP"),
                        item(foreign, "COMPLETE"),
                        item(UUID.randomUUID(), "DISMISS"))
                .statusCode(207)
                .body("items.id.size()", equalTo(8))
                .body("items.status", contains(200, 200, 200, 200, 200, 409, 404, 404))
                .body("items[0].followUp.dueOn", equalTo(next))
                .body("items[1].followUp.showsOn", equalTo(later))
                .body("items[2].followUp.occurrence", equalTo(1))
                .body("items[3].followUp.state", equalTo("DISMISSED"))
                .body("items[4].followUp.dueOn", equalTo(later))
                .body("items[5].problem.code", equalTo("follow-up-comes-once"))
                .body("items[6].problem.code", equalTo("not-found"));
        bens.get("/follow-ups/" + foreign).body("state", equalTo("OPEN"));
        ines.get("/contacts/" + ana + "/interactions")
                .body("items.kind", contains("CALL"))
                .body("items.note", contains("She was glad."));
    }

    @Test
    void what_is_named_twice_is_changed_once_and_what_is_sent_twice_too() {
        var id = weekly();
        send(item(id, "COMPLETE"), item(id, "COMPLETE"))
                .statusCode(207)
                .body("items.status", contains(200, 409))
                .body("items[1].problem.code", equalTo("named-twice"))
                .body("items[1].problem.instance", equalTo("/items/1"));
        for (var sent = 0; sent < 2; sent++) {
            send(item(id, "COMPLETE", "occurrence", 1))
                    .body("items.status", contains(200))
                    .body("items[0].followUp.occurrence", equalTo(2));
        }
        ines.get("/contacts/" + ana + "/interactions").body("items", hasSize(2));
    }

    @Test
    void what_an_action_needs_must_be_there_and_hold() {
        var open = once();
        var done = once();
        ines.put("/follow-ups/" + done + "/completion", Map.of()).statusCode(200);
        send(item(open, "SNOOZE"), item(done, "RESCHEDULE", "dueOn", today.toString()), item(weekly(), "RESCHEDULE"))
                .statusCode(207)
                .body("items.status", contains(400, 409, 400))
                .body("items[0].problem.errors.pointer", contains("/items/0/until"))
                .body("items[1].problem.code", equalTo("follow-up-done"))
                .body("items[2].problem.errors.pointer", contains("/items/2/dueOn"));
        send(item(open, "SNOOZE", "until", today.toString())).body("items.status", contains(400));
        send(item(open, "DELETE")).statusCode(400);
        send(item("no-id", "COMPLETE")).statusCode(400);
        send(item(open, "COMPLETE", "occurrence", -1)).statusCode(400);
        send().statusCode(400);
        send(Collections.nCopies(101, item(open, "COMPLETE")).toArray())
                .statusCode(400)
                .body("errors.pointer", contains("/items"));
        ines.get("/contacts/" + ana + "/interactions").body("items", hasSize(1));
    }

    @Test
    void of_twelve_who_complete_the_same_occurrence_at_once_one_does() throws Exception {
        var id = weekly();
        var single = "/follow-ups/" + id + "/completion?occurrence=0";
        var calls = new ArrayList<Callable<Integer>>();
        for (var tap = 0; tap < 6; tap++) {
            calls.add(() -> ines.put(single, Map.of()).extract().statusCode());
            calls.add(() -> send(item(id, "COMPLETE", "occurrence", 0))
                    .extract()
                    .jsonPath()
                    .getInt("items[0].status"));
        }
        assertEquals(Map.of(200, 12), atOnce(calls));
        ines.get("/follow-ups/" + id).body("occurrence", equalTo(1));
        ines.get("/contacts/" + ana + "/interactions").body("items", hasSize(1));
        ines.get("/follow-ups/" + id + "/occurrences").body("items.outcome", contains("DONE"));
    }

    @Test
    void of_done_skipped_snoozed_and_taken_back_at_once_one_end_remains_at_most() throws Exception {
        var id = weekly();
        var path = "/follow-ups/" + id;
        var calls = new ArrayList<Callable<Integer>>();
        for (var tap = 0; tap < 3; tap++) {
            calls.add(() -> ines.put(path + "/completion?occurrence=0", Map.of())
                    .extract()
                    .statusCode());
            calls.add(() -> ines.put(path + "/skip?occurrence=0").extract().statusCode());
            calls.add(() -> ines.put(
                            path + "/snooze?occurrence=0",
                            Map.of("until", today.plusDays(2).toString()))
                    .extract()
                    .statusCode());
            calls.add(() -> ines.delete(path + "/skip?occurrence=0").extract().statusCode());
        }
        assertEquals(Map.of(200, 12), atOnce(calls));
        int occurrence = ines.get(path).extract().path("occurrence");
        ines.get(path + "/occurrences").body("items", occurrence == 0 ? empty() : hasSize(1));
        List<String> outcomes = ines.get(path + "/occurrences").extract().path("items.outcome");
        ines.get("/contacts/" + ana + "/interactions").body("items", outcomes.contains("DONE") ? hasSize(1) : empty());
    }

    @SuppressWarnings("unchecked")
    private static Map<Integer, Integer> atOnce(List<Callable<Integer>> calls) throws Exception {
        return AtOnce.statusesOf(calls.toArray(Callable[]::new));
    }
}
