package dev.collega.post;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** For whom a post is, and that nothing tells the others of it. */
@ApiTest
class PostAudienceTest {

    /** Hand hygiene: no other test is about it. */
    private static final String TOPIC = "D063373";

    /** A word that no other post of any test has. */
    private String mark;

    private Person ines;
    private Person tomasz;
    private Person mei;
    private Person stranger;

    @BeforeEach
    void an_author_with_two_connections_and_a_stranger() {
        mark = "w" + UUID.randomUUID().toString().replace("-", "");
        ines = Given.aMember("Ines Duarte");
        tomasz = Given.aMember("Tomasz Zielinski");
        mei = Given.aMember("Mei Lin");
        stranger = Given.aMember("Stranger");
        ines.connectsWith(tomasz, "PERSONAL");
        ines.connectsWith(mei, "OPERATIONAL");
        tag(tomasz, "ward/night");
        tag(mei, "studies");
    }

    private void tag(Person contact, String... tags) {
        ines.patch("/contacts/" + ines.contactOf(contact), "*", Map.of("tags", List.of(tags)))
                .statusCode(200);
    }

    private Map<String, Object> post(String audience, Map<String, ?> readers) {
        var post = new HashMap<String, Object>(Map.of(
                "kind",
                "INSIGHT",
                "title",
                "About " + mark,
                "body",
                "Said among few: " + mark,
                "tags",
                List.of(mark),
                "topics",
                List.of(TOPIC),
                "audience",
                audience));
        if (readers != null) {
            post.put("readers", readers);
        }
        return post;
    }

