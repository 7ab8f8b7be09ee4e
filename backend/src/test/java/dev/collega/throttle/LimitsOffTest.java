package dev.collega.throttle;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.nullValue;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ApiTest
@TestProfile(LimitsOffTest.LimitsLifted.class)
class LimitsOffTest {

    /** The smallest there are, and the one setting that lifts them. */
    public static class LimitsLifted implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "collega.limits.enabled", "false",
                    "collega.limits.api", "1/PT5M",
                    "collega.limits.open", "1/PT5M",
                    "collega.limits.sign-ups", "1/PT5M",
                    "collega.limits.directory-searches", "1/PT5M",
                    "collega.limits.guesses.free", "1");
        }
    }

    @Test
    void nothing_is_counted_and_nobody_waits() {
        var ada = Given.aMember("Ada");
        Given.aMember("Ben");
        for (int i = 0; i < 5; i++) {
            ada.get("/members?query=ben").statusCode(200).header("RateLimit", nullValue());
            given().contentType(ContentType.JSON)
                    .body(Map.of("email", ada.email(), "password", "not my password at all"))
                    .post(Person.API + "/sessions")
                    .then()
                    .statusCode(401);
        }
        Given.token(ada.email());
    }
}
