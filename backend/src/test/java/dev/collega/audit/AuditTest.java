package dev.collega.audit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;

@ApiTest
class AuditTest {

    @Inject
    Jdbi database;

    @Test
    void a_member_sees_what_happened_to_their_account_and_nobody_elses() throws InterruptedException {
        var ada = Given.aMember("Ada");
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Map.of("email", ada.email(), "password", "not my password"))
                .post("/api/v1/sessions");
        ada.delete("/sessions").statusCode(204);
        // What was refused is written beside the request.
        var giveUp = Instant.now().plus(Duration.ofSeconds(5));
        while (ada.get("/audit-events").extract().<Integer>path("items.size()") < 2
                && Instant.now().isBefore(giveUp)) {
            Thread.sleep(20);
        }
        ada.get("/audit-events")
                .body("items.action", hasItem("SIGNED_IN"))
                .body("items.find { it.action == 'SIGN_IN_FAILED' }.refused", equalTo(true))
                .body("items.network", everyItem(equalTo("127.0.0.0/24")));
        Given.aMember("Ben").get("/audit-events").body("items.action", not(hasItem("SIGN_IN_FAILED")));
        var first = ada.get("/audit-events?limit=1").body("items", hasSize(1)).extract();
        ada.get("/audit-events?limit=1&cursor={cursor}", (Object) first.path("nextCursor"))
                .body("items.id", contains(not(equalTo(first.path("items[0].id")))));
    }

    @Test
    void the_application_cannot_change_or_remove_what_is_written() {
        var ada = Given.aMember("Ada");
        for (var change : new String[] {
            "update audit_event set refused = true where member_id = ?", "delete from audit_event where member_id = ?"
        }) {
            var refused = assertThrows(
                    JdbiException.class,
                    () -> database.useHandle(handle -> handle.execute(change, UUID.fromString(ada.id()))));
            assertEquals(true, refused.getMessage().contains("permission denied for table audit_event"));
        }
        assertThrows(JdbiException.class, () -> database.useHandle(handle -> handle.execute("truncate audit_event")));
    }

    /** Where the roles could not be parted, or somebody takes the owner's, a trigger still refuses. */
    @Test
    void nor_can_the_owner_by_accident() {
        var refused = assertThrows(
                JdbiException.class,
                () -> database.useHandle(handle -> {
                    handle.execute("reset role");
                    try {
                        handle.execute("delete from audit_event");
                    } finally {
                        handle.execute("set role collega_app");
                    }
                }));
        assertEquals(true, refused.getMessage().contains("the audit is only added to"));
    }
}
