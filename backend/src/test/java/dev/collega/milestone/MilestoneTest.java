package dev.collega.milestone;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.collega.testing.ApiTest;
import dev.collega.testing.AtOnce;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
class MilestoneTest {

    private static final LocalDate TODAY = LocalDate.now();

    @Inject
    Jdbi database;

    @Inject
    Milestones milestones;

    private Person ada;
    private Person ben;

    @BeforeEach
    void two_are_connected() {
        ada = Given.aMember("Ada Okafor");
        ben = Given.aMember("Ben Silva");
        ada.connectsWith(ben);
    }

    private static Map<String, Object> milestone(String kind, String words, LocalDate on) {
        var milestone = new HashMap<String, Object>(Map.of("kind", kind, "happenedOn", on.toString()));
        if (words != null) {
            milestone.put("words", words);
        }
        return milestone;
    }

    private static String tells(Person member, String kind, LocalDate on) {
        return member.post("/milestones", milestone(kind, null, on))
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void what_a_connection_tells_is_suggested_with_a_starter_and_a_day() {
        ada.post("/milestones", milestone("BOARD", "  Passed the cardiology board ", TODAY.minusDays(1)))
                .statusCode(201)
                .body("words", equalTo("Passed the cardiology board"));
        ben.get("/milestones")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("BOARD"))
                .body("items[0].words", equalTo("Passed the cardiology board"))
                .body("items[0].member.fullName", equalTo("Ada Okafor"))
                .body("items[0].contactId", equalTo(ben.contactOf(ada)))
                .body("items[0].starter", containsString("congratulations on passing your boards"))
                .body("items[0].starter", containsString("Hi Ada,"))
                .body("items[0].starter", not(containsString("{")))
                .body("nextCursor", nullValue());
        ada.get("/milestones").body("items", empty());
        Given.aMember("Stranger").get("/milestones").body("items", empty());
        assertEquals(
                "Ada Okafor",
                milestones
                        .nextFor(UUID.fromString(ben.id()))
                        .orElseThrow()
                        .member()
                        .fullName());
    }

    @Test
    void planning_makes_one_follow_up_within_a_week_however_often_it_is_asked_for() {
        var id = tells(ada, "NEW_POST", TODAY);
        ben.put(
                        "/milestones/" + id + "/follow-up",
                        Map.of("dueOn", TODAY.plusDays(9).toString()))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/dueOn"));
        ben.put(
                        "/milestones/" + id + "/follow-up",
                        Map.of("dueOn", TODAY.minusDays(2).toString()))
                .statusCode(400);
        String followUp = ben.put(
                        "/milestones/" + id + "/follow-up",
                        Map.of("dueOn", TODAY.plusDays(3).toString(), "action", "CALL", "minutes", 10))
                .statusCode(200)
                .extract()
                .path("followUpId");
        ben.put("/milestones/" + id + "/follow-up").statusCode(200).body("followUpId", equalTo(followUp));
        ben.get("/follow-ups/" + followUp)
                .body("origin", equalTo("MILESTONE"))
                .body("title", equalTo("Congratulations on the new post"))
                .body("action", equalTo("CALL"))
                .body("contact.id", equalTo(ben.contactOf(ada)));
        ben.get("/milestones").body("items", empty());
        ben.get("/follow-ups").body("items", hasSize(1));
        ada.get("/follow-ups").body("items", empty());
    }

    @Test
    void twelve_plans_at_the_same_moment_make_one_follow_up() throws Exception {
        var id = tells(ada, "AWARD", TODAY);
        Callable<Integer> plan =
                () -> ben.put("/milestones/" + id + "/follow-up").extract().statusCode();
        var statuses = AtOnce.statusesOf(plan, plan, plan, plan, plan, plan, plan, plan, plan, plan, plan, plan);
        assertEquals(Map.of(200, 12), statuses);
        ben.get("/follow-ups").body("items", hasSize(1));
    }

    @Test
    void dismissing_is_for_me_alone_and_can_be_taken_back() {
        var cleo = Given.aMember("Cleo");
        cleo.connectsWith(ada);
        var id = tells(ada, "AWARD", TODAY);
        ben.put("/milestones/" + id + "/dismissal").statusCode(204);
        ben.put("/milestones/" + id + "/dismissal").statusCode(204);
        ben.get("/milestones").body("items", empty());
        cleo.get("/milestones").body("items", hasSize(1));
        ben.delete("/milestones/" + id + "/dismissal").statusCode(204);
        ben.get("/milestones").body("items", hasSize(1));
        // Planned stays planned.
        ben.put("/milestones/" + id + "/follow-up").statusCode(200);
        ben.put("/milestones/" + id + "/dismissal").statusCode(204);
        ben.delete("/milestones/" + id + "/dismissal").statusCode(204);
        ben.get("/milestones").body("items", empty());
        // Nothing of it comes back to whoever told it.
        var seen = ada.get("/milestones/mine").extract().asString()
                + ada.get("/milestones/" + id).extract().asString();
        assertFalse(seen.toLowerCase().matches("(?s).*(dismiss|planned|count|answer).*"), seen);
    }

