package dev.collega.discussion;

import dev.collega.testing.Person;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What members say in these tests. */
final class Discussing {

    private Discussing() {}

    static String says(Person member, String post, String body) {
        return saying(member, post, body, null).statusCode(201).extract().path("id");
    }

    static String answers(Person member, String post, String parent, String body) {
        return saying(member, post, body, parent).statusCode(201).extract().path("id");
    }

    static ValidatableResponse saying(Person member, String post, String body, String parent, Person... named) {
        var comment = new HashMap<String, Object>(Map.of("body", body));
        if (parent != null) {
            comment.put("parentId", parent);
        }
        if (named.length > 0) {
            comment.put("mentions", List.of(named).stream().map(Person::id).toList());
        }
        return member.post("/posts/" + post + "/comments", comment);
    }

    static ValidatableResponse comments(Person member, String post) {
        return member.get("/posts/" + post + "/comments").statusCode(200);
    }

    static String asks(Person member, String kind, String audience) {
        return member.post(
                        "/posts",
                        Map.of("kind", kind, "title", "How do you?", "body", "We wonder.", "audience", audience))
                .statusCode(201)
                .extract()
                .path("id");
    }
}
