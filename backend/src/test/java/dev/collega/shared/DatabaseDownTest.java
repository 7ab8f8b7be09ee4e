package dev.collega.shared;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ApiTest
class DatabaseDownTest {

    @Inject
    AgroalDataSource pool;

    @Test
    void an_exhausted_pool_is_answered_with_503_and_when_to_try_again() throws SQLException {
        var ines = Given.aMember("Ines Duarte");
        var taken = new ArrayList<Connection>();
        try {
            for (var i = 0;
                    i < pool.getConfiguration().connectionPoolConfiguration().maxSize();
                    i++) {
                taken.add(pool.getConnection());
            }
            ines.get("/me")
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", notNullValue())
                    .body("code", equalTo("unavailable"));
            ines.post("/contacts", Map.of("name", "Ana")).statusCode(503).body("code", equalTo("unavailable"));
        } finally {
            for (var connection : taken) {
                connection.close();
            }
        }
        ines.get("/me").statusCode(200);
    }

    @Test
    void connections_that_the_database_has_cut_are_answered_with_503_and_then_replaced() throws SQLException {
        var ines = Given.aMember("Ines Duarte");
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            // The application's own role may not.
            statement.execute("reset role");
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where pid <> pg_backend_pid() and application_name = 'collega'");
            statement.execute("set role collega_app");
        }
        var answers = new ArrayList<Integer>();
        for (var i = 0; i < 40; i++) {
            answers.add(given().auth().oauth2(ines.token()).get("/api/v1/me").statusCode());
        }
        assertTrue(answers.stream().allMatch(status -> status == 200 || status == 503), answers.toString());
        assertEquals(200, answers.get(answers.size() - 1));
        pool.flush(AgroalDataSource.FlushMode.ALL);
    }
}
