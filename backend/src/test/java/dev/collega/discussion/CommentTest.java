package dev.collega.discussion;

import static dev.collega.discussion.Discussing.answers;
import static dev.collega.discussion.Discussing.comments;
import static dev.collega.discussion.Discussing.saying;
import static dev.collega.discussion.Discussing.says;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
class CommentTest {

    @Inject
    Jdbi database;

    @Inject
    Event<AccountDeleted> deletions;

    private Person ines;
    private Person tomasz;
    private Person mei;
    private String post;

    @BeforeEach
    void a_post_that_everyone_may_read() {
        ines = Given.aMember("Ines Duarte");
        tomasz = Given.aMember("Tomasz Zielinski");
        mei = Given.aMember("Mei Lin");
        post = tomasz.posts("The first hour", "MEMBERS");
    }

    private void count(int comments) {
        mei.get("/posts/" + post).body("commentCount", equalTo(comments));
    }

    private int rows(String counted, String id) {
        return database.withHandle(handle -> handle.createQuery(counted)
                .bind("id", UUID.fromString(id))
                .mapTo(Integer.class)
                .one());
    }

    @Test
    void a_thread_begins_with_its_first_comment_and_has_two_levels() {
        var first = says(ines, post, "First");
        var second = says(mei, post, "Second");
        var answer = answers(tomasz, post, first, "Of the first");
        var further = answers(ines, post, answer, "Of that");
        var another = answers(ines, post, second, "Of the second");
        comments(mei, post)
                .body("items.id", contains(first, answer, further, second, another))
                .body("items.parentId", contains(null, first, first, null, second))
                .body("items[0].author.fullName", equalTo("Ines Duarte"))
                .body("items[3].mine", equalTo(true));
        count(5);
        var read = new ArrayList<String>();
        String cursor = "";
        do {
            var page = mei.get("/posts/" + post + "/comments?limit=2&cursor=" + cursor)
                    .statusCode(200)
                    .extract();
            read.addAll(page.path("items.id"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        assertEquals(List.of(first, answer, further, second, another), read);
    }

    @Test
    void an_answer_is_to_a_comment_of_this_post() {
        var elsewhere = says(ines, mei.posts("Another", "MEMBERS"), "There");
        saying(ines, post, "Here", elsewhere).statusCode(404);
        saying(ines, post, "Here", UUID.randomUUID().toString()).statusCode(404);
        saying(ines, post, " ", null).statusCode(400);
        mei.get("/posts/" + post + "/comments/" + elsewhere).statusCode(404);
        mei.get("/posts/" + post + "/comments?cursor=x").statusCode(400);
    }

    @Test
    void of_a_deleted_comment_with_answers_its_place_stays() {
        var first = says(ines, post, "Words of Ines");
        var answer = answers(mei, post, first, "An answer");
        ines.delete("/posts/" + post + "/comments/" + first).statusCode(204);
        comments(tomasz, post)
                .body("items.id", contains(first, answer))
                .body("items[0].gone", equalTo(true))
                .body("items[0].body", equalTo(""))
                .body("items[0].bodyHtml", equalTo(""))
                .body("items[0].author", nullValue());
        count(1);
        mei.get("/posts/" + post + "/comments/" + first).statusCode(404);
        ines.delete("/posts/" + post + "/comments/" + first).statusCode(404);
        saying(ines, post, "To nobody", first).statusCode(404);
        var further = answers(ines, post, answer, "The thread goes on");
        for (var each : List.of(further, answer)) {
            tomasz.delete("/posts/" + post + "/comments/" + each).statusCode(204);
        }
        comments(tomasz, post).body("items", empty());
        count(0);
        int left = rows("select count(*) from comment where post_id = :id", post);
        assertEquals(0, left);
    }

    @Test
    void comments_are_deleted_by_their_author_or_the_posts() {
        var first = says(ines, post, "First");
        var second = says(mei, post, "Second");
        mei.delete("/posts/" + post + "/comments/" + first).statusCode(404);
        tomasz.delete("/posts/" + post + "/comments/" + second).statusCode(204);
        ines.delete("/posts/" + post + "/comments/" + first).statusCode(204);
        count(0);
    }

    /** Deleted, blocked, blocking, suspended: a place is a place. */
    @Test
    void a_place_does_not_tell_why_it_is_empty() {
        var places = new ArrayList<Map<String, Object>>();
        for (var how : List.of("deleted", "blocks", "blocked", "suspended")) {
            var person = Given.aMember("Somebody " + how);
            var said = says(person, post, "Words");
            answers(mei, post, said, "An answer");
            switch (how) {
                case "deleted" -> person.delete("/posts/" + post + "/comments/" + said);
                case "blocks" -> person.put("/blocks/" + ines.id());
                case "blocked" -> ines.put("/blocks/" + person.id());
                default -> Given.aModerator(database).suspends(person);
            }
            var place = comments(ines, post).extract().jsonPath().getMap("items.find { it.id == '" + said + "' }");
            var told = new TreeMap<String, Object>();
            place.forEach((name, value) -> told.put((String) name, value));
            told.remove("id");
            told.remove("createdAt");
            places.add(told);
            ines.put("/posts/" + post + "/comments/" + said + "/reactions/USEFUL")
                    .statusCode(404);
            saying(ines, post, "To them", said).statusCode(404);
            comments(ines, post).body("items.body", not(org.hamcrest.Matchers.hasItem("Words")));
        }
        assertEquals(1, places.stream().distinct().count(), places::toString);
        ines.get("/posts/" + post).body("commentCount", equalTo(4));
    }

    @Test
    void what_i_said_i_can_correct_for_a_while_and_that_is_shown() {
        var id = says(ines, post, "Lactate frist");
        var path = "/posts/" + post + "/comments/" + id;
        var etag = ines.get(path)
                .body("editableUntil", notNullValue())
                .body("editedAt", nullValue())
                .extract()
                .header("ETag");
        mei.get(path).body("editableUntil", nullValue());
        mei.patch(path, etag, Map.of("body", "Mine")).statusCode(404);
        ines.asks().body(Map.of("body", "x")).patch(Person.API + path).then().statusCode(428);
        ines.patch(path, etag, Map.of("body", " ")).statusCode(400);
        ines.patch(path, etag, Map.of("body", "Lactate *first*"))
                .statusCode(200)
                .body("bodyHtml", containsString("<em>first</em>"))
                .body("editedAt", notNullValue());
        ines.patch(path, etag, Map.of("body", "Stale")).statusCode(412);
        database.useHandle(handle -> handle.execute(
                "update comment set created_at = created_at - interval '16 minutes' where id = ?",
                UUID.fromString(id)));
        ines.patch(path, "*", Map.of("body", "Too late")).statusCode(409).body("code", equalTo("comment-settled"));
    }

    @Test
    void a_comment_is_safe_to_show_and_does_not_shout() {
        var body = """
                # Not a heading
                **Strong**, `code`, https://example.org and [bad](javascript:alert(1))
                <script>alert(1)</script> ![pixel](https://evil.example/x.png)
                | a | b |
                """;
        saying(ines, post, body, null)
                .statusCode(201)
                .body("bodyHtml", containsString("<strong>Strong</strong>"))
                .body("bodyHtml", containsString("<code>code</code>"))
                .body("bodyHtml", containsString("href=\"https://example.org\""))
                .body("bodyHtml", containsString("<br />"))
                .body("bodyHtml", not(containsString("<h1")))
                .body("bodyHtml", not(containsString("<script")))
                .body("bodyHtml", not(containsString("href=\"javascript")))
                .body("bodyHtml", not(containsString("<img")))
                .body("bodyHtml", not(containsString("<table")));
        saying(ines, post, "*a ".repeat(1300), null).statusCode(201);
        saying(ines, post, "> ".repeat(2000), null).statusCode(201);
        saying(ines, post, "[".repeat(4000), null).statusCode(201);
    }

    @Test
    void sending_the_same_form_twice_says_it_once() {
        for (var i = 0; i < 2; i++) {
            ines.asks()
                    .header("Idempotency-Key", "twice")
                    .body(Map.of("body", "Once"))
                    .post(Person.API + "/posts/" + post + "/comments")
                    .then()
                    .statusCode(201);
        }
        comments(ines, post).body("items", hasSize(1));
        count(1);
    }

    @Test
    void nothing_is_lost_where_somebody_answers_what_is_being_deleted() throws Exception {
        for (var i = 0; i < 4; i++) {
            var first = says(ines, post, "First");
            AtOnce.statusesOf(
                    () -> saying(mei, post, "An answer", first).extract().statusCode(),
                    () -> ines.delete("/posts/" + post + "/comments/" + first)
                            .extract()
                            .statusCode(),
                    () -> tomasz.delete("/posts/" + post + "/comments/" + first)
                            .extract()
                            .statusCode());
        }
        int shown = mei.get("/posts/" + post).extract().path("commentCount");
        comments(mei, post).body("items.findAll { !it.gone }", hasSize(shown));
        int orphans = rows(
                "select count(*) from comment t where t.post_id = :id and t.deleted_at is not null"
                        + " and not exists (select 1 from comment a where a.parent_id = t.id)",
                post);
        assertEquals(0, orphans);
    }

    @Test
    void who_leaves_for_good_takes_their_words_along_and_not_those_of_others() {
        var first = says(ines, post, "Words of Ines");
        var answer = answers(mei, post, first, "Words of Mei");
        var meis = says(mei, post, "Another thread");
        answers(ines, post, meis, "Ines again");
        saying(mei, post, "As @Ines Duarte said", null, ines).statusCode(201);
        says(ines, post, "Alone");
        QuarkusTransaction.requiringNew().run(() -> {
            database.useHandle(handle ->
                    handle.execute("update member set hidden_at = null where id = ?", UUID.fromString(ines.id())));
            deletions.fire(new AccountDeleted(UUID.fromString(ines.id())));
        });
        var left = comments(tomasz, post)
                .body("items[0].id", equalTo(first))
                .body("items[0].gone", equalTo(true))
                .body("items[1].id", equalTo(answer))
                .extract();
        assertEquals(
                List.of("", "Words of Mei", "Another thread", "As @somebody said"),
                left.<List<String>>path("items.body"));
        count(3);
        assertEquals(0, rows("select count(*) from comment where author_id = :id", ines.id()));
    }
}
