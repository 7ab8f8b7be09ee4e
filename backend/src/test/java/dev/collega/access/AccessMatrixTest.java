package dev.collega.access;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.collega.testing.ApiTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every operation of the contract as everybody who may come: who gets in, who is refused, and for whom it is not there. */
@ApiTest
class AccessMatrixTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @Inject
    World.Maker worlds;

    @Inject
    Jdbi database;

    /** Its worlds are many, and what they put into the queues that all share would fill the first page of each. */
    @AfterEach
    void queues_are_left_empty() {
        database.useHandle(handle -> {
            handle.execute("delete from report_matter");
            handle.execute("delete from verification_dispute");
            handle.execute(
                    "delete from institution i where not exists (select from verification v where v.institution_id = i.id)");
        });
    }

    private final Map<String, String> scopes = new java.util.TreeMap<>();
    private List<String> operations;

    @BeforeEach
    void read_the_contract() throws Exception {
        operations = new ArrayList<>();
        var paths = new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json").asString())
                .path("paths");
        paths.fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(method -> {
                    if (METHODS.contains(method.getKey())) {
                        var operation = method.getKey().toUpperCase() + " "
                                + path.getKey().substring("/api/v1".length());
                        operations.add(operation);
                        scopes.put(operation, scopesOf(method.getValue()));
                    }
                }));
        assertTrue(operations.size() > 80, "the contract was read");
    }

    private static String scopesOf(JsonNode operation) {
        var named = new TreeSet<String>();
        operation.path("security").forEach(one -> one.path("accessToken").forEach(scope -> named.add(scope.asText())));
        return String.join(" ", named);
    }

    @Test
    void every_operation_is_in_the_matrix_and_nothing_else() {
        assertEquals(new TreeSet<>(operations), new TreeSet<>(Matrix.RULES.keySet()));
    }

    @Test
    void every_operation_names_its_scope_but_those_that_are_open() {
        for (var operation : operations) {
            assertEquals(
                    Matrix.RULES.get(operation) == Rule.OPEN,
                    scopes.get(operation).isEmpty(),
                    operation);
        }
    }

    /** What changes who is who to whom; after any other change the next operation says whether it still finds its world. */
    private static final List<String> CHANGES_RELATIONS = List.of(
            " /accounts",
            " /blocks",
            " /mutes",
            " /connections",
            " /introductions",
            " /cards",
            " /sessions",
            " /reports",
            " /appeals");

    /** In two halves at the same time, each in worlds of its own: one alone would leave a processor idle. */
    @Test
    void everybody_gets_what_the_matrix_says() throws Exception {
        var half = operations.size() / 2;
        var halves = Executors.newFixedThreadPool(2);
        try {
            var wrong = new ArrayList<String>();
            for (var part : halves.invokeAll(List.<Callable<List<String>>>of(
                    () -> astonishing(operations.subList(0, half)),
                    () -> astonishing(operations.subList(half, operations.size()))))) {
                wrong.addAll(part.get());
            }
            assertTrue(wrong.isEmpty(), () -> String.join("\n", wrong));
        } finally {
            halves.shutdownNow();
        }
    }

    private List<String> astonishing(List<String> some) {
        var wrong = new ArrayList<String>();
        var world = worlds.make();
        for (var operation : some) {
            var astonishing = astonishing(world, operation);
            if (!astonishing.isEmpty()) {
                // Perhaps it was an operation before this one that has taken away what it needs: only a new world
                // tells.
                world = worlds.make();
                astonishing = astonishing(world, operation);
            }
            wrong.addAll(astonishing);
            if (!operation.startsWith("GET ")
                    && (operation.equals("DELETE /me")
                            || CHANGES_RELATIONS.stream().anyMatch(operation::contains))) {
                world = worlds.make();
            }
        }
        return wrong;
    }

    private List<String> astonishing(World world, String operation) {
        var wrong = new ArrayList<String>();
        for (var visitor : Visitor.values()) {
            // What both sides may end, each ends in a world of their own.
            var where =
                    operation.equals("DELETE /connections/{id}") && visitor == Visitor.OWNER ? worlds.make() : world;
            var answer = where.ask(visitor, operation);
            var expected = Matrix.RULES.get(operation).expected(visitor);
            if (!expected.allows(answer)) {
                wrong.add("%s as %s: %d %s, not %s"
                        .formatted(operation, visitor, answer.statusCode(), answer.asString(), expected));
            }
        }
        return wrong;
    }

    @Test
    void a_token_with_the_scope_that_the_contract_names_gets_in() {
        var world = worlds.make();
        for (var operation : operations) {
            var scope = scopes.get(operation);
            if (dev.collega.account.Scopes.FOR_TOKENS.contains(scope)) {
                var answer = world.askWithToken(scope, operation);
                assertFalse(Set.of(401, 403).contains(answer.statusCode()), operation + " " + answer.asString());
            }
        }
    }

    @Test
    void nobody_who_runs_the_place_reads_what_a_member_keeps() {
        var world = worlds.make();
        var readByOwner = operations.stream()
                .filter(operation -> operation.startsWith("GET "))
                .filter(operation ->
                        world.ask(Visitor.OWNER, operation).asString().contains(World.PRIVATE))
                .collect(Collectors.toSet());
        assertTrue(readByOwner.contains("GET /contacts/{id}"), "the marker is where it can be found");
        assertTrue(readByOwner.contains("GET /follow-ups/{id}"), "the marker is where it can be found");
        assertTrue(readByOwner.contains("GET /agenda"), "the marker is where it can be found");
        for (var operation : operations) {
            for (var visitor : List.of(Visitor.MODERATOR, Visitor.ADMINISTRATOR, Visitor.CONNECTION)) {
                assertFalse(
                        world.ask(visitor, operation).asString().contains(World.PRIVATE), operation + " as " + visitor);
            }
        }
    }
}
