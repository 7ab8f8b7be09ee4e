package dev.collega.post;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.collega.testing.ApiTest;
import dev.collega.testing.AtOnce;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a post speaks of, what its author declares, and what became of it. */
@ApiTest
class PaperTest {

    @Inject
    Jdbi database;

    @Inject
    Tombstones tombstones;

    private Person ines;
    private Person tomasz;
    private Person stranger;

    @BeforeEach
    void two_connections_and_a_stranger() {
        ines = Given.aMember("Ines Duarte");
        tomasz = Given.aMember("Tomasz Zielinski");
        stranger = Given.aMember("Stranger");
        ines.connectsWith(tomasz);
    }

    private static Map<String, Object> work(String doi) {
        return Map.of(
                "doi",
                doi,
                "title",
                "Étude of a  checklist",
                "authors",
                List.of("Łoś, Anna", "Wang, Wei", "Wang, Wei", "Größe, Jörg"),
                "journal",
                "Lancet",
                "published",
                "2014-05",
                "types",
                List.of("Randomized Controlled Trial"));
    }

    private static Map<String, Object> paper(String audience, Object... more) {
        var post = new HashMap<String, Object>(Map.of(
                "kind",
                "PAPER",
                "title",
                "A paper",
                "body",
                "Read it.",
                "audience",
                audience,
                "conflictOfInterest",
                Map.of("declared", false)));
        for (var at = 0; at < more.length; at += 2) {
            post.put((String) more[at], more[at + 1]);
        }
        return post;
    }

    private static String publish(Person author, Map<String, Object> post) {
        return author.post("/posts", post).statusCode(201).extract().path("id");
    }

    private static String doi() {
        return "10.1000/" + UUID.randomUUID();
    }

