package dev.collega.unnamed;

import dev.collega.testing.Given;
import dev.collega.testing.Person;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Who speaks unnamed in these tests, and when that appears. */
final class Unnamed {

    private static final String MORE = "update member set verified_until = now() + interval '1 year' where id = ?";

    private final Jdbi database;

    Unnamed(Jdbi database) {
        this.database = database;
    }

    Person aVerified(String name, String profession) {
        var member = Given.aMember(name, profession, "Europe/Lisbon");
        verify(member);
        return member;
    }

    void verify(Person member) {
        database.useHandle(handle -> handle.execute(MORE, UUID.fromString(member.id())));
    }

    /** That there are enough for anybody to speak. */
    void aCrowd() {
        var verified = database.withHandle(handle -> handle.createQuery(
                        "select count(*) from member where verified_until > now() and hidden_at is null")
                .mapTo(Integer.class)
                .one());
        for (var n = verified; n < 5; n++) {
            aVerified("One of many", "nurse");
        }
    }

    static ValidatableResponse publishing(Person member, Map<String, Object> more) {
        var post = new HashMap<String, Object>(Map.of(
                "kind", "QUESTION",
                "title", "May one say this?",
                "body", "We were told not to ask.",
                "audience", "MEMBERS",
                "unnamed", true));
        post.putAll(more);
        return member.post("/posts", post);
    }

    static String publishes(Person member) {
        return publishing(member, Map.of()).statusCode(201).extract().path("id");
    }

    static ValidatableResponse saying(Person member, String post, String body) {
        return member.post("/posts/" + post + "/comments", Map.of("body", body, "unnamed", true));
    }

    static String says(Person member, String post, String body) {
        return saying(member, post, body).statusCode(201).extract().path("id");
    }

    /** As if it were said in this hour, of which the end is to come. */
    void hold(String table, String id) {
        database.useHandle(handle -> handle.createUpdate(
                        "update <table> set created_at = date_trunc('hour', now()) + interval '1 hour' where id = :id")
                .define("table", table)
                .bind("id", UUID.fromString(id))
                .execute());
    }

    void appear(String table, String id) {
        database.useHandle(handle -> handle.createUpdate(
                        "update <table> set created_at = date_trunc('hour', now()) where id = :id")
                .define("table", table)
                .bind("id", UUID.fromString(id))
                .execute());
    }
}
