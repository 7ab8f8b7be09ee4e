package dev.collega.moderation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.collega.testing.ApiTest;
import dev.collega.testing.AtOnce;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** It takes two moderators to find out who spoke; neither is the author, and all of it is written down. */
@ApiTest
class RevealTest {

    /** Nobody else is called that in what the tests share. */
    private final String ada = "Ada " + UUID.randomUUID();

    @Inject
    Jdbi database;

    private Person asker;
    private Person second;
    private Person author;
    private Person mei;
    private String post;
    private String report;

    @BeforeEach
    void something_said_unnamed_is_reported() {
        asker = Given.aModerator(database);
        second = Given.aModerator(database);
        author = Given.aMember(ada);
        mei = Given.aMember("Mei Lin");
        post = Unnamed.post(database, author, "What I saw");
        report = report(mei, post);
    }

    private static String report(Person from, String post) {
        return from.post("/reports", Map.of("subject", Map.of("kind", "POST", "id", post), "reason", "HARASSMENT"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse ask(Person moderator, String post) {
        return moderator.post(
                "/reveals",
                Map.of(
                        "subject", Map.of("kind", "POST", "id", post),
                        "ground", "DANGER",
                        "reason", "It announces that somebody will be hurt tomorrow."));
    }

    private String asked() {
        return ask(asker, post).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse approve(Person moderator, String id) {
        return moderator.put("/reveals/" + id + "/approval");
    }

    private static ValidatableResponse read(Person moderator, String id) {
        return moderator.get("/reveals/" + id + "/author");
    }

    private void change(String set, String id) {
        database.useHandle(handle -> handle.execute("update reveal set " + set + " where id = ?", UUID.fromString(id)));
    }

    private void demote(Person moderator) {
        Given.anAdministrator(database)
                .put("/accounts/" + moderator.id() + "/role", Map.of("role", "MEMBER"))
                .statusCode(200);
    }

    private static void hasInTheirTrail(Person person, String id, String... actions) {
        var trail = person.get("/audit-events?limit=100")
                .body("items.findAll { it.subjectId == '" + id + "' }.action", equalTo(List.of(actions)));
        assertEquals(200, trail.extract().statusCode());
    }

    @Test
    void two_moderators_read_once_each_who_it_was_and_the_author_is_told() {
        var id = asked();
        var list = second.get("/reveals?limit=100");
        list.body("items.find { it.id == '" + id + "' }.state", equalTo("PENDING"))
                .body("items.find { it.id == '" + id + "' }.askedBy.id", equalTo(asker.id()))
                .body("items.find { it.id == '" + id + "' }.mine", equalTo(false))
                .body("items.find { it.id == '" + id + "' }.report.unnamed.words", equalTo(Unnamed.WORDS));
        second.get("/reports?limit=100").body("items.find { it.id == '" + report + "' }.reveal", equalTo("PENDING"));
        read(asker, id).statusCode(409).body("code", equalTo("not-approved"));
        read(second, id).statusCode(404);

        var approved = approve(second, id)
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("readableUntil", notNullValue());
        for (var answer : new ValidatableResponse[] {list, approved, asker.get("/reveals?limit=100")}) {
            var text = answer.extract().asString();
            assertFalse(text.contains(author.id()) || text.contains(ada), text);
        }
        for (var one : new Person[] {asker, second}) {
            read(one, id)
                    .statusCode(200)
                    .header("Cache-Control", containsString("no-store"))
                    .body("member.id", equalTo(author.id()))
                    .body("member.fullName", equalTo(ada));
            read(one, id).statusCode(410).body("code", equalTo("reveal-over"));
            one.get("/reveals?limit=100").body("items.find { it.id == '" + id + "' }.readableUntil", nullValue());
        }
        read(Given.aModerator(database), id).statusCode(404);
        read(author, id).statusCode(403);

        hasInTheirTrail(asker, id, "REVEAL_READ", "REVEAL_APPROVED", "REVEAL_ASKED");
        hasInTheirTrail(second, id, "REVEAL_READ", "REVEAL_APPROVED");
        hasInTheirTrail(author, id);
        assertEquals(1, lettersTellingTheAuthor());
        author.get("/notifications")
                .body("items[0].kind", equalTo("AUTHOR_REVEALED"))
                .body("items[0].words", equalTo("Somebody may come to harm."))
                .body("items[0].actor", nullValue())
                .body("items[0].post.id", equalTo(post));
    }

    @Test
    void nobody_agrees_with_themselves_and_agreeing_twice_is_agreeing_once() {
        var id = asked();
        approve(asker, id).statusCode(409).body("code", equalTo("own-request"));
        approve(mei, id).statusCode(403);
        ask(second, post).statusCode(409).body("code", equalTo("reveal-asked"));
        approve(second, id).statusCode(200);
        approve(second, id).statusCode(200);
        approve(Given.aModerator(database), id).statusCode(409).body("code", equalTo("already-decided"));
        asker.delete("/reveals/" + id).statusCode(409).body("code", equalTo("already-decided"));
    }

    /** Whoever reported it has as little to do with it, so that nobody can tell the one from the other. */
    @Test
    void an_author_who_is_a_moderator_is_answered_like_one_who_reported_it() {
        var moderating = Given.aModerator(database);
        var theirs = Unnamed.post(database, moderating, "Of a moderator");
        report(mei, theirs);
        var id = ask(asker, theirs).statusCode(201).extract().<String>path("id");
        report(second, theirs);
        for (var one : new Person[] {moderating, second}) {
            ask(one, theirs).statusCode(404).body("detail", equalTo("There is no report of the post " + theirs + "."));
            approve(one, id).statusCode(404).body("detail", equalTo("There is no reveal " + id + "."));
            read(one, id).statusCode(404).body("detail", equalTo("There is no reveal " + id + "."));
            one.delete("/reveals/" + id).statusCode(404).body("detail", equalTo("There is no reveal " + id + "."));
            one.get("/reveals?limit=100").body("items.id", not(hasItem(id)));
        }
        ask(asker, Unnamed.post(database, author, "Not reported"))
                .statusCode(404)
                .body("code", equalTo("not-found"));
        approve(Given.aModerator(database), id).statusCode(200);
    }

    @Test
    void it_is_asked_of_what_is_unnamed_and_with_a_reason() {
        var named = mei.posts("With my name", "MEMBERS");
        report(author, named);
        ask(asker, named).statusCode(422).body("code", equalTo("not-unnamed"));
        asker.post("/reveals", Map.of("subject", Map.of("kind", "POST", "id", post), "ground", "LAW", "reason", "So."))
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
        asker.post(
                        "/reveals",
                        Map.of(
                                "subject",
                                Map.of("kind", "POST", "id", post),
                                "ground",
                                "CURIOSITY",
                                "reason",
                                "I would like to know it very much."))
                .statusCode(400);
        ask(mei, post).statusCode(403);
    }

    @Test
    void what_nobody_agrees_to_in_time_is_over_and_so_is_reading_after_a_day() {
        var late = asked();
        change("expires_at = now() - interval '1 second'", late);
        second.get("/reveals?limit=100").body("items.find { it.id == '" + late + "' }.state", equalTo("EXPIRED"));
        approve(second, late).statusCode(409).body("code", equalTo("reveal-over"));
        var id = asked();
        approve(second, id).statusCode(200);
        change("closed_at = closed_at - interval '25 hours'", id);
        read(asker, id).statusCode(410);
        asker.get("/reveals?limit=100").body("items.find { it.id == '" + id + "' }.readableUntil", nullValue());
    }

    @Test
    void it_can_be_taken_back_or_declined_and_asked_again() {
        var first = asked();
        asker.delete("/reveals/" + first).statusCode(204);
        asker.delete("/reveals/" + first).statusCode(204);
        approve(second, first).statusCode(409).body("code", equalTo("already-decided"));
        var next = asked();
        second.delete("/reveals/" + next).statusCode(204);
        asker.get("/reveals?limit=100")
                .body("items.find { it.id == '" + next + "' }.state", equalTo("DECLINED"))
                .body("items.find { it.id == '" + next + "' }.closedBy.id", equalTo(second.id()));
        read(asker, next).statusCode(409);
        hasInTheirTrail(second, next, "REVEAL_DECLINED");
    }

    @Test
    void of_many_at_once_one_comes_first() throws Exception {
        var third = Given.aModerator(database);
        assertEquals(
                Map.of(201, 1, 409, 1),
                AtOnce.statusesOf(
                        () -> ask(asker, post).extract().statusCode(),
                        () -> ask(second, post).extract().statusCode()));
        var id = asker.get("/reveals?limit=100")
                .extract()
                .<String>path("items.find { it.report.id == '" + report + "' }.id");
        var mine = asker.get("/reveals?limit=100").extract().<Boolean>path("items.find { it.id == '" + id + "' }.mine");
        var other = mine ? second : asker;
        assertEquals(
                Map.of(200, 1, 409, 1),
                AtOnce.statusesOf(
                        () -> approve(other, id).extract().statusCode(),
                        () -> approve(third, id).extract().statusCode()));
        var first = mine ? asker : second;
        assertEquals(
                Map.of(200, 1, 410, 1),
                AtOnce.statusesOf(
                        () -> read(first, id).extract().statusCode(),
                        () -> read(first, id).extract().statusCode()));
        assertEquals(1, lettersTellingTheAuthor());
    }

    private int lettersTellingTheAuthor() {
        return database.withHandle(handle -> handle.createQuery(
                        "select count(*) from letter where account_id = :id and template = 'author-revealed'")
                .bind("id", UUID.fromString(author.id()))
                .mapTo(Integer.class)
                .one());
    }

    @Test
    void who_is_no_moderator_any_more_is_half_of_nothing() {
        var id = asked();
        demote(asker);
        approve(second, id).statusCode(409).body("code", equalTo("asker-gone"));
        second.delete("/reveals/" + id).statusCode(204);
        var next = ask(second, post).statusCode(201).extract().<String>path("id");
        var third = Given.aModerator(database);
        approve(third, next).statusCode(200);
        demote(third);
        read(third, next).statusCode(403);
        read(second, next).statusCode(200);
    }

    @Test
    void whoever_finds_an_open_laptop_finds_out_nothing() {
        var id = asked();
        stale(second);
        approve(second, id).statusCode(401).body("code", equalTo("fresh-authentication-required"));
        ask(second, post).statusCode(401);
        approve(Given.aModerator(database), id).statusCode(200);
        stale(asker);
        read(asker, id).statusCode(401).body("code", equalTo("fresh-authentication-required"));
    }

    private void stale(Person person) {
        database.useHandle(handle -> handle.execute(
                "update session set authenticated_at = now() - interval '11 minutes' where account_id = ?",
                UUID.fromString(person.id())));
    }

    @Test
    void nobody_is_suspended_whom_nobody_knows_and_then_by_the_two_alone() {
        var suspension = Map.of("decision", "SUSPENDED", "words", "Threats are not for this place.");
        var path = "/reports/" + report + "/decision";
        second.put(path, suspension).statusCode(409).body("code", equalTo("unnamed-author"));
        author.get("/me").statusCode(200);
        approve(second, asked()).statusCode(200);
        Given.aModerator(database).put(path, suspension).statusCode(409).body("code", equalTo("unnamed-author"));
        var decided = second.put(path, suspension).statusCode(200).body("decision", equalTo("SUSPENDED"));
        assertFalse(decided.extract().asString().contains(author.id()));
        author.get("/me").statusCode(401);
        boolean suspended = database.withHandle(
                handle -> handle.createQuery("select suspended_at is not null from account where id = :id")
                        .bind("id", UUID.fromString(author.id()))
                        .mapTo(Boolean.class)
                        .one());
        assertTrue(suspended);
        String token = signInOf(author).statusCode(403).extract().path("appealToken");
        with(token, "/suspended/decisions", Map.of())
                .body("decisions.id", contains(report))
                .body("decisions[0].unnamed", equalTo(true));
        String appeal = with(token, "/suspended/appeals", Map.of("decisionId", report, "words", "It was a quotation."))
                .statusCode(201)
                .extract()
                .path("id");
        var judge = Given.aModerator(database);
        var answer = judge.put(
                        "/appeals/" + appeal + "/answer", Map.of("answer", "OVERTURNED", "words", "It was indeed."))
                .statusCode(200);
        assertFalse(answer.extract().asString().contains(author.id()));
        signInOf(author).statusCode(201);
    }

    private static ValidatableResponse signInOf(Person person) {
        return with(null, "/sessions", Map.of("email", person.email(), "password", Given.PASSWORD));
    }

    private static ValidatableResponse with(String token, String path, Map<String, String> more) {
        var body = new HashMap<>(more);
        if (token != null) {
            body.put("token", token);
        }
        return given().contentType(ContentType.JSON)
                .body(body)
                .post(Person.API + path)
                .then();
    }
}
