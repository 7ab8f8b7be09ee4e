package dev.collega.moderation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
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
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is suspended cannot come in, and yet reads why, appeals, and may leave. */
@ApiTest
class SuspendedTest {

    @Inject
    Jdbi database;

    private Person moderator;
    private Person another;
    private Person ada;
    private Person mei;

    @BeforeEach
    void people() {
        moderator = Given.aModerator(database);
        another = Given.aModerator(database);
        ada = Given.aMember("Ada");
        mei = Given.aMember("Mei");
    }

    private static ValidatableResponse post(String path, Object body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post(Person.API + path)
                .then();
    }

    private static ValidatableResponse signIn(Person person, Object... more) {
        var credentials = new HashMap<String, Object>(Map.of("email", person.email(), "password", Given.PASSWORD));
        if (more.length > 0) {
            credentials.put("cancelDeletion", more[0]);
        }
        return post("/sessions", credentials);
    }

    private static String token(Person person) {
        return signIn(person)
                .statusCode(403)
                .body("code", equalTo("account-suspended"))
                .body("appealToken", notNullValue())
                .extract()
                .path("appealToken");
    }

    private static ValidatableResponse decisions(String token) {
        return post("/suspended/decisions", Map.of("token", token));
    }

    private static String decision(String token) {
        return decisions(token).statusCode(200).extract().path("decisions[0].id");
    }

    private static ValidatableResponse appeal(String token, String decision) {
        return post(
                "/suspended/appeals",
                Map.of("token", token, "decisionId", decision, "words", "It was somebody else at my desk."));
    }

    private static ValidatableResponse answer(Person judge, String appeal, String answer) {
        return judge.put("/appeals/" + appeal + "/answer", Map.of("answer", answer, "words", "I have looked again."));
    }