    private String posts(String audience, Map<String, ?> readers) {
        return ines.post("/posts", post(audience, readers))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void reads(Person reader, String id) {
        reader.get("/posts/" + id).statusCode(200);
        reader.get("/posts?query=" + mark).body("items.id", contains(id));
        reader.get("/feed").body("items.id", contains(id));
        reader.get("/feed/catch-up").body("items.id", contains(id));
        reader.get("/feed/unread").body("all", equalTo(1));
    }

    /** By no way: not by its id, a search, a list, a count, a cursor, a topic, an entity tag, what was kept or said. */
    private void readsNothing(Person reader, String id) {
        for (var path : List.of("", "/comments")) {
            reader.get("/posts/" + id + path).statusCode(404);
        }
        reader.asks()
                .header("If-None-Match", "\"0\"")
                .get(Person.API + "/posts/" + id)
                .then()
                .statusCode(404);
        reader.put("/posts/" + id + "/seen").statusCode(404);
        reader.put("/posts/" + id + "/bookmark").statusCode(404);
        reader.post("/posts/" + id + "/comments", Map.of("body", "Hello?")).statusCode(404);
        reader.put("/feed/seen", Map.of("ids", List.of(id))).statusCode(204);
        for (var list : List.of(
                "/feed",
                "/feed?view=topics",
                "/feed/catch-up",
                "/bookmarks",
                "/posts?author=" + ines.id(),
                "/posts?query=" + mark,
                "/posts?tag=" + mark,
                "/posts?query=" + mark + "&topic=" + TOPIC,
                "/posts?kind=insight&author=" + ines.id())) {
            reader.get(list).statusCode(200).body("items", empty()).body("nextCursor", nullValue());
        }
        reader.get("/posts?limit=100&topic=" + TOPIC).body("items.id", not(hasItem(id)));
        reader.get("/feed/unread")
                .body("all", equalTo(0))
                .body("topics", equalTo(0))
                .body("catchUp", equalTo(0));
    }

    @Test
    void one_network_type_reads_and_learns_only_that_it_was_chosen() {
        var id = posts("NETWORK_TYPE", Map.of("networkType", "PERSONAL"));
        reads(tomasz, id);
        readsNothing(mei, id);
        readsNothing(stranger, id);
        var told = tomasz.get("/posts/" + id)
                .body("audience", equalTo("CHOSEN"))
                .body("readers", nullValue())
                .extract()
                .asString();
        assertEquals(-1, told.indexOf("PERSONAL"));
        ines.get("/posts/" + id)
                .body("audience", equalTo("CHOSEN"))
                .body("readers.networkType", equalTo("PERSONAL"))
                .body("readers.people", nullValue());
    }

    @Test
    void a_tag_counts_with_those_below_it_and_follows_the_address_book_at_once() {
        var id = posts("TAG", Map.of("tag", " ward "));
        reads(tomasz, id);
        readsNothing(mei, id);
        assertEquals(-1, tomasz.get("/posts/" + id).extract().asString().indexOf("ward"));
        tag(mei, "wards", "studies");
        readsNothing(mei, id);
        tag(mei, "ward");
        reads(mei, id);
        tag(tomasz, "studies");
        readsNothing(tomasz, id);
    }

    @Test
    void people_are_named_by_their_ids_and_shown_to_the_author_alone() {
        var id = posts("PEOPLE", Map.of("people", List.of(mei.id(), mei.id())));
        reads(mei, id);
        readsNothing(tomasz, id);
        mei.get("/posts/" + id).body("readers", nullValue());
        ines.get("/posts/" + id)
                .body("readers.people.id", contains(mei.id()))
                .body("readers.people.fullName", contains("Mei Lin"));
    }

    @Test
    void who_parted_or_was_blocked_is_no_reader_any_more_and_what_they_kept_is_gone() {
        var id = posts("PEOPLE", Map.of("people", List.of(mei.id(), tomasz.id())));
        for (var reader : List.of(mei, tomasz)) {
            reader.put("/posts/" + id + "/bookmark").statusCode(204);
            reader.post("/posts/" + id + "/comments", Map.of("body", "Good.")).statusCode(201);
            reader.put("/topics/" + TOPIC + "/follow").statusCode(204);
        }
        String connection = mei.get("/members/" + ines.id()).extract().path("connectionId");
        mei.delete("/connections/" + connection).statusCode(204);
        readsNothing(mei, id);
        ines.put("/blocks/" + tomasz.id()).statusCode(204);
        readsNothing(tomasz, id);
        ines.get("/posts/" + id).body("readers.people", empty());
    }

    @Test
    void a_narrower_audience_hides_the_post_everywhere_at_once() {
        var id = posts("MEMBERS", null);
        for (var reader : List.of(tomasz, mei, stranger)) {
            reader.put("/posts/" + id + "/bookmark").statusCode(204);
            reader.put("/topics/" + TOPIC + "/follow").statusCode(204);
        }
        // A cursor from before it became narrower does not bring it back.
        var another = ines.posts("Newer", "MEMBERS");
        String cursor = mei.get("/feed?limit=1")
                .body("items.id", contains(another))
                .extract()
                .path("nextCursor");
        ines.delete("/posts/" + another).statusCode(204);
        ines.patch(
                        "/posts/" + id,
                        "*",
                        Map.of("audience", "NETWORK_TYPE", "readers", Map.of("networkType", "PERSONAL")))
                .statusCode(200);
        mei.get("/feed?limit=1&cursor=" + cursor).body("items", empty());
        reads(tomasz, id);
        readsNothing(mei, id);
        readsNothing(stranger, id);
        ines.patch("/posts/" + id, "*", Map.of("readers", Map.of("networkType", "OPERATIONAL")))
                .statusCode(200);
        readsNothing(tomasz, id);
        mei.get("/posts/" + id).statusCode(200);
        ines.patch("/posts/" + id, "*", Map.of("title", "Still " + mark)).statusCode(200);
        readsNothing(tomasz, id);
        ines.patch("/posts/" + id, "*", Map.of("audience", "CONNECTIONS")).statusCode(200);
        tomasz.get("/posts/" + id).body("audience", equalTo("CONNECTIONS"));
        readsNothing(stranger, id);
    }

    @Test
    void an_audience_says_exactly_who_is_meant() {
        refused("NETWORK_TYPE", null, "/readers/networkType");
        refused("TAG", Map.of("networkType", "PERSONAL"), "/readers/networkType");
        refused("MEMBERS", Map.of("tag", "ward"), "/readers/tag");
        refused("TAG", Map.of("tag", "nobody has it"), "/readers/tag");
        refused("TAG", Map.of("tag", "/"), "/readers/tag");
        refused("PEOPLE", Map.of("people", List.of(mei.id(), stranger.id())), "/readers/people/1");
        refused("PEOPLE", Map.of("people", List.of(ines.id())), "/readers/people/0");
        refused("PEOPLE", Map.of("people", List.of()), "/readers/people");
        refused("PEOPLE", Map.of("people", Collections.nCopies(51, mei.id())), "/readers/people");
        ines.post("/posts", post("CHOSEN", null)).statusCode(400);
        var id = posts("MEMBERS", null);
        ines.patch("/posts/" + id, "*", Map.of("audience", "PEOPLE")).statusCode(400);
        ines.patch("/posts/" + id, "*", Map.of("readers", Map.of("tag", "ward")))
                .statusCode(400);
        stranger.get("/posts/" + id).statusCode(200);
        ines.delete("/posts/" + id).statusCode(204);
    }

    private void refused(String audience, Map<String, ?> readers, String pointer) {
        ines.post("/posts", post(audience, readers)).statusCode(400).body("errors.pointer", contains(pointer));
        var draft = new HashMap<String, Object>(Map.of("audience", audience));
        if (readers != null) {
            draft.put("readers", readers);
        }
        ines.post("/audience-previews", draft).statusCode(400).body("errors.pointer", contains(pointer));
    }

    @Test
    void a_preview_counts_exactly_those_who_will_read() {
        preview("CONNECTIONS", null).body("count", equalTo(2)).body("sample.id", contains(mei.id(), tomasz.id()));
        preview("TAG", Map.of("tag", "ward")).body("count", equalTo(1)).body("sample.id", contains(tomasz.id()));
        preview("NETWORK_TYPE", Map.of("networkType", "STRATEGIC"))
                .body("count", equalTo(0))
                .body("sample", empty());
        preview("PEOPLE", Map.of("people", List.of(mei.id(), tomasz.id())))
                .body("count", equalTo(2))
                .body("sample.id", containsInAnyOrder(mei.id(), tomasz.id()));
        preview("MEMBERS", null).body("sample", hasSize(2));
        mei.put("/blocks/" + ines.id()).statusCode(204);
        preview("CONNECTIONS", null).body("count", equalTo(1)).body("sample.id", contains(tomasz.id()));
    }

    private ValidatableResponse preview(String audience, Map<String, ?> readers) {
        var draft = new HashMap<String, Object>(Map.of("audience", audience));
        if (readers != null) {
            draft.put("readers", readers);
        }
        return ines.post("/audience-previews", draft).statusCode(200);
    }

    @Test
    void a_tag_that_gets_another_name_takes_its_readers_along() {
        var id = posts("TAG", Map.of("tag", "ward"));
        ines.patch("/contact-tags", "*", Map.of("tag", "ward", "to", "unit")).statusCode(200);
        reads(tomasz, id);
        ines.get("/posts/" + id).body("readers.tag", equalTo("unit"));
    }
}
