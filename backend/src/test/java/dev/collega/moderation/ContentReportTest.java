package dev.collega.moderation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
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
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Posts and comments that are reported: hidden, decided about, and what their author can say to it. */
@ApiTest
class ContentReportTest {

    @Inject
    Jdbi database;

    private Person moderator;
    private Person another;
    private Person author;
    private Person mei;
    private Person ben;
    private String post;

    @BeforeEach
    void somebody_posts() {
        moderator = Given.aModerator(database);
        another = Given.aModerator(database);
        author = Given.aMember("Ada Author");
        mei = Given.aMember("Mei Lin");
        ben = Given.aMember("Ben Okoro");
        post = author.post(
                        "/posts",
                        Map.of("kind", "INSIGHT", "title", "What I saw", "body", "Much.", "audience", "MEMBERS"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse report(Person from, String kind, String id, String reason) {
        return from.post("/reports", Map.of("subject", Map.of("kind", kind, "id", id), "reason", reason));
    }

    private String reported(Person from, String reason) {
        return report(from, "POST", post, reason).statusCode(201).extract().path("id");
    }

    private String comment(Person from) {
        return from.post("/posts/" + post + "/comments", Map.of("body", "I know who that was."))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse decide(Person judge, String id, String decision) {
        return judge.put("/reports/" + id + "/decision", Map.of("decision", decision, "words", "As the rules say."));
    }

    @Test
    void all_reports_of_a_post_are_one_for_moderators_and_they_read_it_whoever_it_was_for() {
        var id = reported(mei, "FALSE_CLAIM");
        report(ben, "POST", post, "SPAM").statusCode(201);
        moderator
                .get("/reports?limit=100")
                .body("items.findAll { it.subject.id == '" + post + "' }", hasSize(1))
                .body("items.find { it.id == '" + id + "' }.reportCount", equalTo(2))
                .body("items.find { it.id == '" + id + "' }.subject.body", equalTo("Much."))
                .body(
                        "items.find { it.id == '" + id + "' }.reports.reporter.fullName",
                        contains("Mei Lin", "Ben Okoro"));
        report(mei, "POST", post, "SPAM").statusCode(409).body("code", equalTo("already-reported"));
        report(author, "POST", post, "SPAM").statusCode(422).body("code", equalTo("self-report"));
        report(mei, "COMMENT", post, "SPAM").statusCode(404);
        report(mei, "POST", UUID.randomUUID().toString(), "SPAM").statusCode(404);
    }

    @Test
    void what_i_may_not_read_i_cannot_report() {
        var mine = author.post(
                        "/posts",
                        Map.of("kind", "INSIGHT", "title", "For friends", "body", "Few.", "audience", "CONNECTIONS"))
                .statusCode(201)
                .extract()
                .<String>path("id");
        report(mei, "POST", mine, "SPAM").statusCode(404);
        author.put("/blocks/" + mei.id()).statusCode(204);
        report(mei, "POST", post, "SPAM").statusCode(404);
    }

    @Test
    void what_may_tell_of_a_patient_is_hidden_at_once_and_shown_again_when_it_is_in_order() {
        var id = reported(mei, "PATIENT_DATA");
        ben.get("/posts/" + post).statusCode(404);
        ben.get("/posts?author=" + author.id()).body("items", empty());
        ben.post("/posts/" + post + "/comments", Map.of("body", "Hm.")).statusCode(404);
        author.get("/posts/" + post).statusCode(200);
        moderator
                .get("/reports?limit=100")
                .body("items.find { it.id == '" + id + "' }.subject.withheldAt", notNullValue());
        decide(moderator, id, "NOTHING_WRONG").statusCode(200);
        ben.get("/posts/" + post).statusCode(200);
        author.get("/decisions").body("items", empty());
    }

    @Test
    void what_was_found_in_order_is_looked_at_again_only_once_it_has_changed() {
        decide(moderator, reported(mei, "PATIENT_DATA"), "NOTHING_WRONG").statusCode(200);
        reported(ben, "PATIENT_DATA");
        ben.get("/posts/" + post).statusCode(200);
        moderator.get("/reports?limit=100").body("items.subject.id", not(hasItem(post)));
        ben.get("/reports/mine").body("items[0].decidedAt", notNullValue());

        var version = author.get("/posts/" + post).extract().header("ETag");
        author.patch("/posts/" + post, version, Map.of("body", "Much more.")).statusCode(200);
        report(Given.aMember("Petra"), "POST", post, "PATIENT_DATA").statusCode(201);
        ben.get("/posts/" + post).statusCode(404);
        moderator.get("/reports?limit=100").body("items.subject.id", hasItem(post));
    }

    @Test
    void a_comment_is_hidden_until_it_is_decided_counted_by_nobody_and_removed() {
        var comment = comment(ben);
        var id = report(mei, "COMMENT", comment, "HARASSMENT")
                .statusCode(201)
                .extract()
                .<String>path("id");
        mei.get("/posts/" + post + "/comments").body("items.id", hasItem(comment));
        moderator.put("/reports/" + id + "/withholding").statusCode(200);
        moderator.put("/reports/" + id + "/withholding").statusCode(200);
        mei.get("/posts/" + post + "/comments").body("items.id", not(hasItem(comment)));
        mei.get("/posts/" + post).body("commentCount", equalTo(0));
        ben.get("/posts/" + post + "/comments").body("items.id", hasItem(comment));
        moderator.delete("/reports/" + id + "/withholding").statusCode(200);
        mei.get("/posts/" + post).body("commentCount", equalTo(1));
        decide(moderator, id, "REMOVED").statusCode(200).body("decision", equalTo("REMOVED"));
        mei.get("/posts/" + post + "/comments").body("items.id", not(hasItem(comment)));
        mei.get("/posts/" + post).body("commentCount", equalTo(0));
        moderator.delete("/reports/" + id + "/withholding").statusCode(409);
        ben.get("/decisions")
                .body("items[0].decision", equalTo("REMOVED"))
                .body("items[0].words", equalTo("As the rules say."))
                .body("items[0].postId", equalTo(post));
    }

    @Test
    void a_decision_is_appealed_once_and_somebody_else_answers() {
        var id = reported(mei, "FALSE_CLAIM");
        decide(moderator, id, "REMOVED").statusCode(200);
        ben.get("/posts/" + post).statusCode(404);
        var appeal = author.post("/appeals", Map.of("decisionId", id, "words", "It is in the guideline."))
                .statusCode(201)
                .extract()
                .<String>path("id");
        author.post("/appeals", Map.of("decisionId", id, "words", "Again."))
                .statusCode(409)
                .body("code", equalTo("already-appealed"));
        mei.post("/appeals", Map.of("decisionId", id, "words", "For her.")).statusCode(404);
        author.get("/decisions").body("items[0].appealable", equalTo(false));

        moderator.get("/appeals?limit=100").body("items.id", not(hasItem(appeal)));
        var answer = Map.of("answer", "OVERTURNED", "words", "It is indeed.");
        moderator.put("/appeals/" + appeal + "/answer", answer).statusCode(404);
        another.get("/appeals?limit=100").body("items.find { it.id == '" + appeal + "' }.report.id", equalTo(id));
        another.put("/appeals/" + appeal + "/answer", answer).statusCode(200).body("report.overturned", equalTo(true));
        another.put("/appeals/" + appeal + "/answer", answer).statusCode(409);
        ben.get("/posts/" + post).statusCode(200);
        author.get("/decisions").body("items[0].answer", equalTo("OVERTURNED"));
        var next = report(Given.aMember("Petra"), "MEMBER", author.id(), "SPAM")
                .statusCode(201)
                .extract()
                .<String>path("id");
        moderator.get("/reports?limit=100").body("items.find { it.id == '" + next + "' }.upheldBefore", equalTo(0));
    }

    @Test
    void who_looks_into_it_is_left_alone_with_it() {
        var id = reported(mei, "SPAM");
        moderator.put("/reports/" + id + "/claim").statusCode(200).body("claimedBy.id", equalTo(moderator.id()));
        another.put("/reports/" + id + "/claim").statusCode(409).body("code", equalTo("already-claimed"));
        decide(another, id, "WARNED").statusCode(409).body("code", equalTo("already-claimed"));
        moderator.delete("/reports/" + id + "/claim").statusCode(200).body("claimedBy", nullValue());
        another.put("/reports/" + id + "/claim").statusCode(200);
        database.useHandle(handle -> handle.execute(
                "update report_matter set claimed_until = now() - interval '1 minute' where id = ?",
                UUID.fromString(id)));
        decide(moderator, id, "WARNED").statusCode(200);
        ben.get("/posts/" + post).statusCode(200);
    }

    @Test
    void nobody_judges_what_they_wrote() {
        var own = moderator
                .post("/posts", Map.of("kind", "INSIGHT", "title", "Mine", "body", "Own.", "audience", "MEMBERS"))
                .statusCode(201)
                .extract()
                .<String>path("id");
        var id = report(mei, "POST", own, "SPAM").statusCode(201).extract().<String>path("id");
        moderator.get("/reports?limit=100").body("items.id", not(hasItem(id)));
        decide(moderator, id, "NOTHING_WRONG").statusCode(404);
        moderator.put("/reports/" + id + "/claim").statusCode(404);
        another.get("/reports?limit=100").body("items.id", hasItem(id));
        mei.put("/reports/" + id + "/claim").statusCode(403);
    }

    @Test
    void a_member_is_not_hidden_like_a_post() {
        var id = report(mei, "MEMBER", author.id(), "SPAM")
                .statusCode(201)
                .extract()
                .<String>path("id");
        moderator.put("/reports/" + id + "/withholding").statusCode(422).body("code", equalTo("not-content"));
        decide(moderator, id, "REMOVED").statusCode(422).body("code", equalTo("not-content"));
    }

    @Test
    void many_who_report_at_once_are_one_matter() throws Exception {
        var statuses = AtOnce.statusesOf(
                () -> report(mei, "POST", post, "SPAM").extract().statusCode(),
                () -> report(ben, "POST", post, "SPAM").extract().statusCode());
        assertEquals(Map.of(201, 2), statuses);
        moderator
                .get("/reports?limit=100")
                .body("items.findAll { it.subject.id == '" + post + "' }.reportCount", contains(2));
    }

    @Test
    void what_its_author_deleted_is_still_decided_about() {
        var id = reported(mei, "HARASSMENT");
        author.delete("/posts/" + post).statusCode(204);
        moderator
                .get("/reports?limit=100")
                .body("items.find { it.id == '" + id + "' }.subject.gone", equalTo(true))
                .body("items.find { it.id == '" + id + "' }.subject.body", nullValue());
        decide(moderator, id, "WARNED").statusCode(200);
    }

    @Test
    void the_rules_are_open_to_all() {
        given().get(Person.API + "/house-rules").then().statusCode(200).body("items.key", hasItem("no-patients"));
    }
}