    private static String file(Person reader, String path) {
        return given().auth()
                .oauth2(reader.token())
                .get(Person.API + path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void a_paper_carries_what_it_speaks_of() {
        var doi = doi();
        var id = publish(tomasz, paper("CONNECTIONS", "citation", work("https://doi.org/" + doi)));
        ines.get("/posts/" + id)
                .statusCode(200)
                .body("citation.doi", equalTo(doi))
                .body("citation.title", equalTo("Étude of a checklist"))
                .body("citation.authors", contains("Łoś, Anna", "Wang, Wei", "Wang, Wei", "Größe, Jörg"))
                .body("citation.types", contains("Randomized Controlled Trial"))
                .body("conflictOfInterest.declared", equalTo(false));
        ines.get("/posts?author=" + tomasz.id()).body("items[0].citation.authors", hasSize(3));
        ines.get("/feed").body("items[0].citation.published", equalTo("2014-05"));
        ines.get("/citations/posts?doi=" + doi.toUpperCase())
                .body("items.id", contains(id))
                .body("items[0].author.fullName", equalTo("Tomasz Zielinski"));
        stranger.get("/citations/posts?doi=" + doi).body("items", empty());
        stranger.get("/citations/posts").statusCode(400);
        var ris = file(ines, "/posts/" + id + "/citation");
        assertEquals(4, ris.lines().filter(line -> line.startsWith("AU  - ")).count(), ris);
        var bibtex = file(ines, "/posts/" + id + "/citation?format=bibtex");
        assertEquals("@article{os2014Etude,", bibtex.lines().findFirst().orElse(""), bibtex);
        ines.put("/posts/" + id + "/bookmark").statusCode(204);
        assertEquals(ris, file(ines, "/bookmarks/citations?format=ris"));
        stranger.asks()
                .accept("*/*")
                .get(Person.API + "/posts/" + id + "/citation")
                .then()
                .statusCode(404);
        var etag = tomasz.get("/posts/" + id).extract().header("ETag");
        var cleared = new HashMap<String, Object>();
        cleared.put("citation", null);
        tomasz.patch("/posts/" + id, etag, cleared).statusCode(200).body("citation", nullValue());
        assertEquals("", file(ines, "/bookmarks/citations"));
        ines.asks()
                .accept("*/*")
                .get(Person.API + "/posts/" + id + "/citation")
                .then()
                .statusCode(404);
    }

    @Test
    void what_is_no_citation_is_refused_by_its_field() {
        for (var wrong : List.of(
                Map.of("title", "x", "doi", "11.1000/x"),
                Map.of("title", "x", "pmid", "12a"),
                Map.of("title", "x", "published", "2014-13"),
                Map.of("title", "x", "url", "javascript:alert(1)"),
                Map.of("title", " "),
                Map.of("title", "x", "authors", List.of("")))) {
            tomasz.post("/posts", paper("MEMBERS", "citation", wrong))
                    .statusCode(400)
                    .body("errors[0].pointer", containsString("/citation"));
        }
    }

    @Test
    void whoever_writes_of_a_paper_or_of_practice_says_what_they_have_to_gain() {
        for (var kind : List.of("PAPER", "PRACTICE_UPDATE")) {
            var silent = paper("MEMBERS", "kind", kind);
            silent.remove("conflictOfInterest");
            tomasz.post("/posts", silent).statusCode(400).body("errors[0].pointer", equalTo("/conflictOfInterest"));
            tomasz.post("/posts", paper("MEMBERS", "kind", kind, "conflictOfInterest", Map.of("declared", true)))
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/conflictOfInterest/words"));
        }
        var id = publish(
                tomasz, paper("MEMBERS", "conflictOfInterest", Map.of("declared", true, "words", "I own shares.")));
        stranger.get("/posts/" + id).body("conflictOfInterest.words", equalTo("I own shares."));
        var insight = tomasz.posts("An insight", "MEMBERS");
        tomasz.get("/posts/" + insight).body("conflictOfInterest", nullValue());
        tomasz.patch("/posts/" + insight, "*", Map.of("kind", "PRACTICE_UPDATE"))
                .statusCode(400);
        var cleared = new HashMap<String, Object>();
        cleared.put("conflictOfInterest", null);
        tomasz.patch("/posts/" + id, "*", cleared).statusCode(400);
        // From before it was asked.
        database.useHandle(handle -> handle.execute(
                "update post set interest_declared = null, interest_words = null where id = ?", UUID.fromString(id)));
        tomasz.patch("/posts/" + id, "*", Map.of("title", "Better")).statusCode(200);
    }

    @Test
    void a_correction_stands_above_the_post_and_reaches_whom_it_concerns_once() throws Exception {
        var saver = Given.aMember("Saver");
        var speaker = Given.aMember("Speaker");
        var blocked = Given.aMember("Blocked");
        var left = Given.aMember("Left");
        var id = publish(tomasz, paper("MEMBERS"));
        for (var reader : List.of(saver, blocked, left)) {
            reader.put("/posts/" + id + "/bookmark").statusCode(204);
        }
        speaker.put("/posts/" + id + "/bookmark").statusCode(204);
        speaker.post("/posts/" + id + "/comments", Map.of("body", "Is this so?"))
                .statusCode(201);
        tomasz.put("/posts/" + id + "/bookmark").statusCode(204);
        tomasz.put("/blocks/" + blocked.id()).statusCode(204);
        database.useHandle(handle ->
                handle.execute("update member set hidden_at = now() where id = ?", UUID.fromString(left.id())));
        var etag = tomasz.get("/posts/" + id).extract().header("ETag");
        var correction = Map.of("kind", "CORRECTED", "words", "It was 4 mg, not 40.");
        stranger.put("/posts/" + id + "/correction", correction).statusCode(404);
        tomasz.put("/posts/" + id + "/correction", Map.of("kind", "CORRECTED", "words", " "))
                .statusCode(400);
        Callable<Integer> correct = () ->
                tomasz.put("/posts/" + id + "/correction", correction).extract().statusCode();
        assertEquals(Map.of(200, 4), AtOnce.statusesOf(correct, correct, correct, correct));
        tomasz.get("/posts/" + id)
                .header("ETag", not(equalTo(etag)))
                .body("correction.kind", equalTo("CORRECTED"))
                .body("correction.words", equalTo("It was 4 mg, not 40."));
        stranger.get("/posts/" + id + "/revisions").body("items.kind", contains("CORRECTED"));
        for (var told : List.of(saver, speaker)) {
            told.get("/notifications/count").body("unread", equalTo(1));
            told.get("/notifications")
                    .body("items", hasSize(1))
                    .body("items[0].kind", equalTo("POST_CORRECTED"))
                    .body("items[0].post.title", equalTo("A paper"))
                    .body("items[0].actor.id", equalTo(tomasz.id()))
                    .body("items[0].read", equalTo(false));
        }
        for (var untold : List.of(blocked, stranger, tomasz)) {
            untold.get("/notifications").body("items.findAll { it.kind == 'POST_CORRECTED' }", empty());
        }
        int rows = database.withHandle(handle -> handle.createQuery(
                        "select count(*) from notification where post_id = :id and kind = 'POST_CORRECTED'")
                .bind("id", UUID.fromString(id))
                .mapTo(Integer.class)
                .one());
        assertEquals(2, rows);
        ines.put("/posts/" + id + "/bookmark").statusCode(204);
        tomasz.put("/posts/" + id + "/correction", Map.of("kind", "RETRACTED", "words", "The trial was made up."))
                .statusCode(200)
                .body("correction.kind", equalTo("RETRACTED"));
        saver.get("/notifications").body("items.kind", contains("POST_RETRACTED", "POST_CORRECTED"));
        ines.get("/notifications").body("items.kind", contains("POST_RETRACTED"));
        tomasz.put("/posts/" + id + "/correction", correction).statusCode(409).body("code", equalTo("post-retracted"));
        stranger.get("/posts?author=" + tomasz.id()).body("items[0].correction.kind", equalTo("RETRACTED"));
        stranger.get("/posts/" + id + "/revisions").body("items.kind", contains("RETRACTED", "CORRECTED"));
    }

    @Test
    void what_i_am_told_of_is_there_while_i_may_read_it() {
        var id = publish(tomasz, paper("CONNECTIONS"));
        ines.put("/posts/" + id + "/bookmark").statusCode(204);
        tomasz.put("/posts/" + id + "/correction", Map.of("kind", "CORRECTED", "words", "A figure."))
                .statusCode(200);
        String notice =
                ines.get("/notifications").body("items", hasSize(1)).extract().path("items[0].id");
        tomasz.put("/notifications/" + notice + "/read").statusCode(404);
        ines.put("/notifications/" + notice + "/read").statusCode(204);
        ines.put("/notifications/" + notice + "/read").statusCode(204);
        ines.get("/notifications/count").body("unread", equalTo(0));
        ines.get("/notifications").body("items[0].read", equalTo(true));
        tomasz.put("/posts/" + id + "/correction", Map.of("kind", "CORRECTED", "words", "Another figure."))
                .statusCode(200);
        ines.get("/notifications").body("items", hasSize(1)).body("items[0].read", equalTo(false));
        String until = ines.get("/notifications").extract().path("items[0].createdAt");
        ines.put("/notifications/read", Map.of("until", until)).statusCode(204);
        ines.get("/notifications/count").body("unread", equalTo(0));
        ines.put("/notifications/read", Map.of("until", "yesterday")).statusCode(400);
        ines.put("/mutes/" + tomasz.id()).statusCode(204);
        ines.get("/notifications").body("items", empty());
        ines.delete("/mutes/" + tomasz.id()).statusCode(204);
        ines.get("/notifications").body("items", hasSize(1));
        String connection = ines.get("/members/" + tomasz.id()).extract().path("connectionId");
        ines.delete("/connections/" + connection).statusCode(204);
        ines.get("/notifications").body("items", empty());
    }

    @Test
    void whoever_may_read_a_post_may_read_how_it_came_to_be() {
        var id = tomasz.posts("First title", "CONNECTIONS");
        tomasz.patch("/posts/" + id, "*", Map.of("title", "Second title", "body", "A **useful** finding. Seen twice."))
                .statusCode(200);
        tomasz.patch("/posts/" + id, "*", Map.of("title", "Second title")).statusCode(200);
        tomasz.patch("/posts/" + id, "*", Map.of("body", "Another finding.", "citation", work(doi())))
                .statusCode(200);
        var list = ines.get("/posts/" + id + "/revisions?limit=1")
                .statusCode(200)
                .body("items.changed", contains(List.of("BODY", "CITATION")))
                .extract();
        String second = list.path("items[0].id");
        String first = ines.get("/posts/" + id + "/revisions?limit=1&cursor=" + list.path("nextCursor"))
                .body("items.changed", contains(List.of("TITLE", "BODY")))
                .body("nextCursor", nullValue())
                .extract()
                .path("items[0].id");
        ines.get("/posts/" + id + "/revisions/" + first)
                .statusCode(200)
                .body("title.kind", contains("REMOVED", "ADDED", "SAME"))
                .body("title.text", contains("First ", "Second ", "title"))
                .body("body.kind", hasItem("ADDED"))
                .body("redacted", equalTo(false));
        stranger.get("/posts/" + id + "/revisions").statusCode(404);
        stranger.get("/posts/" + id + "/revisions/" + first).statusCode(404);
        ines.delete("/posts/" + id + "/revisions/" + second).statusCode(404);
        var other = tomasz.posts("Another", "MEMBERS");
        tomasz.get("/posts/" + other + "/revisions/" + second).statusCode(404);
        tomasz.delete("/posts/" + other + "/revisions/" + second).statusCode(404);
        tomasz.delete("/posts/" + id + "/revisions/" + second).statusCode(204);
        tomasz.delete("/posts/" + id + "/revisions/" + second).statusCode(204);
        for (var revision : List.of(first, second)) {
            ines.get("/posts/" + id + "/revisions/" + revision)
                    .body("redacted", equalTo(true))
                    .body("body", empty());
        }
        ines.get("/posts/" + id + "/revisions").body("items.redacted", contains(true, false));
    }

    @Test
    void of_a_deleted_post_a_place_stays_for_what_others_said() {
        var id = publish(tomasz, paper("MEMBERS", "citation", work(doi()), "tags", List.of("sepsis")));
        var silent = tomasz.posts("Nobody spoke", "MEMBERS");
        String said = ines.post("/posts/" + id + "/comments", Map.of("body", "Mine stays."))
                .statusCode(201)
                .extract()
                .path("id");
        stranger.put("/posts/" + id + "/bookmark").statusCode(204);
        tomasz.patch("/posts/" + id, "*", Map.of("title", "A secret")).statusCode(200);
        tomasz.delete("/posts/" + silent).statusCode(204);
        tomasz.delete("/posts/" + id).statusCode(204);
        tomasz.delete("/posts/" + id).statusCode(404);
        for (var reader : List.of(ines, stranger)) {
            reader.get("/posts/" + id)
                    .statusCode(200)
                    .body("deletedAt", notNullValue())
                    .body("author", nullValue())
                    .body("title", equalTo(""))
                    .body("body", equalTo(""))
                    .body("topics", empty())
                    .body("tags", empty())
                    .body("citation", nullValue())
                    .body("conflictOfInterest", nullValue())
                    .body("mine", equalTo(false));
            reader.get("/posts/" + id + "/comments").body("items.body", contains("Mine stays."));
            reader.get("/posts/" + id + "/revisions").statusCode(404);
            reader.post("/posts/" + id + "/comments", Map.of("body", "More?")).statusCode(404);
            reader.put("/posts/" + id + "/bookmark").statusCode(404);
            reader.get("/bookmarks").body("items", empty());
        }
        for (var other : List.of(tomasz, Given.aMember("Somebody"))) {
            other.get("/posts/" + id).statusCode(404);
            other.get("/posts/" + id + "/comments").statusCode(404);
        }
        ines.get("/feed").body("items", empty());
        ines.get("/posts?limit=100").body("items.id", not(hasItem(id)));
        stranger.get("/posts/" + silent).statusCode(404);
        String kept = database.withHandle(handle -> handle.createQuery("""
                        select coalesce((select string_agg(title, '') from citation where post_id = :id), '')
                          || coalesce((select string_agg(title || body, '') from post_revision where post_id = :id), '')
                          || (select title || body || excerpt from post where id = :id)
                        """)
                .bind("id", UUID.fromString(id))
                .mapTo(String.class)
                .one());
        assertEquals("", kept);
        ines.delete("/posts/" + id + "/comments/" + said).statusCode(204);
        tombstones.clear();
        stranger.get("/posts/" + id).statusCode(404);
    }
}
