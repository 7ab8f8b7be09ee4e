package dev.collega.account;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@ApiTest
class LeavingTest {

    @Inject
    Jdbi jdbi;

    @Inject
    LeavingHousekeeping housekeeping;

    private static Instant leaves(Person member) {
        return Instant.parse(member.delete("/me").statusCode(202).extract().path("deletionDueAt"));
    }

    private static ValidatableResponse signsIn(Person member, Map<String, Object> more) {
        var request = new java.util.HashMap<String, Object>(more);
        request.put("email", member.email());
        request.putIfAbsent("password", Given.PASSWORD);
        return given().contentType(ContentType.JSON)
                .body(request)
                .post(Person.API + "/sessions")
                .then();
    }

    private void graceHasPassed(Person member) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update account set deletion_due_at = now() - interval '1 second' where id = :id")
                .bind("id", UUID.fromString(member.id()))
                .execute());
        housekeeping.deleteThoseWhoLeft();
    }

    private boolean isThere(Person member) {
        return jdbi.withHandle(handle -> handle.createQuery("select exists (select 1 from account where id = :id)")
                .bind("id", UUID.fromString(member.id()))
                .mapTo(Boolean.class)
                .one());
    }

    @Test
    void leaving_ends_all_sessions_and_tells_when_it_is_final() {
        var ada = Given.aMember("Ada");
        String refresh = signsIn(ada, Map.of()).extract().path("refreshToken");
        var due = leaves(ada);
        assertTrue(Duration.between(Instant.now().plus(Duration.ofDays(14)), due)
                        .abs()
                        .toMinutes()
                < 2);
        given().contentType(ContentType.JSON)
                .body(Map.of("refreshToken", refresh))
                .post(Person.API + "/sessions/renewals")
                .then()
                .statusCode(401);
    }

    @Test
    void leaving_asks_for_a_fresh_proof() {
        var ada = Given.aMember("Ada");
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update session set authenticated_at = now() - interval '1 hour' where account_id = :id")
                .bind("id", UUID.fromString(ada.id()))
                .execute());
        ada.delete("/me").statusCode(401).body("code", equalTo("fresh-authentication-required"));
    }

    @Test
    void whoever_is_leaving_hears_so_after_the_right_password_only() {
        var ada = Given.aMember("Ada");
        var due = leaves(ada);
        signsIn(ada, Map.of())
                .statusCode(403)
                .body("code", equalTo("account-leaving"))
                .body("deletionDueAt", equalTo(due.toString()))
                .body("accessToken", nullValue());
        signsIn(ada, Map.of("password", "not my password"))
                .statusCode(401)
                .body("code", equalTo("invalid-credentials"));
        signsIn(ada, Map.of("password", "not my password", "cancelDeletion", true))
                .statusCode(401);
        signsIn(ada, Map.of("cancelDeletion", false)).statusCode(403);
    }

    @Test
    void signing_in_with_a_change_of_mind_keeps_everything() {
        var ada = Given.aMember("Ada");
        var ben = Given.aMember("Ben");
        ada.connectsWith(ben);
        ada.posts("Still here", "MEMBERS");
        leaves(ada);
        signsIn(ada, Map.of("cancelDeletion", true)).statusCode(201);
        signsIn(ada, Map.of()).statusCode(201);
        ben.get("/members/" + ada.id()).statusCode(200).body("relation", equalTo("CONNECTED"));
        ben.get("/feed").body("items.title", contains("Still here"));
        housekeeping.deleteThoseWhoLeft();
        assertTrue(isThere(ada));
    }

    @Test
    void who_is_leaving_is_not_there_for_others() {
        var ada = Given.aMember("Adalhard Leaving");
        var ben = Given.aMember("Ben");
        var cleo = Given.aMember("Cleo");
        ada.connectsWith(ben);
        ada.connectsWith(cleo);
        ben.connectsWith(cleo);
        var post = ada.posts("Farewell words", "MEMBERS");
        var bens = ben.posts("Bens own", "MEMBERS");
        ada.post("/posts/" + bens + "/comments", Map.of("body", "Last words.")).statusCode(201);
        ben.put("/posts/" + post + "/bookmark").statusCode(204);
        var contact = ben.contactOf(ada);
        ben.plans(contact, "Say goodbye", "2026-01-01");
        var dora = Given.aMember("Dora");
        String asked = ada.asksToConnect(dora);
        var emil = Given.aMember("Emil");
        emil.asksToConnect(ada);

        leaves(ada);

        ben.get("/members?query=Adalhard").body("items.id", not(hasItem(ada.id())));
        ben.get("/members/" + ada.id()).statusCode(404);
        ben.get("/members/" + ada.id() + "/mutual-connections").statusCode(404);
        ben.get("/members/" + cleo.id()).body("mutualConnections.count", equalTo(0));
        ben.get("/members/" + cleo.id() + "/mutual-connections").body("items", empty());
        ben.get("/feed").body("items.title", not(hasItem("Farewell words")));
        ben.get("/posts/" + post).statusCode(404);
        ben.get("/posts?author=" + ada.id()).body("items", empty());
        ben.get("/posts?query=Farewell").body("items.id", not(hasItem(post)));
        ben.get("/bookmarks").body("items", empty());
        ben.get("/posts/" + bens + "/comments").body("items", empty());
        ben.get("/connections").body("items.member.id", contains(cleo.id()));
        ben.get("/contacts/" + contact)
                .statusCode(200)
                .body("member", nullValue())
                .body("connected", equalTo(false));
        ben.get("/contacts?query=Adalhard").body("items[0].memberId", nullValue());
        ben.get("/follow-ups").body("items[0].contact.memberId", nullValue());
        dora.get("/connections?state=incoming").body("items", empty());
        dora.get("/connections/" + asked).statusCode(404);
        dora.put("/connections/" + asked + "/acceptance", Map.of()).statusCode(404);
        emil.get("/connections?state=outgoing").body("items", empty());
        Given.aMember("Finn")
                .post("/connections", Map.of("memberId", ada.id(), "reason", "I would like to know you."))
                .statusCode(404);
    }

    @Test
    void when_the_grace_is_over_nothing_is_left_but_what_others_wrote_themselves() {
        var ada = Given.aMember("Ada Gone");
        var ben = Given.aMember("Ben");
        ada.connectsWith(ben);
        var bens = ben.posts("Bens own", "MEMBERS");
        ada.post("/posts/" + bens + "/comments", Map.of("body", "Last words.")).statusCode(201);
        ben.post("/posts/" + bens + "/comments", Map.of("body", "My own.")).statusCode(201);
        var contact = ben.contactOf(ada);
        ben.patch(
                        "/contacts/" + contact,
                        "*",
                        Map.of("notes", "Knew everything about sleep.", "phones", List.of(Map.of("number", "112"))))
                .statusCode(200);
        ben.plans(contact, "Say goodbye", "2026-01-01");
        leaves(ada);
        graceHasPassed(ada);
        assertEquals(false, isThere(ada));
        signsIn(ada, Map.of("cancelDeletion", true)).statusCode(401).body("code", equalTo("invalid-credentials"));
        ben.get("/contacts/" + contact)
                .body("name", equalTo("Former member"))
                .body("member", nullValue())
                .body("phones", empty())
                .body("notes", equalTo("Knew everything about sleep."));
        ben.get("/follow-ups").body("items.title", contains("Say goodbye"));
        ben.get("/posts/" + bens).body("commentCount", equalTo(1));
        assertEquals(
                0,
                jdbi.withHandle(handle -> handle.createQuery(
                                        "select accepted from connection_tally where member_id = :id")
                                .bind("id", UUID.fromString(ben.id()))
                                .mapTo(Integer.class)
                                .one())
                        .intValue());
        // The address is free again.
        given().contentType(ContentType.JSON)
                .body(Given.account("Ada", ada.email()))
                .post(Person.API + "/accounts")
                .then()
                .statusCode(201);
    }
}
