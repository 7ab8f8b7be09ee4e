package dev.collega.account;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import io.restassured.http.ContentType;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@ApiTest
class SignInTest {

    private static final String API = "/api/v1";

    @Inject
    Jdbi database;

    private static ValidatableResponse post(String path, Object body) {
        return given().contentType(ContentType.JSON).body(body).post(API + path).then();
    }

    @Test
    void signing_up_opens_an_account_and_a_member() {
        var email = UUID.randomUUID() + "@Tests.example";
        var account = Given.account("Inês Duarte", email);
        String id = post("/accounts", account)
                .statusCode(201)
                .body("memberId", notNullValue())
                .body("fullName", equalTo("Inês Duarte"))
                .body("password", nullValue())
                .extract()
                .path("memberId");
        given().auth()
                .oauth2(Given.token(email.toUpperCase()))
                .get(API + "/me")
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("timeZone", equalTo("Europe/Lisbon"))
                .body("profession", equalTo("nurse"));
    }

    @Test
    void an_address_is_taken_in_any_case() {
        var email = UUID.randomUUID() + "@tests.example";
        post("/accounts", Given.account("Ada", email)).statusCode(201);
        post("/accounts", Given.account("Ada", email.toUpperCase()))
                .statusCode(409)
                .body("code", equalTo("email-taken"));
    }

    @Test
    void every_field_at_fault_is_named_at_once() {
        post(
                        "/accounts",
                        Map.of(
                                "email", "nobody",
                                "password", "short",
                                "fullName", " ",
                                "profession", "wizard",
                                "timeZone", "+02:00"))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("validation"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/email", "/password", "/fullName", "/profession", "/timeZone"));
    }

    @Test
    void a_wrong_password_and_an_unknown_address_get_the_same_answer() {
        var known = Given.aMember("Ada").email();
        var answers = List.of(
                post("/sessions", Map.of("email", known, "password", "not my password"))
                        .statusCode(401)
                        .extract()
                        .asString(),
                post("/sessions", Map.of("email", "nobody@tests.example", "password", "not my password"))
                        .statusCode(401)
                        .body("code", equalTo("invalid-credentials"))
                        .extract()
                        .asString());
        assertEquals(answers.get(0), answers.get(1));
    }

    @Test
    void a_refresh_token_is_good_once_and_using_it_again_ends_the_family() {
        var email = Given.aMember("Ada").email();
        String first = post("/sessions", Map.of("email", email, "password", Given.PASSWORD))
                .statusCode(201)
                .body("tokenType", equalTo("Bearer"))
                .body("expiresIn", equalTo(600))
                .extract()
                .path("refreshToken");
        String second = renew(first).statusCode(201).extract().path("refreshToken");
        renew(second).statusCode(201);
        renew(first).statusCode(401).body("code", equalTo("invalid-refresh-token"));
        renew(second).statusCode(401);
    }

    @Test
    void a_renewal_whose_reply_was_lost_can_be_repeated_for_ten_seconds() {
        var email = Given.aMember("Ada").email();
        String first = signIn(email).path("refreshToken");
        String second = renew(first).statusCode(201).extract().path("refreshToken");
        renew(first).statusCode(201).body("refreshToken", equalTo(second));
        database.useHandle(handle -> handle.execute("""
                update refresh_token set used_at = used_at - interval '11 seconds'
                where session_id in (select s.id from session s join account a on a.id = s.account_id where a.email = ?)
                """, email));
        renew(first).statusCode(401);
        renew(second).statusCode(401);
    }

    private static ExtractableResponse<Response> signIn(String email) {
        return post("/sessions", Map.of("email", email, "password", Given.PASSWORD))
                .statusCode(201)
                .extract();
    }

    private static ValidatableResponse renew(String token) {
        return post("/sessions/renewals", Map.of("refreshToken", token));
    }

    @Test
    void signing_out_ends_the_session() {
        var email = Given.aMember("Ada").email();
        var session = post("/sessions", Map.of("email", email, "password", Given.PASSWORD))
                .extract();
        given().auth()
                .oauth2(session.path("accessToken"))
                .delete(API + "/sessions/current")
                .then()
                .statusCode(204);
        renew(session.path("refreshToken")).statusCode(401);
    }

    @Test
    void a_browser_gets_its_refresh_token_as_a_cookie_and_never_in_the_body() {
        var email = Given.aMember("Ada").email();
        var signedIn = given().contentType(ContentType.JSON)
                .header("X-Refresh-Token-Transport", "cookie")
                .body(Map.of("email", email, "password", Given.PASSWORD))
                .post(API + "/sessions")
                .then()
                .statusCode(201)
                .body("refreshToken", nullValue())
                .extract();
        var cookie = signedIn.detailedCookie("collega_refresh");
        assertTrue(cookie.isHttpOnly());
        assertEquals("Strict", cookie.getSameSite());
        assertEquals("/api/v1/sessions", cookie.getPath());
        given().contentType(ContentType.JSON)
                .header("X-Refresh-Token-Transport", "cookie")
                .cookie("collega_refresh", cookie.getValue())
                .post(API + "/sessions/renewals")
                .then()
                .statusCode(201)
                .body("accessToken", not(blankOrNullString()))
                .cookie("collega_refresh", not(equalTo(cookie.getValue())));
        // Without the header, which a form on another site cannot set, the cookie counts for nothing.
        given().contentType(ContentType.JSON)
                .cookie("collega_refresh", cookie.getValue())
                .body("{}")
                .post(API + "/sessions/renewals")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/refreshToken"));
    }

    private static ValidatableResponse me(String token) {
        return given().auth().oauth2(token).get(API + "/me").then();
    }
}
