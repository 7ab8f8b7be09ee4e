package dev.collega.account;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Changing a password that is known, and replacing one that is forgotten. */
@ApiTest
@TestProfile(WithMailServer.class)
class PasswordTest {

    private static final String NEW = "a kettle on the ward";
    private static final String RESET = "Choose a new password";
    private static final String CHANGED = "Your password was changed";

    @Inject
    Jdbi jdbi;

    private static ValidatableResponse post(String path, Object body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post(Person.API + path)
                .then();
    }

    private static ValidatableResponse signIn(String email, String password) {
        return post("/sessions", Map.of("email", email, "password", password));
    }

    private static ValidatableResponse renew(String refreshToken) {
        return post("/sessions/renewals", Map.of("refreshToken", refreshToken));
    }

    private static Map<String, String> change(String current, String next) {
        return Map.of("currentPassword", current, "newPassword", next);
    }

    private static String askForReset(String email) {
        post("/password-resets", Map.of("email", email)).statusCode(202).body("size()", equalTo(0));
        return MailServer.await(email, RESET).token();
    }

    private static ValidatableResponse complete(String token, String password) {
        return post("/password-resets/completion", Map.of("token", token, "newPassword", password));
    }

    @Test
    void a_changed_password_is_the_only_one_and_ends_all_other_sessions() {
        var ada = Given.aMember("Ada");
        String before = ada.get("/me/account").extract().path("passwordChangedAt");
        String other = signIn(ada.email(), Given.PASSWORD).extract().path("refreshToken");
        var here = signIn(ada.email(), Given.PASSWORD).extract();
        var me = new Person(ada.id(), "Ada", ada.email(), here.path("accessToken"));
        me.put("/me/password", change(Given.PASSWORD, NEW)).statusCode(204);
        renew(other).statusCode(401);
        ada.get("/me").statusCode(401);
        me.get("/me").statusCode(200);
        renew(here.path("refreshToken")).statusCode(201);
        signIn(ada.email(), Given.PASSWORD).statusCode(401);
        signIn(ada.email(), NEW).statusCode(201);
        var mail = MailServer.await(ada.email(), CHANGED);
        assertFalse(mail.text().contains(NEW));
        String after = me.get("/me/account").extract().path("passwordChangedAt");
        assertTrue(after.compareTo(before) > 0);
    }

    @Test
    void a_wrong_present_password_changes_nothing() {
        var ada = Given.aMember("Ada");
        ada.put("/me/password", change("not my password", NEW))
                .statusCode(400)
                .body("code", equalTo("validation"))
                .body("errors.pointer", contains("/currentPassword"))
                .body("errors.code", contains("wrong-password"));
        signIn(ada.email(), Given.PASSWORD).statusCode(201);
    }

    @Test
    void a_bad_new_password_is_named() {
        var ines = Given.aMember("Ines Wojciechowska");
        refused(ines, "short", "size");
        refused(ines, "sunshinesunshine", "common-password");
        refused(ines, "for collega only", "contains-product-name");
        refused(ines, "dear wojciechowska", "contains-own-name");
        refused(ines, ines.email(), "contains-own-email");
    }

    private static void refused(Person member, String password, String code) {
        member.put("/me/password", change(Given.PASSWORD, password))
                .statusCode(400)
                .body("errors.pointer", contains("/newPassword"))
                .body("errors.code", contains(code));
    }

