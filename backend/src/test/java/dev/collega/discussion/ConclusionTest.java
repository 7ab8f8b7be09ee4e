package dev.collega.discussion;

import static dev.collega.discussion.Discussing.answers;
import static dev.collega.discussion.Discussing.asks;
import static dev.collega.discussion.Discussing.comments;
import static dev.collega.discussion.Discussing.saying;
import static dev.collega.discussion.Discussing.says;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.collega.testing.ApiTest;
import dev.collega.testing.AtOnce;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reactions, accepted answers, closing, and who may reply. */
@ApiTest
class ConclusionTest {

    @Inject
    Heard heard;

    @Inject
    Jdbi database;

    private Person tomasz;
    private Person ines;
    private Person mei;
    private String question;

    @BeforeEach
    void a_question() {
        tomasz = Given.aMember("Tomasz");
        ines = Given.aMember("Ines");
        mei = Given.aMember("Mei");
        question = asks(tomasz, "QUESTION", "MEMBERS");
    }

    private static Map<String, String> answer(String comment) {
        return Map.of("commentId", comment);
    }

    @Test
    void the_author_of_a_question_accepts_one_answer_and_may_think_again() {
        var first = says(ines, question, "Like this");
        var second = answers(mei, question, first, "Or so");
        var path = "/posts/" + question + "/accepted-answer";
        ines.put(path, answer(first)).statusCode(404);
        tomasz.put(path, Map.of()).statusCode(400);
        tomasz.put(path, answer(UUID.randomUUID().toString())).statusCode(404);
        tomasz.put(path, answer(first)).statusCode(204);
        tomasz.put(path, answer(first)).statusCode(204);
        assertEquals(List.of("ANSWER_ACCEPTED"), heard.by(ines, tomasz));
        mei.get("/posts/" + question).body("discussion.acceptedCommentId", equalTo(first));
        tomasz.put(path, answer(second)).statusCode(204);
        mei.get("/posts/" + question).body("discussion.acceptedCommentId", equalTo(second));
        // To who does not meet its author it is not there.
        mei.put("/blocks/" + ines.id()).statusCode(204);
        ines.get("/posts/" + question).body("discussion.acceptedCommentId", nullValue());
        mei.delete("/posts/" + question + "/comments/" + second).statusCode(204);
        tomasz.get("/posts/" + question).body("discussion.acceptedCommentId", nullValue());
        tomasz.put(path, answer(first)).statusCode(204);
        tomasz.delete(path).statusCode(204);
        tomasz.get("/posts/" + question).body("discussion.acceptedCommentId", nullValue());

        var insight = tomasz.posts("No question", "MEMBERS");
        tomasz.put("/posts/" + insight + "/accepted-answer", answer(says(ines, insight, "Hm")))
                .statusCode(409)
                .body("code", equalTo("not-a-question"));
    }

    @Test
    void an_accepted_answer_that_is_deleted_under_its_own_answers_is_accepted_no_more() {
        var first = says(ines, question, "Like this");
        answers(mei, question, first, "Indeed");
        tomasz.put("/posts/" + question + "/accepted-answer", answer(first)).statusCode(204);
        ines.delete("/posts/" + question + "/comments/" + first).statusCode(204);
        tomasz.get("/posts/" + question).body("discussion.acceptedCommentId", nullValue());
    }

    @Test
    void a_closed_discussion_is_read_and_nothing_more_is_said() {
        var before = says(ines, question, "Before");
        ines.put("/posts/" + question + "/closing").statusCode(404);
        var etag = tomasz.get("/posts/" + question).extract().header("ETag");
        tomasz.put("/posts/" + question + "/closing").statusCode(204);
        tomasz.put("/posts/" + question + "/closing").statusCode(204);
        ines.get("/posts/" + question)
                .body("discussion.closedAt", notNullValue())
                .body("discussion.open", equalTo(false));
        for (var person : List.of(tomasz, ines)) {
            saying(person, question, "After", before).statusCode(403).body("code", equalTo("replies-closed"));
        }
        ines.patch("/posts/" + question + "/comments/" + before, "*", Map.of("body", "After"))
                .statusCode(403);
        comments(mei, question).body("items[0].body", equalTo("Before"));
        ines.delete("/posts/" + question + "/comments/" + before).statusCode(204);
        tomasz.delete("/posts/" + question + "/closing").statusCode(204);
        says(ines, question, "Again");
        // None of it was an edit of the post.
        tomasz.patch("/posts/" + question, etag, Map.of("title", "Still mine")).statusCode(200);
    }

    @Test
    void when_closing_has_been_answered_nothing_comes_any_more() throws Exception {
        var statuses = AtOnce.statusesOf(
                () -> saying(ines, question, "At once", null).extract().statusCode(),
                () -> saying(mei, question, "At once", null).extract().statusCode(),
                () -> tomasz.put("/posts/" + question + "/closing").extract().statusCode());
        assertEquals(1, statuses.get(204));
        int said = statuses.getOrDefault(201, 0);
        tomasz.get("/posts/" + question).body("commentCount", equalTo(said));
        saying(ines, question, "After", null).statusCode(403);
    }

