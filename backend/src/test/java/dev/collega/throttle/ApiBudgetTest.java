package dev.collega.throttle;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ApiTest
@TestProfile(LimitsOn.class)
class ApiBudgetTest {

    @Test
    void every_answer_tells_what_is_left() {
        var ada = Given.aMember("Ada");
        ada.get("/me")
                .statusCode(200)
                .header("RateLimit-Policy", "\"api\";q=40;w=300")
                .header("RateLimit", matchesPattern("\"api\";r=39;t=(300|29\\d)"));
        ada.get("/connections/" + Given.aMember("Ben").id())
                .statusCode(404)
                .header("RateLimit", containsString("\"api\";r=38;"));
        given().get(Person.API + "/vocabulary/professions")
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", "\"open\";q=100000;w=300");
    }

    @Test
    void after_the_last_request_the_next_is_refused_until_the_time_is_over() {
        var ada = Given.aMember("Ada");
        for (int i = 0; i < 40; i++) {
            ada.get("/me").statusCode(200);
        }
        ada.get("/me")
                .statusCode(429)
                .contentType("application/problem+json")
                .header("RateLimit", containsString("\"api\";r=0;"))
                .header("Retry-After", matchesPattern("300|2\\d\\d"))
                .body("code", equalTo("too-many-requests"))
                .body("detail", equalTo("The limit \"api\" is reached: 40 requests in 5 minutes."));
        ada.post("/posts", Map.of()).statusCode(429);
        Given.aMember("Ben").get("/me").statusCode(200);
    }

    @Test
    void a_request_that_is_refused_for_want_of_a_token_costs_nobody_anything() {
        given().get(Person.API + "/me").then().statusCode(401).header("RateLimit", nullValue());
        given().auth()
                .oauth2("nonsense")
                .get(Person.API + "/vocabulary/professions")
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", containsString("open"));
    }

    @Test
    void introductions_are_asked_for_within_a_budget_whoever_is_there() {
        var ada = Given.aMember("Ada");
        var request = Map.of(
                "introducerId", Given.aMember("Ben").id(),
                "memberId", Given.aMember("Cem").id(),
                "reason", "We should meet, I think.");
        for (int i = 0; i < 2; i++) {
            ada.post("/introductions", request).statusCode(422);
        }
        ada.post("/introductions", request)
                .statusCode(429)
                .body("detail", containsString("\"introductions\" is reached: 2 requests in 24 hours"));
    }

    @Test
    void what_can_be_misused_has_a_budget_of_its_own() {
        var ada = Given.aMember("Ada");
        ada.asksToConnect(Given.aMember("Ben"), "PERSONAL");
        ada.asksToConnect(Given.aMember("Cem"), "PERSONAL");
        ada.post("/connections", Map.of("memberId", Given.aMember("Dora").id(), "reason", "Hello."))
                .statusCode(429)
                .header("RateLimit", containsString("\"connection-requests\";r=0;t=86"))
                .body("detail", containsString("\"connection-requests\" is reached: 2 requests in 24 hours"));

        var post = ada.posts("First", "CONNECTIONS");
        ada.posts("Second", "CONNECTIONS");
        ada.post("/posts", Map.of("kind", "INSIGHT", "title", "Third", "body", "…", "audience", "CONNECTIONS"))
                .statusCode(429);
        for (int i = 0; i < 2; i++) {
            ada.post("/posts/" + post + "/comments", Map.of("body", "Yes.")).statusCode(201);
        }
        ada.post("/posts/" + post + "/comments", Map.of("body", "Yes.")).statusCode(429);

        for (int i = 0; i < 5; i++) {
            ada.get("/members?query=ben").statusCode(200);
        }
        ada.get("/members?query=ben")
                .statusCode(429)
                .header("RateLimit", containsString("\"directory-searches\";r=0;"));
        ada.get("/me").statusCode(200);
    }

    /** The limit is three here, and pages of the directory have theirs besides. */
    @Test
    void who_walks_the_directory_meets_a_limit_and_goes_on_among_connections() {
        var scraper = Given.aMember("Scraper");
        var mark = UUID.randomUUID().toString();
        var friend = Given.aMember("Friend " + mark);
        scraper.connectsWith(friend);
        for (int i = 0; i < 4; i++) {
            Given.aMember("Stranger " + mark);
        }
        var found = new ArrayList<String>(
                scraper.get("/members?query={mark}", mark).extract().path("items.id"));
        found.remove(friend.id());
        for (int i = 0; i < 3; i++) {
            scraper.get("/members/" + found.get(i)).statusCode(200);
            scraper.get("/members/" + friend.id()).statusCode(200);
            scraper.get("/members/" + scraper.id()).statusCode(200);
            scraper.get("/members/" + UUID.randomUUID()).statusCode(404);
        }
        scraper.get("/members/" + found.get(3))
                .statusCode(429)
                .header("RateLimit", containsString("\"profile-views\";r=0;"))
                .body("detail", containsString("\"profile-views\" is reached: 3 requests in 24 hours"));
        scraper.get("/members/" + friend.id()).statusCode(200);
    }

    @Test
    void a_page_of_a_hundred_members_counts_as_five_of_twenty() {
        var ada = Given.aMember("Ada");
        var before = left(ada.get("/members?limit=1"));
        assertEquals(before - 5, left(ada.get("/members?limit=100")));
    }

    private static int left(ValidatableResponse answer) {
        var header = answer.statusCode(200).extract().header("RateLimit");
        return Integer.parseInt(header.replaceAll(".*\"directory-pages\";r=(\\d+);.*", "$1"));
    }

    @Test
    void a_body_of_the_wrong_shape_is_given_back() {
        var ada = Given.aMember("Ada");
        for (int i = 0; i < 4; i++) {
            ada.post("/posts", Map.of("title", "No kind")).statusCode(400);
        }
        ada.posts("First", "CONNECTIONS");
        ada.posts("Second", "CONNECTIONS");
    }
}
