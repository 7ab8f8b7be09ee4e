package dev.collega.account;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Where a member is signed in, and that ending it holds at once for the tokens that are out. */
@ApiTest
class SessionTest {

    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    @Inject
    Jdbi database;

    @Test
    void every_sign_in_is_listed_with_its_device_and_the_prefix_of_its_address() {
        var ada = Given.aMember("Ada");
        signInAgain(ada, FIREFOX);
        var phone = signInAgain(
                ada,
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
                        + " Version/18.5 Mobile/15E148 Safari/604.1");
        given().auth()
                .oauth2(phone)
                .get(Person.API + "/sessions")
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items[0].device", equalTo("Safari on iOS"))
                .body("items[0].network", equalTo("127.0.0.0/24"))
                .body("items.current", contains(true, false, false))
                .body("items[1].device", equalTo("Firefox on Linux"))
                .body("items[2].device", equalTo("Unknown device"));
    }

    @Test
    void what_a_stranger_writes_into_a_header_is_not_kept() {
        var ada = Given.aMember("Ada");
        var token = signInAgain(ada, "<script>marker</script>/1.0 (marker; Linux)");
        given().auth().oauth2(token).get(Person.API + "/sessions").then().body("items[0].device", equalTo("Linux"));
    }

    @Test
    void a_device_is_signed_out_from_afar_at_once() {
        var ada = Given.aMember("Ada");
        var other = signInAgain(ada, FIREFOX);
        me(other).statusCode(200);
        String id = ada.get("/sessions").extract().path("items.find { !it.current }.id");
        ada.delete("/sessions/" + id).statusCode(204);
        me(other).statusCode(401).body("code", equalTo("unauthenticated"));
        me(ada.token()).statusCode(200);
        ada.delete("/sessions/" + id).statusCode(404);
    }

    @Test
    void signing_out_everywhere_else_leaves_this_one() {
        var ada = Given.aMember("Ada");
        var other = signInAgain(ada, FIREFOX);
        ada.delete("/sessions").statusCode(204);
        me(other).statusCode(401);
        ada.get("/sessions").statusCode(200).body("items", hasSize(1));
        ada.delete("/sessions").statusCode(204);
    }

    @Test
    void signing_out_holds_for_the_access_token_too() {
        var ada = Given.aMember("Ada");
        me(ada.token()).statusCode(200);
        ada.delete("/sessions/current").statusCode(204);
        me(ada.token()).statusCode(401);
    }

    @Test
    void another_members_session_is_not_there() {
        var ada = Given.aMember("Ada");
        var ben = Given.aMember("Ben");
        String id = ben.get("/sessions").extract().path("items[0].id");
        ada.delete("/sessions/" + id).statusCode(404);
        ada.delete("/sessions/" + UUID.randomUUID()).statusCode(404);
        me(ben.token()).statusCode(200);
    }

    /** As another instance does it: through the database, and this one only hears of it. */
    @Test
    void a_session_that_another_instance_ended_is_over_here() throws InterruptedException {
        var ada = Given.aMember("Ada");
        me(ada.token()).statusCode(200);
        database.useHandle(handle ->
                handle.execute("update session set ended_at = now() where account_id = ?", UUID.fromString(ada.id())));
        var giveUp = Instant.now().plus(Duration.ofSeconds(5));
        while (me(ada.token()).extract().statusCode() == 200 && Instant.now().isBefore(giveUp)) {
            Thread.sleep(10);
        }
        me(ada.token()).statusCode(401);
    }

    @Test
    void a_fresh_proof_is_asked_for_after_ten_minutes() {
        var ada = Given.aMember("Ada");
        var token = Map.of(
                "name",
                "Calendar",
                "scopes",
                new String[] {"calendar:read"},
                "expiresOn",
                Given.today().toString());
        ada.post("/personal-access-tokens", token).statusCode(201);
        database.useHandle(handle -> handle.execute(
                "update session set authenticated_at = now() - interval '11 minutes' where account_id = ?",
                UUID.fromString(ada.id())));
        ada.post("/personal-access-tokens", token)
                .statusCode(401)
                .body("code", equalTo("fresh-authentication-required"));
    }

    private static ValidatableResponse me(String token) {
        return given().auth().oauth2(token).get(Person.API + "/me").then();
    }

    private static String signInAgain(Person member, String userAgent) {
        return given().contentType(ContentType.JSON)
                .header("User-Agent", userAgent)
                .body(Map.of("email", member.email(), "password", Given.PASSWORD))
                .post(Person.API + "/sessions")
                .then()
                .statusCode(201)
                .extract()
                .path("accessToken");
    }
}
