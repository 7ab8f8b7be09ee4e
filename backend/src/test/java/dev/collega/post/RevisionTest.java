package dev.collega.post;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the history of a post tells beside its words. */
@ApiTest
class RevisionTest {

    @Inject
    Jdbi database;

    private Person tomasz;
    private Person ines;
    private String post;

    @BeforeEach
    void a_post_about_gout_for_everyone() {
        tomasz = Given.aMember("Tomasz Zielinski");
        ines = Given.aMember("Ines Duarte");
        tomasz.connectsWith(ines);
        post = tomasz.post(
                        "/posts",
                        Map.of(
                                "kind",
                                "INSIGHT",
                                "title",
                                "About gout",
                                "body",
                                "Something about gout.",
                                "audience",
                                "MEMBERS",
                                "topics",
                                List.of("D006073"),
                                "tags",
                                List.of("ward round", "teaching")))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void edits(Map<String, ?> patch) {
        tomasz.patch("/posts/" + post, "*", patch).statusCode(200);
    }

    private ValidatableResponse history() {
        return ines.get("/posts/" + post + "/revisions").statusCode(200);
    }

    private ValidatableResponse edit(int place) {
        String id = history().extract().path("items[" + place + "].id");
        return ines.get("/posts/" + post + "/revisions/" + id).statusCode(200);
    }

    @Test
    void topics_tags_and_the_audience_are_told_where_they_changed() {
        edits(Map.of("topics", List.of("D006073", "D006333"), "tags", List.of("Teaching", "night shift")));
        edits(Map.of("topics", List.of("D006333"), "audience", "CONNECTIONS"));
        edits(Map.of("kind", "RESOURCE"));
        history()
                .body(
                        "items.changed",
                        contains(List.of("KIND"), List.of("TOPICS", "AUDIENCE"), List.of("TOPICS", "TAGS")));
        edit(2).body("topics.removed", empty())
                .body("topics.added", contains("Heart Failure"))
                .body("tags.removed", containsInAnyOrder("ward round", "teaching"))
                .body("tags.added", containsInAnyOrder("Teaching", "night shift"))
                .body("audienceBefore", nullValue());
        edit(1).body("topics.removed", contains("Gout"))
                .body("topics.added", empty())
                .body("tags", nullValue())
                .body("audienceBefore", equalTo("MEMBERS"))
                .body("audienceAfter", equalTo("CONNECTIONS"));
        edit(0).body("kindBefore", equalTo("INSIGHT"))
                .body("kindAfter", equalTo("RESOURCE"))
                .body("topics", nullValue())
                .body("tags", nullValue())
                .body("audienceAfter", nullValue());
    }

    @Test
    void the_same_in_another_order_is_no_change_and_whom_the_author_chose_is_not_told() {
        edits(Map.of("tags", List.of("teaching", "ward round")));
        history().body("items", empty());
        edits(Map.of("audience", "NETWORK_TYPE", "readers", Map.of("networkType", "PERSONAL")));
        edits(Map.of("audience", "PEOPLE", "readers", Map.of("people", List.of(ines.id()))));
        history().body("items.changed", contains(List.of("AUDIENCE")));
        edit(0).body("audienceBefore", equalTo("MEMBERS")).body("audienceAfter", equalTo("CHOSEN"));
        String kept = database.withHandle(handle -> handle.createQuery(
                        "select string_agg(audience, ' ') from post_revision where post_id = :post")
                .bind("post", UUID.fromString(post))
                .mapTo(String.class)
                .one());
        assertEquals("MEMBERS", kept);
    }

    @Test
    void an_edit_that_did_not_keep_them_says_nothing_of_them() {
        edits(Map.of("title", "About gout again", "tags", List.of()));
        database.useHandle(handle -> handle.execute(
                "update post_revision set topics = null, tags = null, audience = null where post_id = ?",
                UUID.fromString(post)));
        edits(Map.of("audience", "CONNECTIONS"));
        edit(1).body("tags", nullValue())
                .body("topics", nullValue())
                .body("audienceBefore", nullValue())
                .body("title.kind", hasItem("ADDED"));
    }

    @Test
    void words_that_are_taken_out_go_with_their_tags() {
        edits(Map.of("tags", List.of("a slip")));
        edits(Map.of("tags", List.of("teaching")));
        edit(0).body("tags.removed", contains("a slip"));
        String second = history().extract().path("items[0].id");
        tomasz.delete("/posts/" + post + "/revisions/" + second).statusCode(204);
        for (var place : List.of(0, 1)) {
            edit(place).body("redacted", equalTo(true)).body("tags", nullValue());
        }
        int left = database.withHandle(handle -> handle.createQuery(
                        "select count(*) from post_revision where post_id = :post and 'a slip' = any(tags)")
                .bind("post", UUID.fromString(post))
                .mapTo(Integer.class)
                .one());
        assertEquals(0, left);
    }
}
