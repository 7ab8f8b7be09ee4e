package dev.collega.post;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Heart failure (D006333) stands below heart diseases (D006331) and cardiovascular diseases (D002318). */
@ApiTest
class TopicFeedTest {

    private static final String HEART_FAILURE = "D006333";
    private static final String HEART_DISEASES = "D006331";
    private static final String CARDIOVASCULAR = "D002318";
    private static final String DELIRIUM = "D003693";

    @Inject
    Jdbi jdbi;

    private Person ines;
    private Person author;

    @BeforeEach
    void a_reader_and_an_author_who_do_not_know_each_other() {
        ines = Given.aMember("Ines Duarte");
        author = Given.aMember("Author");
    }

    private static Map<String, Object> about(List<String> topics, List<String> tags) {
        return new HashMap<>(Map.of(
                "kind", "PAPER",
                "title", "Diuretics",
                "body", "Less is enough.",
                "audience", "MEMBERS",
                "topics", topics,
                "tags", tags,
                "conflictOfInterest", Map.of("declared", false)));
    }

    private String posts(String... topics) {
        return author.post("/posts", about(List.of(topics), List.of()))
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void topics_are_headings_and_tags_are_words() {
        author.post(
                        "/posts",
                        about(List.of(HEART_FAILURE, DELIRIUM), List.of(" #Night  shift ", "night shift", "CABG")))
                .statusCode(201)
                .body("topics.name", contains("Heart Failure", "Delirium"))
                .body("topics.id", contains(HEART_FAILURE, DELIRIUM))
                .body("tags", contains("Night shift", "CABG"));
        author.post("/posts", about(List.of(HEART_FAILURE, "heart failure"), List.of()))
                .statusCode(400)
                .body("errors.pointer", contains("/topics/1"));
        author.post("/posts", about(Collections.nCopies(11, DELIRIUM), List.of()))
                .statusCode(400);
        author.post("/posts", about(List.of(), Collections.nCopies(11, "x"))).statusCode(400);
        author.post("/posts", about(List.of(), List.of("x".repeat(61)))).statusCode(400);
        author.post("/posts", about(List.of("x'; drop table post --"), List.of()))
                .statusCode(400);
    }

    @Test
    void who_follows_a_topic_gets_what_stands_below_it_and_not_what_stands_above() {
        ines.put("/topics/" + HEART_DISEASES + "/follow").statusCode(204);
        ines.put("/topics/" + HEART_DISEASES + "/follow").statusCode(204);
        ines.get("/topics/followed")
                .body("items.name", contains("Heart Diseases"))
                .body("items[0].since", notNullValue());
        var below = posts(HEART_FAILURE);
        posts(CARDIOVASCULAR);
        posts(DELIRIUM);
        var both = posts(HEART_FAILURE, HEART_DISEASES);
        var mine = ines.posts("Mine", "MEMBERS");
        ines.get("/feed?limit=3").body("items.id", contains(mine, both, below));
        ines.get("/feed?view=topics&limit=2").body("items.id", contains(both, below));
        ines.get("/feed?view=mine").body("items.id", contains(mine));
        ines.get("/feed?view=everything").statusCode(400);
        ines.get("/posts?limit=2&topic=" + CARDIOVASCULAR).body("items.id[0]", equalTo(both));
        ines.get("/posts?limit=2&topic=" + HEART_FAILURE).body("items.id", contains(both, below));
        ines.get("/posts?query=diuretics&limit=2&topic=" + HEART_FAILURE).body("items.id", contains(both, below));
        ines.get("/posts?topic=D000000").body("items", empty());
        ines.get("/feed/unread").body("topics", not(equalTo(0)));
        ines.delete("/topics/" + HEART_DISEASES + "/follow").statusCode(204);
        ines.delete("/topics/" + HEART_DISEASES + "/follow").statusCode(204);
        ines.get("/feed").body("items.id", contains(mine));
        ines.get("/topics/followed").body("items", empty());
    }

    @Test
    void a_topic_that_is_not_there_cannot_be_followed_nor_more_than_a_hundred() {
        ines.put("/topics/D000000/follow").statusCode(404);
        jdbi.useHandle(handle -> handle.execute(
                "insert into topic_follow select ?, 'gone ' || n, now() from generate_series(1, 100) n",
                UUID.fromString(ines.id())));
        ines.put("/topics/" + DELIRIUM + "/follow").statusCode(409).body("code", equalTo("too-many-topics"));
        // Headings that are not loaded are not shown, and come back with them.
        ines.get("/topics/followed").body("items", empty());
    }

    @Test
    void an_edited_post_leaves_its_old_topics() {
        var id = posts(HEART_FAILURE);
        author.patch("/posts/" + id, "*", Map.of("topics", List.of(DELIRIUM))).statusCode(200);
        ines.get("/posts?limit=1&topic=" + HEART_DISEASES).body("items.id", not(hasItem(id)));
        ines.get("/posts?limit=1&topic=" + DELIRIUM).body("items.id", contains(id));
        author.patch("/posts/" + id, "*", Map.of("topics", List.of("nonsense")))
                .statusCode(400)
                .body("errors.pointer", contains("/topics/0"));
    }

    @Test
    void the_topic_of_a_blocked_muted_or_hidden_author_stays_away() {
        ines.put("/topics/" + DELIRIUM + "/follow").statusCode(204);
        var id = posts(DELIRIUM);
        ines.get("/feed?limit=1").body("items.id", contains(id));
        ines.put("/mutes/" + author.id()).statusCode(204);
        ines.get("/feed?view=topics").body("items.id", not(hasItem(id)));
        ines.delete("/mutes/" + author.id()).statusCode(204);
        author.put("/blocks/" + ines.id()).statusCode(204);
        ines.get("/feed?view=topics").body("items.id", not(hasItem(id)));
        ines.get("/posts?topic=" + DELIRIUM).body("items.id", not(hasItem(id)));
    }

    @Test
    void when_headings_are_loaded_anew_posts_go_under_what_stands_above_them_now() {
        var id = posts(HEART_FAILURE);
        var post = UUID.fromString(id);
        jdbi.useTransaction(handle -> {
            handle.execute("delete from post_topic where post_id = ?", post);
            handle.execute("insert into post_topic values ('" + DELIRIUM + "', now(), ?)", post);
            // What was written before there were tags.
            handle.execute(
                    "update post set topics = null, tags = '{delirium,Own words,Heart failure}' where id = ?", post);
            handle.execute("update topic_source set loaded_at = loaded_at");
        });
        author.get("/posts/" + id)
                .body("topics.name", contains("Delirium", "Heart Failure"))
                .body("tags", contains("Own words"));
        ines.get("/posts?limit=1&topic=" + CARDIOVASCULAR).body("items.id", contains(id));
        int underDelirium = jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from post_topic where post_id = :post and topic_id = 'D003693'")
                .bind("post", post)
                .mapTo(Integer.class)
                .one());
        assertEquals(1, underDelirium);
    }

