package dev.collega.shared;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@ApiTest
class IdempotencyTest {

    private static ValidatableResponse note(Person member, String key, String name) {
        return member.asks()
                .header("Idempotency-Key", key)
                .body(Map.of("name", name))
                .post("/api/v1/contacts")
                .then();
    }

    @Test
    void the_same_key_and_body_replay_the_first_answer() {
        var ines = Given.aMember("Ines Duarte");
        var key = UUID.randomUUID().toString();
        var first = note(ines, key, "Ana").statusCode(201).extract();
        var second = note(ines, key, "Ana").statusCode(201).extract();
        assertEquals(first.asString(), second.asString());
        assertEquals(first.header("ETag"), second.header("ETag"));
        ines.get("/contacts").body("items", hasSize(1));
    }

    @Test
    void another_body_with_the_same_key_is_refused() {
        var ines = Given.aMember("Ines Duarte");
        var key = UUID.randomUUID().toString();
        note(ines, key, "Ana").statusCode(201);
        note(ines, key, "Bea").statusCode(422).body("code", equalTo("idempotency-key-reused"));
        ines.asks()
                .header("Idempotency-Key", key)
                .body(Map.of("kind", "INSIGHT", "title", "t", "body", "b", "audience", "MEMBERS"))
                .post("/api/v1/posts")
                .then()
                .statusCode(422);
    }

    @Test
    void keys_of_different_members_have_nothing_to_do_with_each_other() {
        var key = UUID.randomUUID().toString();
        note(Given.aMember("Ada"), key, "Ana").statusCode(201);
        note(Given.aMember("Ben"), key, "Bea").statusCode(201).body("name", equalTo("Bea"));
    }

    @Test
    void a_refused_request_may_be_mended_under_the_same_key() {
        var ines = Given.aMember("Ines Duarte");
        var key = UUID.randomUUID().toString();
        note(ines, key, "").statusCode(400);
        note(ines, key, "Ana").statusCode(201);
        note(ines, "", "Ana").statusCode(400).body("code", equalTo("invalid-idempotency-key"));
        note(ines, "x".repeat(256), "Ana").statusCode(400);
    }

    @Test
    void parallel_duplicates_make_one_row_and_get_one_answer() throws Exception {
        var ines = Given.aMember("Ines Duarte");
        var key = UUID.randomUUID().toString();
        Callable<String> send =
                () -> note(ines, key, "Ana").statusCode(201).extract().path("id");
        var pool = Executors.newFixedThreadPool(8);
        var ids = new HashSet<String>();
        for (var answer : pool.invokeAll(Collections.nCopies(40, send))) {
            ids.add(answer.get());
        }
        pool.shutdown();
        assertEquals(1, ids.size());
        ines.get("/contacts").body("items", hasSize(1));
    }
}
