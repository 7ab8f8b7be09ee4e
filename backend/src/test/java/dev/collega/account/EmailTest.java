package dev.collega.account;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.MailServer;
import dev.collega.testing.Person;
import dev.collega.testing.WithMailServer;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Showing that an address is mine, and putting another in its place. */
@ApiTest
@TestProfile(WithMailServer.class)
class EmailTest {

    private static final String VERIFY = "Confirm your email address";
    private static final String CONFIRM_NEW = "Confirm your new email address";

    @Inject
    Jdbi jdbi;

    private static ValidatableResponse confirm(String token) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("token", token))
                .post(Person.API + "/email-verifications/confirmation")
                .then();
    }

    private static Person aVerifiedMember(String fullName) {
        var member = Given.aMember(fullName);
        confirm(MailServer.await(member.email(), VERIFY).token()).statusCode(204);
        return member;
    }

    private static String another() {
        return UUID.randomUUID() + "@Elsewhere.example";
    }

    private static ValidatableResponse ask(Person member, String email) {
        return member.put("/me/email", Map.of("email", email));
    }

    private static void signsIn(String email, int status) {
        given().contentType(ContentType.JSON)
                .body(Map.of("email", email, "password", Given.PASSWORD))
                .post(Person.API + "/sessions")
                .then()
                .statusCode(status);
    }

    @Test
    void until_the_address_is_confirmed_a_member_may_look_but_not_ask_or_post() {
        var ada = Given.aMember("Ada");
        var ben = aVerifiedMember("Ben");
        var post = ben.posts("Hello", "MEMBERS");
        ada.get("/me/account")
                .statusCode(200)
                .body("email", equalTo(ada.email()))
                .body("memberId", equalTo(ada.id()))
                .body("emailVerifiedAt", nullValue())
                .body("emailVerification", equalTo("REQUIRED"))
                .body("createdAt", notNullValue())
                .body("passwordChangedAt", notNullValue());
        ada.get("/members?query=ben").statusCode(200);
        ada.get("/posts/" + post).statusCode(200);
        refused(ada.post("/connections", Map.of("memberId", ben.id(), "reason", "We shared a ward round.")));
        refused(ada.post("/posts", Map.of("kind", "INSIGHT", "title", "A", "body", "B", "audience", "MEMBERS")));
        refused(ada.post("/posts/" + post + "/comments", Map.of("body", "Hello.")));
        confirm(MailServer.await(ada.email(), VERIFY).token()).statusCode(204);
        ada.get("/me/account").body("emailVerifiedAt", notNullValue());
        ada.post("/posts/" + post + "/comments", Map.of("body", "Hello.")).statusCode(201);
        ada.asksToConnect(ben, "PERSONAL");
        ada.posts("Mine", "MEMBERS");
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(403).body("code", equalTo("email-not-verified"));
    }

    @Test
    void a_link_may_be_opened_twice_but_not_after_a_day() {
        var ada = Given.aMember("Ada");
        var token = MailServer.await(ada.email(), VERIFY).token();
        confirm(token).statusCode(204);
        confirm(token).statusCode(204);
        var ben = Given.aMember("Ben");
        var late = MailServer.await(ben.email(), VERIFY).token();
        aDayPasses(ben);
        confirm(late).statusCode(400).body("code", equalTo("invalid-verification-token"));
        confirm("made up").statusCode(400).body("code", equalTo("invalid-verification-token"));
    }

    private void aDayPasses(Person member) {
        jdbi.useHandle(handle -> handle.execute("""
                update email_verification
                set created_at = created_at - interval '24 hours', expires_at = expires_at - interval '24 hours'
                where account_id = ?""", UUID.fromString(member.id())));
    }

    @Test
    void the_mail_is_sent_again_once_a_minute_at_most() {
        var ada = Given.aMember("Ada");
        MailServer.await(ada.email(), VERIFY);
        ada.post("/email-verifications", Map.of())
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("too-many-requests"));
        aDayPasses(ada);
        ada.post("/email-verifications", Map.of()).statusCode(202).body("size()", equalTo(0));
        for (var end = System.currentTimeMillis() + 10_000;
                System.currentTimeMillis() < end && MailServer.to(ada.email()).size() < 2; ) {
            MailServer.pause(20);
        }
        assertEquals(2, MailServer.to(ada.email()).size());
    }

    @Test
    void another_address_takes_the_place_of_mine_when_it_is_confirmed() {
        var ada = aVerifiedMember("Ada");
        var wanted = another();
        ask(ada, wanted).statusCode(202).body("email", equalTo(ada.email())).body("pendingEmail", equalTo(wanted));
        var notice = MailServer.await(ada.email(), "A new address for your Collega account");
        assertFalse(notice.text().contains(wanted));
        signsIn(wanted, 401);
        confirm(MailServer.await(wanted, CONFIRM_NEW).token()).statusCode(204);
        signsIn(wanted, 201);
        signsIn(ada.email(), 401);
        ada.get("/me/account")
                .body("email", equalTo(wanted))
                .body("pendingEmail", nullValue())
                .body("emailVerifiedAt", notNullValue());
        MailServer.await(ada.email(), "Your Collega account has a new address");
    }

    @Test
    void a_link_to_an_address_that_was_given_up_is_good_no_more() {
        var ada = aVerifiedMember("Ada");
        var first = another();
        var second = another();
        ask(ada, first).statusCode(202);
        var toFirst = MailServer.await(first, CONFIRM_NEW).token();
        ask(ada, second).statusCode(202);
        confirm(toFirst).statusCode(400).body("code", equalTo("invalid-verification-token"));
        var toSecond = MailServer.await(second, CONFIRM_NEW).token();
        ada.delete("/me/email/change").statusCode(204);
        ada.delete("/me/email/change").statusCode(204);
        confirm(toSecond).statusCode(400);
        ada.get("/me/account").body("email", equalTo(ada.email())).body("pendingEmail", nullValue());
    }

    @Test
    void an_address_that_is_taken_gets_the_same_answer_and_only_its_mail_tells() {
        var ada = aVerifiedMember("Ada");
        var ben = Given.aMember("Ben");
        ask(ada, ben.email().toUpperCase())
                .statusCode(202)
                .body("pendingEmail", equalTo(ben.email().toUpperCase()))
                .body("email", equalTo(ada.email()));
        var mail = MailServer.await(ben.email(), "Your address was asked for again");
        assertFalse(mail.text().contains("#token="), mail.text());
        assertFalse(mail.text().contains(ada.email()), mail.text());
    }

    @Test
    void of_two_who_want_one_address_the_first_to_confirm_gets_it() {
        var ada = aVerifiedMember("Ada");
        var ben = aVerifiedMember("Ben");
        var wanted = another();
        ask(ada, wanted).statusCode(202);
        ask(ben, wanted).statusCode(202);
        for (var end = System.currentTimeMillis() + 10_000;
                System.currentTimeMillis() < end && MailServer.to(wanted).size() < 2; ) {
            MailServer.pause(20);
        }
        var tokens =
                MailServer.to(wanted).stream().map(MailServer.Received::token).toList();
        confirm(tokens.get(0)).statusCode(204);
        confirm(tokens.get(1)).statusCode(409).body("code", equalTo("email-taken"));
        signsIn(wanted, 201);
    }

    @Test
    void a_link_to_the_old_mailbox_opens_the_account_no_more() {
        var ada = aVerifiedMember("Ada");
        given().contentType(ContentType.JSON).body(Map.of("email", ada.email())).post(Person.API + "/password-resets");
        var reset = MailServer.await(ada.email(), "Choose a new password").token();
        var wanted = another();
        ask(ada, wanted);
        confirm(MailServer.await(wanted, CONFIRM_NEW).token()).statusCode(204);
        given().contentType(ContentType.JSON)
                .body(Map.of("token", reset, "newPassword", "a kettle on the ward"))
                .post(Person.API + "/password-resets/completion")
                .then()
                .statusCode(400);
    }

    @Test
    void an_old_sign_in_must_be_proved_again_before_the_address_changes() {
        var ada = aVerifiedMember("Ada");
        jdbi.useHandle(handle -> handle.execute(
                "update session set authenticated_at = authenticated_at - interval '11 minutes' where account_id = ?",
                UUID.fromString(ada.id())));
        ask(ada, another()).statusCode(401).body("code", equalTo("fresh-authentication-required"));
    }

    @Test
    void an_address_that_is_none_is_refused_and_ones_own_changes_nothing() {
        var ada = aVerifiedMember("Ada");
        ask(ada, "nobody").statusCode(400).body("errors[0].pointer", equalTo("/email"));
        ask(ada, ada.email()).statusCode(202).body("pendingEmail", nullValue());
    }

    @Test
    void nobody_sends_mail_to_strangers_without_end() {
        var ada = aVerifiedMember("Ada");
        var statuses = new ArrayList<Integer>();
        for (var time = 0; time < 11; time++) {
            statuses.add(ask(ada, another()).extract().statusCode());
        }
        assertEquals(List.of(202, 202, 202, 202, 202, 202, 202, 202, 202, 429, 429), statuses);
        assertTrue(ada.get("/me/account").extract().<String>path("pendingEmail").endsWith("@Elsewhere.example"));
    }
}