    @Test
    void what_is_seen_is_not_unread_and_nobody_else_learns_of_it() {
        ines.connectsWith(author);
        var first = posts();
        var second = posts();
        ines.get("/feed").body("items.unread", contains(true, true));
        ines.get("/feed/unread").body("all", equalTo(2)).body("catchUp", equalTo(2));
        ines.put("/posts/" + first + "/seen").statusCode(204);
        ines.put("/posts/" + first + "/seen").statusCode(204);
        ines.get("/feed").body("items.unread", contains(true, false));
        ines.get("/posts/" + first).body("unread", equalTo(false));
        ines.get("/feed/catch-up").body("items.id", contains(second));
        ines.get("/feed/unread").body("all", equalTo(1)).body("catchUp", equalTo(1));
        author.get("/feed").body("items.unread", everyItem(equalTo(false)));
        ines.put("/feed/seen", Map.of("ids", List.of(second, first, UUID.randomUUID())))
                .statusCode(204);
        ines.get("/feed/catch-up").body("items", empty());
        ines.delete("/posts/" + second + "/seen").statusCode(204);
        ines.get("/feed/catch-up").body("items.id", contains(second));
        ines.put("/feed/seen", Map.of("ids", List.of())).statusCode(400);
        ines.put("/feed/seen", Map.of("ids", Collections.nCopies(101, first))).statusCode(400);
        ines.put("/posts/" + UUID.randomUUID() + "/seen").statusCode(404);
    }

    @Test
    void catching_up_is_short_recent_unseen_and_by_people_i_know_ten_at_most() {
        ines.connectsWith(author);
        var stranger = Given.aMember("Stranger");
        ines.put("/topics/" + DELIRIUM + "/follow").statusCode(204);
        stranger.post("/posts", about(List.of(DELIRIUM), List.of())).statusCode(201);
        var longOne = about(List.of(), List.of());
        longOne.put("body", "word ".repeat(900));
        author.post("/posts", longOne).statusCode(201);
        author.get("/feed?view=mine").body("items[0].minutes", equalTo(4));
        var old = posts();
        jdbi.useHandle(handle -> handle.execute(
                "update post set created_at = now() - interval '31 days' where id = ?", UUID.fromString(old)));
        ines.get("/feed/catch-up").body("items", empty());
        for (var i = 0; i < 11; i++) {
            posts();
        }
        var first =
                ines.get("/feed/catch-up").body("items", hasSize(10)).extract().<List<String>>path("items.id");
        assertEquals(first, ines.get("/feed/catch-up").extract().path("items.id"));
        assertEquals(
                first,
                ines.get("/feed?limit=10").extract().<List<String>>path("items.id").stream()
                        .limit(10)
                        .toList());
    }
}