    @Test
    void of_each_connection_there_is_the_latest_and_only_while_it_is_news() {
        tells(ada, "GRADUATION", TODAY.minusYears(20));
        ben.get("/milestones").body("items", empty());
        tells(ada, "PUBLICATION", TODAY.minusDays(20));
        tells(ada, "AWARD", TODAY.minusDays(10));
        ben.get("/milestones").body("items.kind", contains("AWARD"));
        var cleo = Given.aMember("Cleo");
        cleo.connectsWith(ben);
        tells(cleo, "BOARD", TODAY.minusDays(5));
        String next = ben.get("/milestones?limit=1")
                .body("items.kind", contains("BOARD"))
                .extract()
                .path("nextCursor");
        ben.get("/milestones?limit=1&cursor=" + next)
                .body("items.kind", contains("AWARD"))
                .body("nextCursor", nullValue());
    }

    @Test
    void of_who_is_muted_blocked_hidden_or_no_connection_any_more_nothing_is_heard() {
        var id = tells(ada, "AWARD", TODAY);
        ben.put("/mutes/" + ada.id()).statusCode(204);
        ben.get("/milestones").body("items", empty());
        ben.delete("/mutes/" + ada.id()).statusCode(204);
        ben.get("/milestones").body("items", hasSize(1));
        database.useHandle(handle ->
                handle.execute("update member set hidden_at = now() where id = ?", UUID.fromString(ada.id())));
        ben.get("/milestones").body("items", empty());
        ben.put("/milestones/" + id + "/follow-up").statusCode(404);
        database.useHandle(
                handle -> handle.execute("update member set hidden_at = null where id = ?", UUID.fromString(ada.id())));
        ada.put("/blocks/" + ben.id()).statusCode(204);
        ben.get("/milestones").body("items", empty());
        ben.put("/milestones/" + id + "/follow-up").statusCode(404);
        ben.put("/milestones/" + id + "/dismissal").statusCode(404);
        Given.aMember("Stranger").put("/milestones/" + id + "/dismissal").statusCode(404);
    }

    @Test
    void mine_are_listed_edited_and_deleted() {
        var id = tells(ada, "AWARD", TODAY.minusDays(3));
        ada.patch("/milestones/" + id, "\"0\"", Map.of("kind", "PUBLICATION", "words", "In Resuscitation"))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("kind", equalTo("PUBLICATION"))
                .body("words", equalTo("In Resuscitation"));
        ada.patch("/milestones/" + id, "\"0\"", Map.of("kind", "AWARD")).statusCode(412);
        ada.patch(
                        "/milestones/" + id,
                        "\"1\"",
                        Map.of("happenedOn", TODAY.plusDays(3).toString()))
                .statusCode(400);
        ada.asks()
                .body("{\"words\":null}")
                .header("If-Match", "\"1\"")
                .patch(Person.API + "/milestones/" + id)
                .then()
                .statusCode(200)
                .body("words", nullValue());
        ben.get("/milestones/" + id).statusCode(404);
        ben.delete("/milestones/" + id).statusCode(404);
        ada.get("/milestones/mine").body("items.id", contains(id));
        ben.put("/milestones/" + id + "/follow-up").statusCode(200);
        ada.delete("/milestones/" + id).statusCode(204);
        ada.get("/milestones/mine").body("items", empty());
        ben.get("/follow-ups").body("items", hasSize(1));
    }

    @Test
    void what_is_no_milestone_is_refused() {
        for (var bad : List.of(
                milestone("BIRTHDAY", null, TODAY),
                milestone("AWARD", "x".repeat(201), TODAY),
                milestone("AWARD", null, TODAY.plusDays(2)),
                Map.of("kind", "AWARD"),
                Map.of("kind", "AWARD", "happenedOn", "2026-02-30"),
                Map.of("kind", 5, "happenedOn", TODAY.toString()))) {
            ada.post("/milestones", bad).statusCode(400);
        }
        ada.post("/milestones", milestone("AWARD", "   ", TODAY))
                .statusCode(201)
                .body("words", nullValue());
    }
}
