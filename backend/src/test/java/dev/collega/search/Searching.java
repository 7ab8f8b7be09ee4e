package dev.collega.search;

import dev.collega.testing.Person;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What members write and look for in these tests. */
final class Searching {

    private Searching() {}

    /** A word that nothing else of any test has. */
    static String aWord() {
        return "w" + UUID.randomUUID().toString().replace("-", "");
    }

    static String posts(Person author, String title, String body, Map<String, ?> more) {
        var post = new HashMap<String, Object>(
                Map.of("kind", "INSIGHT", "title", title, "body", body, "audience", "MEMBERS"));
        post.putAll(more);
        return author.post("/posts", post).statusCode(201).extract().path("id");
    }

    static String posts(Person author, String title, String body) {
        return posts(author, title, body, Map.of());
    }

    static String says(Person author, String post, String body) {
        return author.post("/posts/" + post + "/comments", Map.of("body", body))
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The groups by kind, as the whole box shows them. */
    static ValidatableResponse finds(Person reader, String query) {
        return reader.get("/search?query={query}", query).statusCode(200);
    }

    static ValidatableResponse finds(Person reader, String kind, String query, String more) {
        return reader.get("/search?kind=" + kind + "&query={query}" + more, query)
                .statusCode(200)
                .rootPath("groups[0]");
    }

    static ValidatableResponse findsPosts(Person reader, String query) {
        return finds(reader, "POST", query, "");
    }
}