    @Test
    void who_may_reply_is_asked_each_time() {
        tomasz.connectsWith(ines);
        String id = tomasz.post(
                        "/posts",
                        Map.of(
                                "kind", "QUESTION",
                                "title", "Among us",
                                "body", "All may read.",
                                "audience", "MEMBERS",
                                "repliesFrom", "CONNECTIONS"))
                .statusCode(201)
                .body("discussion.repliesFrom", equalTo("CONNECTIONS"))
                .body("discussion.open", equalTo(true))
                .extract()
                .path("id");
        mei.get("/posts/" + id).body("discussion.open", equalTo(false));
        saying(mei, id, "May I?", null).statusCode(403).body("code", equalTo("replies-closed"));
        var said = says(ines, id, "I may");
        ines.get("/posts/" + id).body("discussion.open", equalTo(true));
        String connection = ines.get("/members/" + tomasz.id()).extract().path("connectionId");
        ines.delete("/connections/" + connection).statusCode(204);
        saying(ines, id, "Still?", null).statusCode(403);
        ines.patch("/posts/" + id + "/comments/" + said, "*", Map.of("body", "Still?"))
                .statusCode(403);
        tomasz.put("/blocks/" + mei.id()).statusCode(204);
        saying(mei, id, "And now?", null).statusCode(404);
        tomasz.patch("/posts/" + id, "*", Map.of("repliesFrom", "READERS")).statusCode(200);
        says(ines, id, "Thank you");
    }

    @Test
    void a_reaction_is_one_of_each_and_counts_those_whom_i_meet() throws Exception {
        var path = "/posts/" + question + "/reactions/";
        AtOnce.statusesOf(
                () -> ines.put(path + "USEFUL").extract().statusCode(),
                () -> ines.put(path + "USEFUL").extract().statusCode(),
                () -> ines.put(path + "THANK_YOU").extract().statusCode());
        mei.put(path + "USEFUL").statusCode(204);
        mei.put(path + "DISAGREE").statusCode(204);
        mei.put(path + "CHANGED_MY_PRACTICE").statusCode(204);
        ines.get("/posts/" + question)
                .body("reactions.useful", equalTo(2))
                .body("reactions.thankYou", equalTo(1))
                .body("reactions.disagree", equalTo(1))
                .body("reactions.changedMyPractice", equalTo(1))
                .body("reactions.mine", equalTo(List.of("THANK_YOU", "USEFUL")));
        assertEquals(List.of(), heard.of(tomasz));
        tomasz.put(path + "USEFUL").statusCode(422).body("code", equalTo("self-reaction"));
        ines.put(path + "LIKE").statusCode(400);
        mei.put("/blocks/" + ines.id()).statusCode(204);
        ines.get("/posts/" + question).body("reactions.useful", equalTo(1));
        Given.aModerator(database).suspends(mei).statusCode(200);
        tomasz.get("/posts/" + question).body("reactions.useful", equalTo(1)).body("reactions.disagree", equalTo(0));
        ines.delete(path + "USEFUL").statusCode(204);
        ines.delete(path + "USEFUL").statusCode(204);
        tomasz.get("/posts/" + question).body("reactions.useful", equalTo(0));
    }

    @Test
    void comments_are_reacted_to_in_the_same_way() {
        var said = says(ines, question, "Like this");
        var path = "/posts/" + question + "/comments/" + said + "/reactions/";
        mei.put(path + "USEFUL").statusCode(204);
        ines.put(path + "USEFUL").statusCode(422);
        comments(mei, question)
                .body("items[0].reactions.useful", equalTo(1))
                .body("items[0].reactions.mine", equalTo(List.of("USEFUL")));
        var elsewhere = asks(mei, "QUESTION", "MEMBERS");
        mei.put("/posts/" + elsewhere + "/comments/" + said + "/reactions/USEFUL")
                .statusCode(404);
        mei.delete("/posts/" + elsewhere + "/comments/" + said + "/reactions/USEFUL")
                .statusCode(204);
        comments(ines, question).body("items[0].reactions.useful", equalTo(1));
        mei.delete(path + "USEFUL").statusCode(204);
        comments(ines, question).body("items[0].reactions.useful", equalTo(0));
    }

    @Test
    void what_one_cannot_read_one_cannot_react_to() {
        var among = asks(tomasz, "QUESTION", "CONNECTIONS");
        var said = says(tomasz, among, "Among us");
        for (var path : List.of("/reactions/USEFUL", "/comments/" + said + "/reactions/USEFUL", "/closing")) {
            mei.put("/posts/" + among + path).statusCode(404);
        }
        mei.put("/posts/" + among + "/accepted-answer", answer(said)).statusCode(404);
    }
}
