package dev.collega.throttle;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ApiTest
@TestProfile(LimitsOn.class)
class LimitsWithoutDatabaseTest {

    @Inject
    AgroalDataSource pool;

    @Test
    void what_needs_the_database_says_so_and_what_does_not_goes_on_uncounted() throws Exception {
        var ada = Given.aMember("Ada");
        var taken = new ArrayList<Connection>();
        try {
            for (var i = 0;
                    i < pool.getConfiguration().connectionPoolConfiguration().maxSize();
                    i++) {
                taken.add(pool.getConnection());
            }
            ada.get("/me").statusCode(503).body("code", equalTo("unavailable"));
            ada.post("/posts", Map.of("kind", "INSIGHT", "title", "Any", "body", "…", "audience", "CONNECTIONS"))
                    .statusCode(503);
            given().contentType(ContentType.JSON)
                    .body(Map.of("email", ada.email(), "password", Given.PASSWORD))
                    .post(Person.API + "/sessions")
                    .then()
                    .statusCode(503);
            given().get(Person.API + "/vocabulary/professions").then().statusCode(200);
        } finally {
            for (var connection : taken) {
                connection.close();
            }
        }
        ada.get("/me").statusCode(200);
        awaitCounting(ada);
    }

    private static void awaitCounting(Person ada) throws InterruptedException {
        var end = Instant.now().plus(Duration.ofSeconds(20));
        while (ada.get("/me").extract().header("RateLimit") == null) {
            assertTrue(Instant.now().isBefore(end), "limits are counted again");
            Thread.sleep(1_000);
        }
    }
}
