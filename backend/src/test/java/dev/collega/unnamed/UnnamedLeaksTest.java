package dev.collega.unnamed;

import static dev.collega.unnamed.Unnamed.publishing;
import static dev.collega.unnamed.Unnamed.says;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Ada and Zoe have said the very same unnamed, and every reader is something to Ada that they are not to Zoe. Whatever
 * they read and try, what Ada said must answer as what Zoe said does.
 */
@ApiTest
class UnnamedLeaksTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Jdbi database;

    private Person ada;
    private Person mei;
    private final Map<String, Person> readers = new LinkedHashMap<>();
    private final List<String> said = new ArrayList<>();
    private Twin adas;
    private Twin zoes;

    /** What one of the two said, and where. */
    private record Twin(String post, String own, String elsewhere, String comment) {

        String in(String path) {
            return path.replace("{post}", post)
                    .replace("{own}", own)
                    .replace("{elsewhere}", elsewhere)
                    .replace("{comment}", comment);
        }
    }

    @BeforeEach
    void two_say_the_same() {
        var unnamed = new Unnamed(database);
        unnamed.aCrowd();
        ada = unnamed.aVerified("Ada Quillfeather", "nurse");
        var zoe = unnamed.aVerified("Zoe Other", "nurse");
        mei = Given.aMember("Mei");
        for (var reader : List.of("connection", "blocker", "blocked", "former", "muter", "stranger")) {
            readers.put(reader, Given.aMember("Reader " + reader));
        }
        readers.get("connection").connectsWith(ada);
        readers.get("blocker").connectsWith(ada);
        readers.get("blocker").put("/blocks/" + ada.id()).statusCode(204);
        ada.connectsWith(readers.get("blocked"));
        ada.put("/blocks/" + readers.get("blocked").id()).statusCode(204);
        var connection = readers.get("former").connectsWith(ada);
        ada.delete("/connections/" + connection).statusCode(204);
        readers.get("muter").put("/mutes/" + ada.id()).statusCode(204);
        adas = speaks(ada);
        zoes = speaks(zoe);
        ada.posts("By name", "MEMBERS");
    }

    private Twin speaks(Person who) {
        String post = publishing(who, Map.of("topics", List.of("D006333"), "tags", List.of("asked")))
                .statusCode(201)
                .extract()
                .path("id");
        String own = says(who, post, "To be clear");
        var elsewhere = mei.posts("By Mei", "MEMBERS");
        String comment = says(who, elsewhere, "Not so sure");
        mei.post("/posts/" + elsewhere + "/comments", Map.of("body", "Why?", "parentId", comment))
                .statusCode(201);
        said.addAll(List.of(post, own, comment));
        return new Twin(post, own, elsewhere, comment);
    }

    private static final List<String> TRIED = List.of(
            "GET /posts/{post}",
            "GET /posts/{post}/comments",
            "GET /posts/{post}/comments/{own}",
            "GET /posts/{elsewhere}",
            "GET /posts/{elsewhere}/comments",
            "GET /posts/{elsewhere}/comments/{comment}",
            "GET /posts/{post}/revisions",
            "GET /posts/{post}/citation",
            "GET /posts/{post}/mentionable?query=ada",
            "GET /posts/{post}/mentionable?query=reader",
            "GET /posts/{elsewhere}/mentionable?query=ada",
            "GET /posts/{post}/would-value",
            "GET /posts/{elsewhere}/would-value",
            "GET /posts/{post}/sendings",
            "POST /posts/{post}/sendings {\"contactIds\":[\"{page}\"]}",
            "GET /posts/{post}/sendings",
            "PUT /posts/{post}/bookmark",
            "PUT /posts/{post}/seen",
            "PUT /posts/{post}/reactions/USEFUL",
            "PUT /posts/{elsewhere}/comments/{comment}/reactions/DISAGREE",
            "PUT /posts/{post}/closing",
            "PUT /posts/{post}/accepted-answer {\"commentId\":\"{own}\"}",
            "PUT /posts/{post}/correction {\"kind\":\"CORRECTED\",\"words\":\"Not mine.\"}",
            "PUT /agenda/offers/POST_TO_SEND/{post}/dismissal",
            "POST /posts/{post}/comments {\"body\":\"Who asks?\"}",
            "POST /posts/{post}/comments {\"body\":\"Who?\",\"parentId\":\"{own}\"}",
            "POST /posts/{elsewhere}/comments {\"body\":\"You!\",\"mentions\":[\"{ada}\"]}",
            "POST /posts/{elsewhere}/comments {\"body\":\"Who?\",\"parentId\":\"{comment}\"}",
            "DELETE /posts/{elsewhere}/comments/{comment}",
            "GET /posts/{post}",
            "GET /posts/{post}/comments",
            "GET /posts/{elsewhere}/comments",
            "DELETE /posts/{post}/bookmark",
            "DELETE /posts/{post}");

    @Test
    void nothing_that_a_reader_is_to_the_author_changes_an_answer() {
        readers.forEach((how, reader) -> TRIED.forEach(attempt -> assertEquals(
                plain(send(reader, zoes.in(attempt))), plain(send(reader, adas.in(attempt))), how + ": " + attempt)));
        Given.aModerator(database).suspends(ada).statusCode(200);
        readers.forEach((how, reader) -> TRIED.stream()
                .filter(attempt -> attempt.startsWith("GET "))
                .forEach(attempt -> assertEquals(
                        plain(send(reader, zoes.in(attempt))),
                        plain(send(reader, adas.in(attempt))),
                        how + ", when Ada is suspended: " + attempt)));
    }

    private Response send(Person reader, String attempt) {
        var parts = attempt.split(" ", 3);
        var request = reader.asks();
        if (parts.length == 3) {
            request.body(parts[2].replace("{ada}", ada.id()).replace("{page}", pageOfAda(reader)));
        }
        return request.request(parts[0], Person.API + parts[1]);
    }

    private String pageOfAda(Person reader) {
        return database.withHandle(
                handle -> handle.createQuery("select id from contact where owner_id = :owner and member_id = :ada")
                        .bind("owner", UUID.fromString(reader.id()))
                        .bind("ada", UUID.fromString(ada.id()))
                        .mapTo(String.class)
                        .findOne()
                        .orElse(ada.id()));
    }

    private static String plain(Response answer) {
        return answer.statusCode() + " " + answer.header("ETag") + " "
                + answer.asString()
                        .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "id")
                        .replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:(?!00:00Z)[0-9:.]+Z", "time")
                        .replaceAll("\"(next|previous)Cursor\":\"[^\"]*\"", "$1")
                        .replaceAll("\"traceId\":\"[^\"]*\"", "");
    }

    @Test
    void no_answer_of_the_api_names_the_author_beside_what_they_said() throws IOException {
        var connected = readers.get("connection");
        for (var reader : readers.values()) {
            reader.put("/topics/D006333/follow").statusCode(204);
            reader.put("/posts/" + adas.post() + "/bookmark").statusCode(204);
        }
        connected
                .post("/posts/" + adas.post() + "/sendings", Map.of("contactIds", List.of(connected.contactOf(ada))))
                .statusCode(200);
        var found = 0;
        for (var path : paths()) {
            for (var reader : readers.values()) {
                for (var filled : filled(path, pageOfAda(reader))) {
                    var answer = reader.asks().get(Person.API + filled);
                    if (answer.statusCode() == 200
                            && String.valueOf(answer.contentType()).contains("json")) {
                        found += look(JSON.readTree(answer.asByteArray()), filled);
                    }
                }
            }
        }
        assertTrue(found > 50, "what was said unnamed was found");
    }

    /** Every GET of the contract that needs nothing, or what these readers know. */
    private static List<String> paths() throws IOException {
        var paths = new ArrayList<String>();
        JSON.readTree(given().get("/q/openapi?format=json").asString())
                .path("paths")
                .fields()
                .forEachRemaining(path -> {
                    if (path.getValue().has("get")) {
                        paths.add(path.getKey().substring("/api/v1".length()));
                    }
                });
        paths.addAll(List.of("/posts?query=ask", "/posts?tag=asked", "/posts?topic=D006333", "/feed?view=TOPICS"));
        paths.add("/posts?author={ada}");
        return paths;
    }

    private List<String> filled(String path, String page) {
        var known = path.startsWith("/posts")
                ? List.of(adas.post(), adas.elsewhere())
                : path.startsWith("/contacts") ? List.of(page) : List.of(ada.id());
        return known.stream()
                .map(id -> path.replace("{id}", id)
                        .replace("{ada}", ada.id())
                        .replace("{commentId}", id.equals(adas.post()) ? adas.own() : adas.comment())
                        .replaceAll("\\{[a-zA-Z]+}", id))
                .toList();
    }

    /** The least thing that holds what was said holds nothing of who said it. */
    private int look(JsonNode node, String path) {
        var found = 0;
        if (node.isObject() && said.contains(node.path("id").asText())) {
            found++;
            var text = node.toString();
            assertTrue(!text.contains(ada.id()) && !text.contains("Quillfeather"), () -> path + ": " + text);
        }
        for (var child : node) {
            found += look(child, path);
        }
        return found;
    }

    /** What everybody else has is the words of {@link Voices}. */
    @Test
    void only_this_package_reads_who_it_was() throws IOException {
        var table = Pattern.compile("\\b(from|join|into|update|table)\\s+voice\\b");
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                if (!file.getParent().endsWith("unnamed")) {
                    assertTrue(!table.matcher(Files.readString(file)).find(), file::toString);
                }
            }
        }
    }
}