    @Test
    void of_two_changes_at_once_one_wins() throws Exception {
        var ada = Given.aMember("Ada");
        var pool = Executors.newFixedThreadPool(6);
        var statuses = pool
                .invokeAll(Collections.nCopies(
                        6,
                        () -> ada.put("/me/password", change(Given.PASSWORD, NEW))
                                .extract()
                                .statusCode()))
                .stream()
                .map(status -> {
                    try {
                        return status.get();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                })
                .sorted()
                .toList();
        pool.shutdown();
        assertEquals(List.of(204, 400, 400, 400, 400, 400), statuses);
    }

    @Test
    void a_forgotten_password_is_replaced_by_the_link_in_the_mail() {
        var ada = Given.aMember("Ada");
        String session = signIn(ada.email(), Given.PASSWORD).extract().path("refreshToken");
        ada.get("/me").statusCode(200);
        var token = askForReset(ada.email().toUpperCase().replace("TESTS.EXAMPLE", "tests.example"), ada.email());
        complete(token, NEW).statusCode(204);
        renew(session).statusCode(401);
        ada.get("/me").statusCode(401);
        signIn(ada.email(), Given.PASSWORD).statusCode(401);
        signIn(ada.email(), NEW).statusCode(201);
        MailServer.await(ada.email(), CHANGED);
    }

    private static String askForReset(String typed, String email) {
        post("/password-resets", Map.of("email", typed)).statusCode(202);
        return MailServer.await(email, RESET).token();
    }

    @Test
    void whoever_reads_the_mail_has_shown_that_the_address_is_theirs() {
        var ada = Given.aMember("Ada");
        ada.get("/me/account").body("emailVerifiedAt", nullValue());
        complete(askForReset(ada.email()), NEW).statusCode(204);
        var again = signIn(ada.email(), NEW).extract();
        new Person(ada.id(), "Ada", ada.email(), again.path("accessToken"))
                .get("/me/account")
                .body("emailVerifiedAt", notNullValue());
    }

    @Test
    void a_link_is_good_once() throws Exception {
        var ada = Given.aMember("Ada");
        var token = askForReset(ada.email());
        var pool = Executors.newFixedThreadPool(6);
        var statuses =
                pool
                        .invokeAll(Collections.nCopies(
                                6, () -> complete(token, NEW).extract().statusCode()))
                        .stream()
                        .map(status -> {
                            try {
                                return status.get();
                            } catch (Exception e) {
                                throw new IllegalStateException(e);
                            }
                        })
                        .sorted()
                        .toList();
        pool.shutdown();
        assertEquals(List.of(204, 400, 400, 400, 400, 400), statuses);
        complete(token, NEW).statusCode(400).body("code", equalTo("invalid-reset-token"));
    }

    @Test
    void a_refused_password_leaves_the_link_good() {
        var ada = Given.aMember("Ada");
        var token = askForReset(ada.email());
        complete(token, "sunshinesunshine")
                .statusCode(400)
                .body("errors.pointer", contains("/newPassword"))
                .body("errors.code", contains("common-password"));
        complete(token, NEW).statusCode(204);
    }

    @Test
    void a_link_is_good_for_half_an_hour() {
        var ada = Given.aMember("Ada");
        var token = askForReset(ada.email());
        jdbi.useHandle(handle -> handle.execute(
                "update password_reset set expires_at = expires_at - interval '30 minutes' where account_id = ?",
                UUID.fromString(ada.id())));
        complete(token, NEW).statusCode(400).body("code", equalTo("invalid-reset-token"));
        complete("made up", NEW).statusCode(400).body("code", equalTo("invalid-reset-token"));
    }

    @Test
    void a_changed_password_makes_the_links_before_it_worthless() {
        var ada = Given.aMember("Ada");
        var token = askForReset(ada.email());
        ada.put("/me/password", change(Given.PASSWORD, NEW)).statusCode(204);
        complete(token, "another kettle altogether").statusCode(400);
    }

    @Test
    void an_unknown_address_gets_the_same_answer_and_no_mail() {
        var ada = Given.aMember("Ada");
        var nobody = UUID.randomUUID() + "@elsewhere.example";
        var unknown = post("/password-resets", Map.of("email", nobody)).extract();
        var known = post("/password-resets", Map.of("email", ada.email())).extract();
        assertEquals(known.statusCode(), unknown.statusCode());
        assertEquals(known.asString(), unknown.asString());
        MailServer.await(ada.email(), RESET);
        MailServer.pause(1_500);
        assertEquals(List.of(), MailServer.to(nobody));
    }

    @Test
    void nobody_fills_a_mailbox_by_asking_again_and_again() {
        var ada = Given.aMember("Ada");
        for (var time = 0; time < 5; time++) {
            post("/password-resets", Map.of("email", ada.email())).statusCode(202);
        }
        MailServer.await(ada.email(), RESET);
        MailServer.pause(2_000);
        assertEquals(
                1,
                MailServer.to(ada.email()).stream()
                        .filter(mail -> mail.subject().equals(RESET))
                        .count());
    }

    @Test
    void what_is_kept_of_a_link_does_not_open_the_account() {
        var ada = Given.aMember("Ada");
        var token = askForReset(ada.email());
        var kept = jdbi.withHandle(
                handle -> handle.createQuery("select encode(hash, 'hex') || encode(hash, 'base64') from password_reset")
                        .mapTo(String.class)
                        .list());
        assertTrue(kept.stream().noneMatch(row -> row.contains(token)));
        int waiting = jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from password_reset_request where email = :email")
                        .bind("email", ada.email())
                        .mapTo(Integer.class)
                        .one());
        assertEquals(0, waiting);
    }
}
