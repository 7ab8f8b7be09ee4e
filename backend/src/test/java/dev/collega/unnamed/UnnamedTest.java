package dev.collega.unnamed;

import static dev.collega.unnamed.Unnamed.publishes;
import static dev.collega.unnamed.Unnamed.publishing;
import static dev.collega.unnamed.Unnamed.saying;
import static dev.collega.unnamed.Unnamed.says;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.collega.account.AccountDeleted;
import dev.collega.testing.ApiTest;
import dev.collega.testing.AtOnce;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
class UnnamedTest {

    @Inject
    Jdbi database;

    @Inject
    Event<AccountDeleted> deletions;

    private Unnamed unnamed;
    private Person ines;
    private Person tomasz;
    private Person mei;

    @BeforeEach
    void some_are_verified() {
        unnamed = new Unnamed(database);
        unnamed.aCrowd();
        ines = unnamed.aVerified("Ines Duarte", "nurse");
        tomasz = unnamed.aVerified("Tomasz Zielinski", "surgeon");
        mei = Given.aMember("Mei Lin");
    }

    private int rows(String counted, String id) {
        return database.withHandle(handle -> handle.createQuery(counted)
                .bind("id", UUID.fromString(id))
                .mapTo(Integer.class)
                .one());
    }

    @Test
    void only_who_is_verified_speaks_unnamed() {
        mei.get("/unnamed/preview")
                .statusCode(200)
                .body("eligible", equalTo(false))
                .body("reason", equalTo("NOT_VERIFIED"))
                .body("words", nullValue());
        publishing(mei, Map.of()).statusCode(403).body("code", equalTo("not-verified"));
        saying(mei, tomasz.posts("By name", "MEMBERS"), "Hm").statusCode(403).body("code", equalTo("not-verified"));
        ines.get("/unnamed/preview")
                .body("eligible", equalTo(true))
                .body("words", notNullValue())
                .body("least", equalTo(5));
    }

    @Test
    void the_words_are_what_five_say_of_themselves_to_everyone() {
        var since = String.valueOf(Year.now().getValue() - 12);
        var position = Map.of("title", "Perfusionist", "organisation", "Hospital", "startedOn", since + "-02");
        var five = IntStream.range(0, 5)
                .mapToObj(n -> unnamed.aVerified("P" + n, "orthodontist"))
                .toList();
        five.forEach(each -> each.patch(
                        "/me", "*", Map.of("specialties", List.of("telemedicine"), "positions", List.of(position)))
                .statusCode(200));
        five.get(0).get("/unnamed/preview").body("words", equalTo("Verified orthodontist, telemedicine, 10+ years"));
        five.get(1).patch("/me", "*", Map.of("positions", List.of())).statusCode(200);
        five.get(0).get("/unnamed/preview").body("words", equalTo("Verified orthodontist, telemedicine"));
        five.get(2).patch("/me", "*", Map.of("specialties", List.of())).statusCode(200);
        five.get(0).get("/unnamed/preview").body("words", equalTo("Verified orthodontist"));
        five.get(3).delete("/me").statusCode(202);
        five.get(0).get("/unnamed/preview").body("words", equalTo("Verified health professional"));
    }

