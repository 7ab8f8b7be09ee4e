package dev.collega.throttle;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ApiTest
@TestProfile(LimitsOn.class)
class SignInLimitTest {

    @Test
    void after_some_wrong_passwords_one_has_to_wait_even_with_the_right_one() {
        var ada = Given.aMember("Ada");
        for (int i = 0; i < 3; i++) {
            signIn(ada.email(), "not my password at all", "203.0.113.1").statusCode(401);
        }
        signIn(ada.email().toUpperCase(), Given.PASSWORD, "203.0.113.1")
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[12]"))
                .body("code", equalTo("too-many-requests"));
    }

    @Test
    void the_right_password_opens_from_an_address_that_did_not_fail() {
        var ada = Given.aMember("Ada");
        for (int i = 0; i < 3; i++) {
            signIn(ada.email(), "not my password at all", "203.0.113.2").statusCode(401);
        }
        signIn(ada.email(), "not my password at all", "203.0.113.2").statusCode(429);
        signIn(ada.email(), Given.PASSWORD, "203.0.113.3").statusCode(201);
    }

    @Test
    void an_email_without_an_account_is_answered_no_differently() {
        var answers = new ArrayList<String>();
        for (var email : new String[] {Given.aMember("Ada").email(), UUID.randomUUID() + "@tests.example"}) {
            var answer = new StringBuilder();
            for (int i = 0; i < 5; i++) {
                var response =
                        signIn(email, "not my password at all", "203.0.113.4").extract();
                answer.append(response.statusCode()).append(response.asString()).append('\n');
            }
            answers.add(answer.toString());
        }
        assertEquals(answers.get(0), answers.get(1));
        assertTrue(answers.get(0).contains("429"), answers.get(0));
    }

    @Test
    void whoever_signs_in_often_never_waits() {
        var ada = Given.aMember("Ada");
        for (int i = 0; i < 12; i++) {
            signIn(ada.email(), Given.PASSWORD, "203.0.113.5").statusCode(201);
        }
    }

    @Test
    void addresses_of_one_household_are_one() {
        var ada = Given.aMember("Ada");
        for (int i = 1; i < 4; i++) {
            signIn(ada.email(), "not my password at all", "2001:db8:1:2::" + i).statusCode(401);
        }
        signIn(ada.email(), Given.PASSWORD, "2001:db8:1:2:ffff::9").statusCode(429);
        signIn(ada.email(), Given.PASSWORD, "2001:db8:1:3::1").statusCode(201);
    }

    @Test
    void a_body_of_the_wrong_shape_is_no_guess() {
        var email = Given.aMember("Ada").email();
        for (int i = 0; i < 8; i++) {
            given().contentType(ContentType.JSON)
                    .header("X-Forwarded-For", "203.0.113.6")
                    .body(Map.of("email", email))
                    .post(Person.API + "/sessions")
                    .then()
                    .statusCode(400);
        }
        signIn(email, Given.PASSWORD, "203.0.113.6").statusCode(201);
    }

    @Test
    void whoever_found_a_session_open_cannot_guess_at_its_password() {
        var ada = Given.aMember("Ada");
        for (int i = 0; i < 3; i++) {
            ada.post("/sessions/current/authentication", Map.of("password", "not my password at all"))
                    .statusCode(400);
        }
        ada.post("/sessions/current/authentication", Map.of("password", Given.PASSWORD))
                .statusCode(429)
                .body("code", equalTo("too-many-requests"));
        ada.put("/me/password", Map.of("currentPassword", Given.PASSWORD, "newPassword", "six minutes a day, then"))
                .statusCode(429);
        ada.get("/me").statusCode(200);
    }

    @Test
    void asking_for_reset_mails_slows_down_in_the_same_way_for_known_and_unknown_addresses() {
        for (var email : new String[] {Given.aMember("Ada").email(), UUID.randomUUID() + "@tests.example"}) {
            for (int i = 0; i < 3; i++) {
                resetFrom("203.0.113.7", email).statusCode(202);
            }
            resetFrom("203.0.113.7", email).statusCode(429).body("code", equalTo("too-many-requests"));
            resetFrom("203.0.113.8", email).statusCode(202);
        }
    }

    private static ValidatableResponse resetFrom(String address, String email) {
        return given().contentType(ContentType.JSON)
                .header("X-Forwarded-For", address)
                .body(Map.of("email", email))
                .post(Person.API + "/password-resets")
                .then();
    }

    private static ValidatableResponse signIn(String email, String password, String address) {
        return given().contentType(ContentType.JSON)
                .header("X-Forwarded-For", address)
                .body(Map.of("email", email, "password", password))
                .post(Person.API + "/sessions")
                .then();
    }
}
