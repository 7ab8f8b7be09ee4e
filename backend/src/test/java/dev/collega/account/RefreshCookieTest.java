package dev.collega.account;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import dev.collega.testing.Surrounded;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.http.Cookie;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The cookie of the refresh token, on the wire and behind a proxy that ends TLS. */
@ApiTest
@TestProfile(Surrounded.class)
class RefreshCookieTest {

    private static RequestSpecification browser() {
        return given().contentType(ContentType.JSON).header("X-Refresh-Token-Transport", "cookie");
    }

    private static RequestSpecification overTls() {
        return browser()
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "collega.hospital.example")
                .header("X-Forwarded-For", "203.0.113.1");
    }

    private static Cookie signIn(RequestSpecification browser, String name) {
        return browser.body(Map.of("email", Given.aMember("Ada").email(), "password", Given.PASSWORD))
                .post(Person.API + "/sessions")
                .then()
                .statusCode(201)
                .extract()
                .detailedCookie(name);
    }

    @Test
    void over_tls_the_cookie_is_bound_to_this_host() {
        var cookie = signIn(overTls(), "__Host-collega_refresh");
        assertTrue(cookie.isSecured());
        assertTrue(cookie.isHttpOnly());
        assertEquals("Strict", cookie.getSameSite());
        assertEquals("/", cookie.getPath());
        assertEquals(null, cookie.getDomain());
        overTls()
                .cookie("__Host-collega_refresh", cookie.getValue())
                .post(Person.API + "/sessions/renewals")
                .then()
                .statusCode(201);
    }

    @Test
    void without_tls_it_goes_by_another_name() {
        var cookie = signIn(browser(), "collega_refresh");
        assertFalse(cookie.isSecured());
        assertTrue(cookie.isHttpOnly());
        assertEquals("Strict", cookie.getSameSite());
        assertEquals("/api/v1/sessions", cookie.getPath());
    }

    @Test
    void a_cookie_of_the_other_name_is_not_read() {
        var planted = signIn(browser(), "collega_refresh").getValue();
        overTls()
                .cookie("collega_refresh", planted)
                .post(Person.API + "/sessions/renewals")
                .then()
                .statusCode(401);
        browser()
                .cookie("__Host-collega_refresh", planted)
                .post(Person.API + "/sessions/renewals")
                .then()
                .statusCode(401);
        browser()
                .cookie("collega_refresh", planted)
                .post(Person.API + "/sessions/renewals")
                .then()
                .statusCode(201);
    }

    @Test
    void a_page_of_another_origin_gets_no_cookie_and_uses_none() {
        var email = Given.aMember("Ada").email();
        var cookie = signIn(browser(), "collega_refresh").getValue();
        for (var from : new String[][] {
            {"Origin", "https://attacker.example"},
            {"Origin", "null"},
            {"Origin", "https://localhost:" + RestAssured.port},
            {"Sec-Fetch-Site", "cross-site"},
            {"Sec-Fetch-Site", "same-site"},
            {"Sec-Fetch-Site", "none"}
        }) {
            browser()
                    .header(from[0], from[1])
                    .body(Map.of("email", email, "password", Given.PASSWORD))
                    .post(Person.API + "/sessions")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("foreign-origin"));
            browser()
                    .header(from[0], from[1])
                    .cookie("collega_refresh", cookie)
                    .post(Person.API + "/sessions/renewals")
                    .then()
                    .statusCode(403);
            given().auth()
                    .oauth2(Given.token(email))
                    .header(from[0], from[1])
                    .cookie("collega_refresh", cookie)
                    .delete(Person.API + "/sessions/current")
                    .then()
                    .statusCode(403);
        }
        browser()
                .cookie("collega_refresh", cookie)
                .post(Person.API + "/sessions/renewals")
                .then()
                .statusCode(201);
    }

    @Test
    void the_web_app_of_this_origin_does() {
        signIn(browser().header("Origin", "http://localhost:" + RestAssured.port), "collega_refresh");
        signIn(
                browser().header("Sec-Fetch-Site", "same-origin").header("Origin", "http://vite:5173"),
                "collega_refresh");
        signIn(overTls().header("Origin", "https://collega.hospital.example"), "__Host-collega_refresh");
    }

    @Test
    void a_token_in_the_body_is_nobodys_cookie() {
        given().contentType(ContentType.JSON)
                .header("Origin", "https://app.example")
                .header("Sec-Fetch-Site", "cross-site")
                .body(Map.of("email", Given.aMember("Ada").email(), "password", Given.PASSWORD))
                .post(Person.API + "/sessions")
                .then()
                .statusCode(201)
                .cookies(Map.of());
    }

    @Test
    void signing_out_clears_the_cookie_that_fits() {
        var token = Given.aMember("Ada").token();
        var cookie = overTls()
                .auth()
                .oauth2(token)
                .delete(Person.API + "/sessions/current")
                .then()
                .statusCode(204)
                .extract()
                .detailedCookie("__Host-collega_refresh");
        assertEquals(0, cookie.getMaxAge());
        assertEquals("/", cookie.getPath());
        assertTrue(cookie.isSecured());
    }
}