    @Test
    void a_post_is_published_unnamed_for_everyone() {
        publishing(ines, Map.of("audience", "CONNECTIONS"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/audience"));
        publishing(ines, Map.of("repliesFrom", "CONNECTIONS"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/repliesFrom"));
        var words = ines.get("/unnamed/preview").extract().<String>path("words");
        var published = publishing(
                        ines, Map.of("tags", List.of("asked " + ines.id().substring(0, 8))))
                .statusCode(201)
                .body("author", nullValue())
                .body("unnamed.words", equalTo(words))
                .body("mine", equalTo(true))
                .body("createdAt", endsWith(":00:00Z"))
                .extract();
        String post = published.path("id");
        assertEquals(4, UUID.fromString(post).version(), "its id tells no time");
        mei.get("/posts/" + post)
                .statusCode(200)
                .body("author", nullValue())
                .body("unnamed.words", equalTo(words))
                .body("mine", equalTo(false))
                .body("unread", equalTo(true));
        mei.get("/posts?tag=asked " + ines.id().substring(0, 8))
                .body("items.id", contains(post))
                .body("items[0].unnamed.words", equalTo(words));
        mei.get("/posts?author=" + ines.id()).body("items", empty());
        ines.get("/posts?author=" + ines.id()).body("items", empty());
        ines.get("/feed?view=MINE").body("items.id", hasItem(post));
        ines.get("/feed").body("items.id", hasItem(post));
        ines.get("/posts/" + post).body("unread", equalTo(false));
        mei.connectsWith(ines);
        mei.get("/feed").body("items.id", not(hasItem(post)));
        mei.get("/feed/catch-up").body("items.id", not(hasItem(post)));
        mei.put("/posts/" + post + "/seen").statusCode(204);
        mei.get("/posts/" + post).body("unread", equalTo(false));
    }

    @Test
    void who_follows_its_topic_finds_it_whoever_they_block() {
        var post = publishing(ines, Map.of("topics", List.of("D006333")))
                .statusCode(201)
                .extract()
                .<String>path("id");
        mei.put("/topics/D006333/follow").statusCode(204);
        mei.get("/feed?view=TOPICS").body("items.id", hasItem(post));
        mei.put("/blocks/" + ines.id()).statusCode(204);
        mei.get("/feed?view=TOPICS").body("items.id", hasItem(post));
        mei.get("/feed").body("items.id", hasItem(post));
        mei.get("/posts/" + post).statusCode(200);
        mei.post("/posts/" + post + "/comments", Map.of("body", "Who asks?")).statusCode(201);
    }

    @Test
    void until_it_appears_it_is_its_authors_alone_to_read_and_to_edit() {
        var post = publishes(ines);
        unnamed.hold("post", post);
        mei.get("/posts/" + post).statusCode(404);
        mei.get("/posts/" + post + "/comments").statusCode(404);
        mei.get("/posts?limit=5").body("items.id", not(hasItem(post)));
        mei.put("/posts/" + post + "/bookmark").statusCode(404);
        mei.put("/posts/" + post + "/reactions/USEFUL").statusCode(404);
        ines.get("/posts/" + post).statusCode(200);
        ines.patch("/posts/" + post, "*", Map.of("body", "Put better.", "title", "Better"))
                .statusCode(200)
                .body("editedAt", nullValue())
                .body("unnamed", notNullValue());
        ines.patch("/posts/" + post, "*", Map.of("audience", "CONNECTIONS")).statusCode(400);
        ines.patch("/posts/" + post, "*", Map.of("repliesFrom", "CONNECTIONS")).statusCode(400);
        // Nobody else can speak there yet: whoever does is its author.
        for (var byName : List.of(true, false)) {
            ines.post("/posts/" + post + "/comments", Map.of("body", "More", "unnamed", !byName))
                    .statusCode(409)
                    .body("code", equalTo("not-there-yet"));
        }
        ines.connectsWith(mei);
        ines.post("/posts/" + post + "/sendings", Map.of("contactIds", List.of(ines.contactOf(mei))))
                .statusCode(400);
        unnamed.appear("post", post);
        mei.get("/posts/" + post).body("body", equalTo("Put better."));
        mei.get("/posts/" + post + "/revisions").body("items", empty());
        ines.patch("/posts/" + post, "*", Map.of("body", "Put otherwise."))
                .statusCode(409)
                .body("code", equalTo("unnamed-settled"));
        mei.patch("/posts/" + post, "*", Map.of("body", "Mine now.")).statusCode(404);
        mei.delete("/posts/" + post).statusCode(404);
    }

    @Test
    void its_author_does_with_it_what_authors_do() {
        var post = publishes(ines);
        ines.put("/posts/" + post + "/reactions/USEFUL").statusCode(422);
        var answer = mei.post("/posts/" + post + "/comments", Map.of("body", "One may."))
                .statusCode(201)
                .extract()
                .<String>path("id");
        mei.put("/posts/" + post + "/accepted-answer", Map.of("commentId", answer))
                .statusCode(404);
        ines.put("/posts/" + post + "/accepted-answer", Map.of("commentId", answer))
                .statusCode(204);
        mei.get("/posts/" + post).body("discussion.acceptedCommentId", equalTo(answer));
        ines.get("/notifications").body("items.kind", hasItem("REPLIED"));
        mei.get("/notifications")
                .body("items[0].kind", equalTo("ANSWER_ACCEPTED"))
                .body("items[0].actor", nullValue())
                .body("items[0].createdAt", endsWith(":00:00Z"));
        ines.put("/posts/" + post + "/closing").statusCode(204);
        mei.get("/posts/" + post).body("discussion.closedAt", endsWith(":00:00Z"));
        ines.delete("/posts/" + post + "/closing").statusCode(204);
        tomasz.put("/posts/" + post + "/bookmark").statusCode(204);
        for (var words : List.of("A figure was wrong.", "Two figures were.")) {
            ines.put("/posts/" + post + "/correction", Map.of("kind", "CORRECTED", "words", words))
                    .statusCode(200);
            tomasz.get("/posts/" + post).body("correction.words", equalTo(words));
        }
        tomasz.get("/notifications")
                .body("items[0].kind", equalTo("POST_CORRECTED"))
                .body("items[0].actor", nullValue());
        var corrections = tomasz.get("/posts/" + post + "/revisions").extract().<List<String>>path("items.id");
        corrections.forEach(id -> assertEquals(4, UUID.fromString(id).version(), "its id tells no time"));
        ines.delete("/posts/" + post + "/comments/" + answer).statusCode(204);
        var last = says(tomasz, post, "Still here");
        ines.delete("/posts/" + post).statusCode(204);
        tomasz.get("/posts/" + post).body("deletedAt", notNullValue()).body("unnamed", nullValue());
        tomasz.get("/posts/" + post + "/comments").body("items.id", contains(last));
        assertEquals(0, rows("select count(*) from voice where post_id = :id", post));
    }

    @Test
    void a_comment_is_said_unnamed_where_everyone_may_speak() {
        var narrow = tomasz.posts("For some", "CONNECTIONS");
        tomasz.connectsWith(ines);
        saying(ines, narrow, "Hm").statusCode(409).body("code", equalTo("readers-too-few"));
        var post = tomasz.posts("By name", "MEMBERS");
        var words = ines.get("/unnamed/preview").extract().<String>path("words");
        var comment = saying(ines, post, "I doubt it")
                .statusCode(201)
                .body("author", nullValue())
                .body("unnamed.words", equalTo(words))
                .body("unnamed.author", nullValue())
                .body("mine", equalTo(true))
                .extract()
                .<String>path("id");
        assertEquals(4, UUID.fromString(comment).version());
        mei.get("/posts/" + post + "/comments")
                .body("items[0].author", nullValue())
                .body("items[0].unnamed.words", equalTo(words))
                .body("items[0].mine", equalTo(false))
                .body("items[0].editableUntil", nullValue());
        mei.get("/posts/" + post).body("commentCount", equalTo(1));
        ines.patch("/posts/" + post + "/comments/" + comment, "*", Map.of("body", "I do not"))
                .statusCode(409)
                .body("code", equalTo("unnamed-settled"));
        ines.put("/posts/" + post + "/comments/" + comment + "/reactions/USEFUL")
                .statusCode(422);
        mei.put("/posts/" + post + "/comments/" + comment + "/reactions/USEFUL").statusCode(204);
        tomasz.get("/notifications")
                .body("items[0].kind", equalTo("REPLIED"))
                .body("items[0].actor", nullValue())
                .body("items[0].commentId", equalTo(comment));
        mei.post("/posts/" + post + "/comments", Map.of("body", "Why?", "parentId", comment))
                .statusCode(201);
        ines.get("/notifications").body("items[0].kind", equalTo("REPLIED"));
        ines.delete("/posts/" + post + "/comments/" + comment).statusCode(204);
        mei.get("/posts/" + post + "/comments")
                .body("items[0].gone", equalTo(true))
                .body("items[0].unnamed", nullValue());
        mei.get("/posts/" + post).body("commentCount", equalTo(1));
        assertEquals(0, rows("select count(*) from voice where comment_id = :id", comment));
    }

    @Test
    void a_comment_that_has_not_appeared_is_in_no_list_and_no_count() {
        var post = tomasz.posts("By name", "MEMBERS");
        var comment = says(ines, post, "I doubt it");
        unnamed.hold("comment", comment);
        database.useHandle(handle -> handle.execute(
                "update notification set created_at = now() + interval '1 hour' where comment_id = ?",
                UUID.fromString(comment)));
        tomasz.get("/posts/" + post).body("commentCount", equalTo(0));
        tomasz.get("/posts/" + post + "/comments").body("items", empty());
        tomasz.get("/posts/" + post + "/comments/" + comment).statusCode(404);
        tomasz.get("/notifications").body("items", empty());
        tomasz.get("/notifications/count").body("unread", equalTo(0));
        tomasz.delete("/posts/" + post + "/comments/" + UUID.randomUUID()).statusCode(404);
        ines.get("/posts/" + post).body("commentCount", equalTo(1));
        ines.patch("/posts/" + post + "/comments/" + comment, "*", Map.of("body", "I do not"))
                .statusCode(200)
                .body("editedAt", nullValue())
                .body("editableUntil", notNullValue());
        ines.post("/posts/" + post + "/comments", Map.of("body", "And", "parentId", comment))
                .statusCode(409)
                .body("code", equalTo("not-there-yet"));
        mei.post("/posts/" + post + "/comments", Map.of("body", "And", "parentId", comment))
                .statusCode(404);
        unnamed.appear("comment", comment);
        tomasz.get("/posts/" + post).body("commentCount", equalTo(1));
        tomasz.get("/posts/" + post + "/comments").body("items.body", contains("I do not"));
    }

    @Test
    void under_their_own_unnamed_post_they_are_the_author_and_elsewhere_nobody() {
        var post = publishes(ines);
        var words = ines.get("/posts/" + post).extract().<String>path("unnamed.words");
        // Not verified any more, and still who they were there.
        database.useHandle(handle ->
                handle.execute("update member set verified_until = null where id = ?", UUID.fromString(ines.id())));
        says(ines, post, "To make it clear");
        mei.get("/posts/" + post + "/comments")
                .body("items[0].unnamed.words", equalTo(words))
                .body("items[0].unnamed.author", equalTo(true))
                .body("items[0].mine", equalTo(false));
        unnamed.verify(ines);
        var own = ines.posts("By name", "MEMBERS");
        says(ines, own, "Under it, unnamed");
        mei.get("/posts/" + own + "/comments").body("items[0].unnamed.author", nullValue());
        // A post that went whole would tell who had spoken under it.
        mei.put("/posts/" + own + "/bookmark").statusCode(204);
        ines.delete("/posts/" + own).statusCode(204);
        mei.get("/posts/" + own).statusCode(200).body("deletedAt", notNullValue());
        mei.put("/posts/" + post + "/bookmark").statusCode(204);
        ines.post("/posts/" + post + "/comments", Map.of("body", "By name")).statusCode(201);
        ines.delete("/posts/" + post).statusCode(204);
        mei.get("/posts/" + post).statusCode(200).body("deletedAt", notNullValue());
    }

    @Test
    void the_same_sent_twice_at_once_is_said_once() throws Exception {
        var key = UUID.randomUUID().toString();
        var body = Map.of(
                "kind", "INSIGHT", "title", "Once", "body", "Only once.", "audience", "MEMBERS", "unnamed", true);
        Callable<Integer> sending = () -> ines.asks()
                .header("Idempotency-Key", key)
                .body(body)
                .post(Person.API + "/posts")
                .statusCode();
        AtOnce.statusesOf(sending, sending);
        assertEquals(1, rows("select count(*) from voice where member_id = :id", ines.id()));
    }

    @Test
    void what_they_said_goes_with_them() {
        var post = publishes(ines);
        mei.post("/posts/" + post + "/comments", Map.of("body", "Under it")).statusCode(201);
        var others = tomasz.posts("By name", "MEMBERS");
        var alone = says(ines, others, "Alone");
        var answered = says(ines, others, "Answered");
        mei.post("/posts/" + others + "/comments", Map.of("body", "Yes", "parentId", answered))
                .statusCode(201);
        QuarkusTransaction.requiringNew().run(() -> deletions.fire(new AccountDeleted(UUID.fromString(ines.id()))));
        mei.get("/posts/" + post).statusCode(404);
        mei.get("/posts/" + others).body("commentCount", equalTo(1));
        mei.get("/posts/" + others + "/comments")
                .body("items.id", not(hasItem(alone)))
                .body("items[0].gone", equalTo(true))
                .body("items[1].body", equalTo("Yes"));
        assertEquals(0, rows("select count(*) from voice where post_id = :id", post));
    }
}
