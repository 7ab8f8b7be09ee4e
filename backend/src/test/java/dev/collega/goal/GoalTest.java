package dev.collega.goal;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.collega.testing.ApiTest;
import dev.collega.testing.AtOnce;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
class GoalTest {

    @Inject
    Jdbi jdbi;

    private Person ines;

    @BeforeEach
    void a_member() {
        ines = Given.aMember("Ines Duarte");
    }

    private String sets(String title) {
        return ines.post("/goals", Map.of("title", title))
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void a_goal_is_set_edited_retired_taken_up_again_and_deleted() {
        var id = sets("  Find a mentor ");
        var etag = ines.get("/goals/" + id)
                .body("title", equalTo("Find a mentor"))
                .body("weight", equalTo(2))
                .body("open", equalTo(0))
                .extract()
                .header("ETag");
        ines.asks()
                .body(Map.of("weight", 3))
                .patch(Person.API + "/goals/" + id)
                .then()
                .statusCode(428);
        ines.patch("/goals/" + id, etag, Map.of("weight", 3, "until", "2030-12-31"))
                .statusCode(200)
                .body("weight", equalTo(3))
                .body("until", equalTo("2030-12-31"));
        ines.patch("/goals/" + id, etag, Map.of("weight", 1)).statusCode(412);
        ines.patch("/goals/" + id, "*", "{\"until\": null}").body("until", nullValue());
        ines.patch("/goals/" + id, "*", "{\"title\": null}").statusCode(400);
        String since = ines.put("/goals/" + id + "/retirement")
                .body("retiredAt", notNullValue())
                .extract()
                .path("retiredAt");
        ines.put("/goals/" + id + "/retirement").body("retiredAt", equalTo(since));
        ines.get("/goals?state=active").body("items", empty());
        ines.get("/goals?state=retired").body("items.id", contains(id));
        ines.delete("/goals/" + id + "/retirement").body("retiredAt", nullValue());
        ines.delete("/goals/" + id).statusCode(204);
        ines.get("/goals/" + id).statusCode(404);
    }

    @Test
    void what_serves_it_is_counted_and_stays_when_it_goes() {
        var id = sets("Find a mentor");
        var contact = ines.notes("Ana");
        var today = Given.today().toString();
        var plan = Map.of("contactId", contact, "title", "Ask Ana", "dueOn", today, "goalId", id);
        String followUp =
                ines.post("/follow-ups", plan).statusCode(201).extract().path("id");
        ines.post("/follow-ups", plan).statusCode(201);
        ines.put("/follow-ups/" + followUp + "/completion", Map.of()).statusCode(200);
        ines.get("/goals/" + id).body("open", equalTo(1)).body("done", equalTo(1));
        ines.delete("/goals/" + id).statusCode(204);
        ines.get("/follow-ups/" + followUp).statusCode(200).body("goalId", nullValue());
    }

    @Test
    void goals_are_their_owners_alone() {
        var id = sets("Leave this hospital");
        var ben = Given.aMember("Ben");
        ines.connectsWith(ben);
        ben.get("/goals").body("items", empty());
        ben.get("/goals/" + id).statusCode(404);
        ben.patch("/goals/" + id, "*", Map.of("weight", 1)).statusCode(404);
        ben.put("/goals/" + id + "/retirement").statusCode(404);
        ben.delete("/goals/" + id).statusCode(404);
    }

    @Test
    void they_are_listed_in_the_order_in_which_they_were_set() {
        for (var n = 1; n < 4; n++) {
            sets("Goal " + n);
        }
        String cursor = ines.get("/goals?limit=2")
                .body("items.title", contains("Goal 1", "Goal 2"))
                .extract()
                .path("nextCursor");
        ines.get("/goals?limit=2&cursor=" + cursor)
                .body("items.title", contains("Goal 3"))
                .body("nextCursor", nullValue());
        ines.get("/goals?state=active&cursor=" + cursor).statusCode(400);
        ines.get("/goals?state=finished").statusCode(400);
    }

    @Test
    void a_goal_needs_a_title_and_a_weight_that_there_is() {
        ines.post("/goals", Map.of("title", " ")).statusCode(400).body("errors.pointer", contains("/title"));
        ines.post("/goals", Map.of("title", "x".repeat(121))).statusCode(400);
        ines.post("/goals", Map.of("title", "x", "weight", 4)).body("errors.pointer", contains("/weight"));
        ines.post("/goals", Map.of("title", "x", "until", "tomorrow")).statusCode(400);
    }

    @Test
    void a_hundred_are_enough_also_for_twelve_at_once() throws Exception {
        jdbi.useHandle(handle -> handle.execute("""
                insert into goal (id, owner_id, title, created_at, version)
                select gen_random_uuid(), ?, 'Goal', now(), 0 from generate_series(1, 96)
                """, UUID.fromString(ines.id())));
        Callable<Integer> oneMore = () -> ines.asks()
                .body(Map.of("title", "One more"))
                .post(Person.API + "/goals")
                .statusCode();
        @SuppressWarnings("unchecked")
        Callable<Integer>[] calls = Collections.nCopies(12, oneMore).toArray(Callable[]::new);
        assertEquals(Map.of(201, 4, 409, 8), AtOnce.statusesOf(calls));
        ines.get("/goals?limit=100").body("items", hasSize(100));
    }
}
