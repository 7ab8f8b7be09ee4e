package dev.collega;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Walks every operation of the contract: nobody gets in without a token, and what is not mine does not exist. */
@ApiTest
class AccessTest {

    /** Signing up and in, and the words for the form. */
    private static final Set<String> OPEN = Set.of(
            "POST /api/v1/accounts",
            "POST /api/v1/sessions",
            "POST /api/v1/sessions/renewals",
            "POST /api/v1/sessions/second-factor",
            "POST /api/v1/sessions/passkey",
            "POST /api/v1/passkey-challenges",
            "POST /api/v1/password-resets",
            "POST /api/v1/password-resets/completion",
            "POST /api/v1/email-verifications/confirmation",
            "GET /api/v1/vocabulary/professions",
            "GET /api/v1/vocabulary/specialties");

    private record Operation(String method, String path) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private List<Operation> operations;

    @BeforeEach
    void read_the_contract() throws Exception {
        operations = new ArrayList<>();
        var contract = new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json").asString())
                .path("paths");
        forEachField(
                contract,
                path -> forEachField(contract.path(path), method -> {
                    if (Set.of("get", "post", "put", "patch", "delete").contains(method)) {
                        operations.add(new Operation(method.toUpperCase(), path));
                    }
                }));
        assertTrue(operations.size() > 40, "the contract was read");
    }

    private static void forEachField(JsonNode node, Consumer<String> name) {
        node.fieldNames().forEachRemaining(name);
    }

    @Test
    void without_a_token_every_operation_answers_401() {
        for (var operation : operations) {
            if (!OPEN.contains(operation.toString())) {
                var answer = given().contentType(ContentType.JSON)
                        .body("{}")
                        .request(
                                operation.method(),
                                operation
                                        .path()
                                        .replaceAll(
                                                "\\{[^}]+}", UUID.randomUUID().toString()));
                assertEquals(401, answer.statusCode(), operation.toString());
                assertEquals("unauthenticated", answer.path("code"), operation.toString());
            }
        }
    }

    @Test
    void the_open_operations_are_those_of_the_contract() {
        assertTrue(operations.stream().map(Operation::toString).toList().containsAll(OPEN));
    }

    @Test
    void with_another_members_ids_every_operation_answers_404() {
        var ada = Given.aMember("Ada");
        var ben = Given.aMember("Ben");
        var stranger = Given.aMember("Stranger");
        var owned = whatAdaOwns(ada, ben);
        for (var operation : operations) {
            var noun = operation.path().split("/")[3];
            if (operation.path().contains("{") && owned.containsKey(noun)) {
                var path =
                        operation.path().replace("{id}", owned.get(noun)).replace("{commentId}", owned.get("comments"));
                var answer = ask(stranger, operation.method(), path);
                // Removing a bookmark that is not there is no different from removing one that is.
                var expected = operation.toString().equals("DELETE /api/v1/posts/{id}/bookmark") ? 204 : 404;
                assertEquals(expected, answer.statusCode(), operation + " " + answer.asString());
            }
        }
    }

    private static Map<String, String> whatAdaOwns(Person ada, Person ben) {
        var connection = ada.connectsWith(ben, "PERSONAL");
        var contact = ada.notes("Ana");
        String followUp = ada.plans(contact, "Call", LocalDate.now().toString()).path("id");
        var post = ada.posts("For my connections", "CONNECTIONS");
        String comment = ada.post("/posts/" + post + "/comments", Map.of("body", "First."))
                .extract()
                .path("id");
        return Map.of(
                "connections", connection,
                "contacts", contact,
                "follow-ups", followUp,
                "posts", post,
                "comments", comment);
    }

    private static Response ask(Person member, String method, String path) {
        var request = member.asks().header("If-Match", "*");
        if (!method.equals("GET") && !method.equals("DELETE")) {
            request.body(bodyFor(path, method));
        }
        return request.request(method, path);
    }

    /** A body that passes the checks of shape, so that what is refused is the look-up. */
    private static Object bodyFor(String path, String method) {
        if (method.equals("PATCH")) {
            return Map.of();
        }
        if (path.endsWith("/interactions")) {
            return Map.of("kind", "CALL");
        }
        if (path.endsWith("/comments")) {
            return Map.of("body", "Hello.");
        }
        if (path.endsWith("/snooze")) {
            return Map.of("until", LocalDate.now().plusDays(9).toString());
        }
        return Map.of();
    }
}
