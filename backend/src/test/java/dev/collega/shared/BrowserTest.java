package dev.collega.shared;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import dev.collega.testing.Surrounded;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What answers tell browsers, and whose pages may read them. */
@ApiTest
@TestProfile(Surrounded.class)
class BrowserTest {

    private static final String APP = Surrounded.OTHER_APP;

    @Test
    void every_answer_says_what_a_browser_may_make_of_it() {
        for (var path : List.of(
                "/api/v1/me",
                "/api/v1/vocabulary/professions",
                "/api/v1/nothing",
                "/api/nothing",
                "/nothing.js",
                "/.well-known/jwks.json",
                "/q/health")) {
            given().get(path)
                    .then()
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Referrer-Policy", "same-origin")
                    .header("Cross-Origin-Opener-Policy", "same-origin")
                    .header("Cross-Origin-Resource-Policy", "same-origin")
                    .header("Permissions-Policy", containsString("camera=(self), geolocation=()"))
                    .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                    .header("Strict-Transport-Security", nullValue());
        }
        given().get("/api/v1/me")
                .then()
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    }

    @Test
    void over_tls_browsers_are_told_to_stay_with_it() {
        for (var path : List.of("/api/v1/vocabulary/professions", "/nothing.js", "/q/health")) {
            given().header("X-Forwarded-Proto", "https")
                    .get(path)
                    .then()
                    .header("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    @Test
    void what_is_personal_is_kept_nowhere() {
        var ada = Given.aMember("Ada");
        ada.get("/me").statusCode(200).header("Cache-Control", "no-store").header("ETag", "\"0\"");
        ada.get("/connections").statusCode(200).header("Cache-Control", "no-store");
        ada.get("/nothing").statusCode(404).header("Cache-Control", "no-store");
        given().get(Person.API + "/me").then().statusCode(401).header("Cache-Control", "no-store");
    }

    @Test
    void nothing_is_traced() {
        for (var path : List.of("/", "/api/v1/me", "/api/v1/vocabulary/professions", "/q/health")) {
            var answer = given().header("Cookie", "secret=1").request("TRACE", path);
            assertEquals(405, answer.statusCode(), path);
            assertFalse(answer.asString().contains("secret"), path);
        }
    }

    @Test
    void an_origin_that_was_named_may_ask_and_read() {
        given().header("Origin", APP)
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "authorization,if-match")
                .options(Person.API + "/me")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", APP)
                .header("Access-Control-Allow-Methods", containsString("PATCH"))
                .header("Access-Control-Allow-Headers", containsString("Authorization"))
                .header("Access-Control-Allow-Credentials", nullValue())
                .header("Vary", containsString("Origin"));
        Given.aMember("Ada")
                .asks()
                .header("Origin", APP)
                .get(Person.API + "/me")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", APP)
                .header("Access-Control-Expose-Headers", containsString("ETag"))
                .header("Cross-Origin-Resource-Policy", "cross-origin");
    }

    @Test
    void no_other_origin_may() {
        for (var origin : List.of(
                "https://attacker.example",
                "null",
                "http://app.hospital.example",
                APP + ".attacker.example",
                APP + ":8443",
                APP.toUpperCase())) {
            given().header("Origin", origin)
                    .header("Access-Control-Request-Method", "GET")
                    .options(Person.API + "/me")
                    .then()
                    .header("Access-Control-Allow-Origin", nullValue());
            given().header("Origin", origin)
                    .get(Person.API + "/vocabulary/professions")
                    .then()
                    .statusCode(200)
                    .header("Access-Control-Allow-Origin", nullValue())
                    .header("Vary", containsString("Origin"));
        }
    }

    @Test
    void a_form_of_another_site_cannot_be_taken_for_json() {
        given().contentType("text/plain")
                .body("{\"email\":\"a@b.example\",\"password\":\"five minutes a day\"}")
                .post(Person.API + "/sessions")
                .then()
                .statusCode(415)
                .body("code", equalTo("unsupported-media-type"));
    }
}