    private String reported(Person author) {
        return mei.post(
                        "/reports",
                        Map.of(
                                "subject",
                                Map.of("kind", "POST", "id", author.posts("What I think", "MEMBERS")),
                                "reason",
                                "HARASSMENT"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void decide(String report) {
        moderator
                .put("/reports/" + report + "/decision", Map.of("decision", "SUSPENDED", "words", "Threats."))
                .statusCode(200);
    }

    private String lastLetterTo(Person person) {
        return database.withHandle(handle -> handle.createQuery(
                        "select template from letter where account_id = :id order by created_at desc, id desc limit 1")
                .bind("id", UUID.fromString(person.id()))
                .mapTo(String.class)
                .one());
    }

    private void change(String statement, Person person) {
        database.useHandle(handle -> handle.execute(statement, UUID.fromString(person.id())));
    }

    private static void isRefused(ValidatableResponse answer) {
        answer.statusCode(400).body("code", equalTo("invalid-appeal-token"));
    }

    @Test
    void who_is_suspended_reads_why_appeals_and_is_let_in_by_another_moderator() {
        moderator.suspends(ada).statusCode(200);
        assertEquals("account-suspended", lastLetterTo(ada));
        var token = token(ada);
        var decision = decisions(token)
                .statusCode(200)
                .body("suspendedAt", notNullValue())
                .body("deletionDueAt", nullValue())
                .body("decisions", hasSize(1))
                .body("decisions[0].decision", equalTo("SUSPENDED"))
                .body("decisions[0].subject.kind", equalTo("MEMBER"))
                .body("decisions[0].words", equalTo("As the house rules say."))
                .body("decisions[0].appealable", equalTo(true))
                .extract()
                .<String>path("decisions[0].id");
        var appeal = appeal(token, decision).statusCode(201).extract().<String>path("id");
        appeal(token, decision).statusCode(409).body("code", equalTo("already-appealed"));
        decisions(token)
                .body("decisions[0].appealable", equalTo(false))
                .body("decisions[0].appealWords", equalTo("It was somebody else at my desk."))
                .body("decisions[0].answer", nullValue());

        moderator.get("/appeals?limit=100").body("items.id", not(hasItem(appeal)));
        answer(moderator, appeal, "OVERTURNED").statusCode(404);
        another.get("/appeals?limit=100")
                .body("items.find { it.id == '" + appeal + "' }.report.member.id", equalTo(ada.id()))
                .body("items.find { it.id == '" + appeal + "' }.report.reportCount", equalTo(0))
                .body("items.find { it.id == '" + appeal + "' }.report.decisionWords", notNullValue());
        answer(another, appeal, "OVERTURNED").statusCode(200).body("report.overturned", equalTo(true));
        assertEquals("suspension-overturned", lastLetterTo(ada));

        isRefused(decisions(token));
        isRefused(appeal(token, decision));
        var back = new Person(ada.id(), ada.fullName(), ada.email(), Given.token(ada.email()));
        back.get("/decisions")
                .body("items[0].answer", equalTo("OVERTURNED"))
                .body("items[0].answerWords", equalTo("I have looked again."));
        back.get("/audit-events?limit=100")
                .body("items.action", hasItems("SUSPENDED", "APPEALED", "SUSPENSION_LIFTED"))
                .body("items.find { it.action == 'APPEALED' }.byMe", nullValue())
                .body("items.find { it.action == 'APPEALED' }.subjectId", nullValue())
                .body("items.find { it.action == 'SUSPENSION_LIFTED' }.byMe", equalTo(false));
    }

    @Test
    void a_suspension_that_a_report_led_to_is_appealed_in_the_same_way() {
        var report = reported(ada);
        decide(report);
        assertEquals("conduct-suspension", lastLetterTo(ada));
        var token = token(ada);
        decisions(token)
                .body("decisions.id", contains(report))
                .body("decisions[0].title", equalTo("What I think"))
                .body("decisions[0].words", equalTo("Threats."));
        var appeal = appeal(token, report).statusCode(201).extract().<String>path("id");
        answer(another, appeal, "UPHELD").statusCode(200);
        assertEquals("appeal-upheld", lastLetterTo(ada));
        decisions(token(ada))
                .body("decisions[0].answer", equalTo("UPHELD"))
                .body("decisions[0].answerWords", equalTo("I have looked again."));
        appeal(token, report).statusCode(409);
        answer(another, appeal, "OVERTURNED").statusCode(409);
    }

    @Test
    void only_who_proves_who_they_are_learns_of_a_suspension_and_appeals_it() {
        moderator.suspends(ada).statusCode(200);
        var decision = decision(token(ada));
        var wrong = Map.of("email", ada.email(), "password", "not her password");
        post("/sessions", wrong)
                .statusCode(401)
                .body("code", equalTo("invalid-credentials"))
                .body("appealToken", nullValue());
        moderator.suspends(mei).statusCode(200);
        var other = token(mei);
        appeal(other, decision).statusCode(404);
        decisions(other).body("decisions.id", not(hasItem(decision)));
        isRefused(decisions("made up"));
        isRefused(appeal("", decision));
        isRefused(post("/suspended/deletion", Map.of("token", "made up")));
        isRefused(post("/suspended/deletion/cancellation", Map.of("token", "made up")));
        post("/suspended/decisions", Map.of()).statusCode(400).body("errors.pointer", contains("/token"));
        // It is no access token either.
        given().auth().oauth2(other).get(Person.API + "/decisions").then().statusCode(401);
    }

    @Test
    void the_token_is_good_for_an_hour_and_kept_as_a_hash() {
        moderator.suspends(ada).statusCode(200);
        var token = token(ada);
        var kept = database.withHandle(handle -> handle.createQuery(
                        "select string_agg(hash::text || encode(hash, 'escape'), ' ') from suspended_visit")
                .mapTo(String.class)
                .one());
        assertFalse(kept.contains(token));
        change("update suspended_visit set expires_at = expires_at - interval '59 minutes' where account_id = ?", ada);
        decisions(token).statusCode(200);
        change("update suspended_visit set expires_at = expires_at - interval '1 minute' where account_id = ?", ada);
        isRefused(decisions(token));
        isRefused(appeal(token, decision(token(ada))));
    }

    @Test
    void of_many_sign_ins_the_newest_five_hold_and_a_new_password_ends_them() {
        moderator.suspends(ada).statusCode(200);
        var first = token(ada);
        for (var i = 0; i < 4; i++) {
            token(ada);
        }
        decisions(first).statusCode(200);
        var last = token(ada);
        isRefused(decisions(first));
        decisions(last).statusCode(200);
        change(
                "insert into password_reset (hash, account_id, created_at, expires_at) select sha256(id::text::bytea), id, now(), now() + interval '1 hour' from account where id = ?",
                ada);
        post(
                        "/password-resets/completion",
                        Map.of("token", ada.id(), "newPassword", "seven quiet night shifts in March"))
                .statusCode(204);
        isRefused(decisions(last));
    }

    @Test
    void of_two_appeals_at_once_one_is_taken_and_one_sent_twice_is_one() throws Exception {
        moderator.suspends(ada).statusCode(200);
        var token = token(ada);
        var decision = decision(token);
        var statuses = AtOnce.statusesOf(
                () -> appeal(token, decision).extract().statusCode(),
                () -> appeal(token, decision).extract().statusCode());
        assertEquals(Map.of(201, 1, 409, 1), statuses);

        moderator.suspends(mei).statusCode(200);
        var meis = token(mei);
        var body = Map.of("token", meis, "decisionId", decision(meis), "words", "No.");
        var key = UUID.randomUUID().toString();
        var ids = new String[2];
        for (var i = 0; i < 2; i++) {
            ids[i] = given().contentType(ContentType.JSON)
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post(Person.API + "/suspended/appeals")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
        }
        assertEquals(ids[0], ids[1]);
    }

    @Test
    void an_appeal_has_words_and_no_patient_in_them() {
        moderator.suspends(ada).statusCode(200);
        var token = token(ada);
        var decision = decision(token);
        post("/suspended/appeals", Map.of("token", token, "decisionId", decision, "words", " "))
                .statusCode(400)
                .body("errors.pointer", contains("/words"));
        post("/suspended/appeals", Map.of("token", token, "decisionId", decision, "words", "x".repeat(2001)))
                .statusCode(400)
                .body("errors.pointer", contains("/words"));
        post(
                        "/suspended/appeals",
                        Map.of(
                                "token",
                                token,
                                "decisionId",
                                decision,
                                "words",
                                "The patient with MRN 12345678 asked me to."))
                .statusCode(422)
                .body("code", equalTo("patient-data"));
        decisions(token).body("decisions[0].appealable", equalTo(true));
    }

    @Test
    void a_suspension_needs_a_reason_and_of_two_at_once_one_is_decided() throws Exception {
        var suspension = "/accounts/" + ada.id() + "/suspension";
        moderator.put(suspension).statusCode(400);
        moderator.put(suspension, Map.of("words", " ")).statusCode(400).body("errors.pointer", contains("/words"));
        ada.get("/me").statusCode(200);
        var statuses = AtOnce.statusesOf(
                () -> moderator.suspends(ada).extract().statusCode(),
                () -> another.suspends(ada).extract().statusCode());
        assertEquals(Map.of(200, 2), statuses);
        moderator.suspends(ada).statusCode(200);
        decisions(token(ada)).body("decisions", hasSize(1));
    }

    @Test
    void who_runs_the_place_is_let_in_by_an_administrator_other_than_who_decided() {
        var administrator = Given.anAdministrator(database);
        administrator.suspends(another).statusCode(200);
        var token = token(another);
        var appeal = appeal(token, decision(token)).statusCode(201).extract().<String>path("id");
        answer(moderator, appeal, "OVERTURNED").statusCode(422).body("code", equalTo("role-protected"));
        answer(administrator, appeal, "OVERTURNED").statusCode(404);
        decisions(token).body("decisions[0].answer", nullValue());
        answer(Given.anAdministrator(database), appeal, "OVERTURNED").statusCode(200);
        signIn(another).statusCode(201);
    }

    @Test
    void who_is_suspended_for_two_things_stays_so_until_both_are_taken_back() {
        var report = reported(ada);
        moderator.suspends(ada).statusCode(200);
        decide(report);
        var token = token(ada);
        var byHand = decisions(token)
                .body("decisions", hasSize(2))
                .body("decisions[0].id", equalTo(report))
                .extract()
                .<String>path("decisions[1].id");
        var first = appeal(token, report).statusCode(201).extract().<String>path("id");
        var second = appeal(token, byHand).statusCode(201).extract().<String>path("id");
        answer(another, first, "OVERTURNED").statusCode(200);
        assertEquals("appeal-overturned", lastLetterTo(ada));
        decisions(token).body("decisions.id", contains(byHand));
        answer(another, second, "OVERTURNED").statusCode(200);
        signIn(ada).statusCode(201);
    }

    @Test
    void two_decisions_taken_back_at_once_leave_nobody_suspended() throws Exception {
        var report = reported(ada);
        moderator.suspends(ada).statusCode(200);
        decide(report);
        var token = token(ada);
        var byHand = decisions(token).extract().<String>path("decisions[1].id");
        var first = appeal(token, report).extract().<String>path("id");
        var second = appeal(token, byHand).extract().<String>path("id");
        var third = Given.aModerator(database);
        var statuses = AtOnce.statusesOf(
                () -> answer(another, first, "OVERTURNED").extract().statusCode(),
                () -> answer(third, second, "OVERTURNED").extract().statusCode());
        assertEquals(Map.of(200, 2), statuses);
        signIn(ada).statusCode(201);
    }

    @Test
    void what_was_lifted_holds_no_more_and_an_appeal_against_it_does_not_lift_the_next() {
        moderator.suspends(ada).statusCode(200);
        var token = token(ada);
        var lifted = decision(token);
        var appeal = appeal(token, lifted).statusCode(201).extract().<String>path("id");
        another.delete("/accounts/" + ada.id() + "/suspension").statusCode(200);
        assertEquals("suspension-lifted", lastLetterTo(ada));
        signIn(ada).statusCode(201);
        moderator.suspends(ada).statusCode(200);
        decisions(token(ada)).body("decisions", hasSize(1)).body("decisions.id", not(hasItem(lifted)));
        answer(another, appeal, "OVERTURNED").statusCode(200);
        assertEquals("appeal-overturned", lastLetterTo(ada));
        signIn(ada).statusCode(403);
    }

    @Test
    void a_decision_without_a_report_stands_among_the_others() {
        moderator.suspends(ada).statusCode(200);
        var id = decision(token(ada));
        another.get("/reports?state=decided&limit=100")
                .body("items.find { it.id == '" + id + "' }.decision", equalTo("SUSPENDED"))
                .body("items.find { it.id == '" + id + "' }.reports", empty());
        another.get("/reports?limit=100").body("items.id", not(hasItem(id)));
        another.delete("/accounts/" + ada.id() + "/suspension").statusCode(200);
        var report = mei.post("/reports", Map.of("subject", Map.of("kind", "MEMBER", "id", ada.id()), "reason", "SPAM"))
                .statusCode(201)
                .extract()
                .<String>path("id");
        another.get("/reports?limit=100").body("items.find { it.id == '" + report + "' }.upheldBefore", equalTo(1));
    }

    @Test
    void a_suspended_account_can_be_left_and_kept_after_all() {
        moderator.suspends(ada).statusCode(200);
        var token = token(ada);
        String due = post("/suspended/deletion", Map.of("token", token))
                .statusCode(202)
                .extract()
                .path("deletionDueAt");
        post("/suspended/deletion", Map.of("token", token)).statusCode(202).body("deletionDueAt", equalTo(due));
        assertEquals("deletion-requested", lastLetterTo(ada));
        decisions(token).body("deletionDueAt", equalTo(due));
        post("/suspended/deletion/cancellation", Map.of("token", token)).statusCode(204);
        post("/suspended/deletion/cancellation", Map.of("token", token)).statusCode(204);
        decisions(token).body("deletionDueAt", nullValue());
        mei.get("/members/" + ada.id()).statusCode(404);

        // As at any sign-in, too; and while it is to be deleted, an appeal is heard all the same.
        post("/suspended/deletion", Map.of("token", token)).statusCode(202);
        appeal(token(ada), decision(token)).statusCode(201);
        signIn(ada, true).statusCode(403).body("code", equalTo("account-suspended"));
        decisions(token).body("deletionDueAt", nullValue());
    }

    @Test
    void who_is_suspended_takes_along_what_is_theirs() throws Exception {
        ada.posts("Words of mine", "MEMBERS");
        moderator.suspends(ada).statusCode(200);
        var token = Map.of("token", token(ada));
        post("/suspended/exports/newest", token).statusCode(200).body("export", nullValue());
        given().contentType(ContentType.JSON)
                .body(token)
                .post(Person.API + "/suspended/exports/newest/archive")
                .then()
                .statusCode(404);
        post("/suspended/exports", token).statusCode(202).body("state", notNullValue());
        for (var tries = 0;
                tries < 300
                        && !"READY"
                                .equals(post("/suspended/exports/newest", token)
                                        .extract()
                                        .path("export.state"));
                tries++) {
            Thread.sleep(100);
        }
        var archive = given().contentType(ContentType.JSON)
                .body(token)
                .post(Person.API + "/suspended/exports/newest/archive")
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("application/zip"))
                .extract()
                .asByteArray();
        assertEquals("PK", new String(archive, 0, 2, StandardCharsets.US_ASCII));
        isRefused(post("/suspended/exports/newest", Map.of("token", "made up")));
        change("update suspended_visit set created_at = created_at - interval '11 minutes' where account_id = ?", ada);
        isRefused(post("/suspended/exports", token));
    }

    @Test
    void leaving_wants_a_sign_in_of_just_now() {
        moderator.suspends(ada).statusCode(200);
        var token = token(ada);
        change("update suspended_visit set created_at = created_at - interval '11 minutes' where account_id = ?", ada);
        isRefused(post("/suspended/deletion", Map.of("token", token)));
        decisions(token).statusCode(200).body("deletionDueAt", nullValue());
        post("/suspended/deletion", Map.of("token", token(ada))).statusCode(202);
        assertTrue(decisions(token).extract().<String>path("deletionDueAt").length() > 0);
    }
}
