package dev.collega.cme;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

@ApiTest
class CmeTest {

    private static Map<String, Object> read(String title, String readOn, int minutes, Object... more) {
        var entry = new HashMap<String, Object>(Map.of("title", title, "readOn", readOn, "minutes", minutes));
        for (var at = 0; at < more.length; at += 2) {
            entry.put((String) more[at], more[at + 1]);
        }
        return entry;
    }

    private static byte[] file(Person reader, String path) {
        return given().auth()
                .oauth2(reader.token())
                .get(Person.API + path)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    @Test
    void what_i_read_is_logged_for_me_alone() {
        var ines = Given.aMember("Ines");
        var tomasz = Given.aMember("Tomasz");
        String id = ines.post("/cme", read("A guideline", "2025-03-01", 30, "reflection", " I ask first. "))
                .statusCode(201)
                .body("reflection", equalTo("I ask first."))
                .extract()
                .path("id");
        ines.post("/cme", read("A trial", "2026-02-01", 45)).statusCode(201);
        ines.post("/cme", read("Another", "2026-01-01", 15)).statusCode(201);
        ines.get("/cme").body("items.title", contains("A trial", "Another", "A guideline"));
        ines.get("/cme?from=2026-01-01&to=2026-01-31").body("items.title", contains("Another"));
        var page = ines.get("/cme?limit=2").extract();
        ines.get("/cme?limit=2&cursor=" + page.path("nextCursor")).body("items.title", contains("A guideline"));
        ines.get("/cme/totals").body("years.year", contains(2026, 2025)).body("years.minutes", contains(60, 30));
        tomasz.get("/cme").body("items", empty());
        tomasz.get("/cme/" + id).statusCode(404);
        tomasz.delete("/cme/" + id).statusCode(404);
        var etag = ines.get("/cme/" + id).extract().header("ETag");
        ines.patch("/cme/" + id, etag, Map.of("minutes", 50, "category", "Reading"))
                .statusCode(200)
                .body("minutes", equalTo(50));
        ines.patch("/cme/" + id, etag, Map.of("minutes", 5)).statusCode(412);
        ines.delete("/cme/" + id).statusCode(204);
        ines.get("/cme/" + id).statusCode(404);
        for (var wrong : List.of(
                read("x", "2026-01-01", 0),
                read("x", "2026-01-01", 601),
                read("x", "2999-01-01", 5),
                read("x", "2026-01-01", 5, "reflection", "x".repeat(2001)),
                read(" ", "2026-01-01", 5))) {
            ines.post("/cme", wrong).statusCode(400);
        }
    }

    @Test
    void a_post_gives_its_work_and_is_named_while_i_may_read_it() {
        var ines = Given.aMember("Ines");
        var tomasz = Given.aMember("Tomasz");
        var connection = ines.connectsWith(tomasz);
        String post = tomasz.post(
                        "/posts",
                        Map.of(
                                "kind", "INSIGHT",
                                "title", "Look",
                                "body", "Here.",
                                "audience", "CONNECTIONS",
                                "citation", Map.of("title", "A work", "doi", "10.1000/182")))
                .statusCode(201)
                .extract()
                .path("id");
        var entry = Map.of("postId", post, "readOn", "2026-01-01", "minutes", 10);
        Given.aMember("Stranger").post("/cme", entry).statusCode(400).body("errors[0].pointer", equalTo("/postId"));
        ines.post("/cme", entry)
                .statusCode(201)
                .body("title", equalTo("A work"))
                .body("citation.doi", equalTo("10.1000/182"))
                .body("postId", equalTo(post));
        ines.delete("/connections/" + connection).statusCode(204);
        ines.get("/cme").body("items[0].title", equalTo("A work")).body("items[0].postId", nullValue());
    }

    @Test
    void a_board_gets_a_table_and_a_document_with_every_letter() throws IOException {
        var ines = Given.aMember("Žaneta Łoś-Größe");
        var long1 = "Über die Wirkung, ein Titel der sehr lange ist und immer noch weiter geht "
                .repeat(5)
                .strip();
        ines.post(
                        "/cme",
                        read(
                                long1,
                                "2026-02-01",
                                75,
                                "reflection",
                                "Line one.\nΣίγμα, здоровье, 中文, \uD83D\uDE00 and\ta tab\u0007.",
                                "citation",
                                Map.of("title", "x", "authors", List.of("Ångström, Åsa"), "doi", "10.1000/182")))
                .statusCode(201);
        ines.post("/cme", read("=HYPERLINK(\"x\")", "2026-01-01", 15)).statusCode(201);
        for (var number = 0; number < 60; number++) {
            ines.post("/cme", read("Nr. " + number, "2025-05-05", 10, "reflection", "W".repeat(300)))
                    .statusCode(201);
        }
        var table = new String(file(ines, "/cme/export"), StandardCharsets.UTF_8);
        assertTrue(table.startsWith("\uFEFFRead on,Minutes,Title"), table.substring(0, 60));
        assertTrue(table.contains("Ångström, Åsa") && table.contains("\"'=HYPERLINK(\"\"x\"\")\""), table);
        assertEquals(
                3,
                new String(file(ines, "/cme/export?format=csv&from=2026-01-01&to=2026-01-31"), StandardCharsets.UTF_8)
                                .lines()
                                .count()
                        + 1);
        try (var document = Loader.loadPDF(file(ines, "/cme/export?format=pdf"))) {
            var text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("Žaneta Łoś-Größe"), text);
            assertTrue(text.contains("2026: 1 h 30 min") && text.contains("2025: 10 h"), text);
            assertTrue(text.contains("Über die Wirkung") && text.contains("Σίγμα, здоровье, ??"), text);
            assertTrue(document.getNumberOfPages() > 2);
            assertEquals(
                    "Learning log of Žaneta Łoś-Größe",
                    document.getDocumentInformation().getTitle());
        }
        try (var empty = Loader.loadPDF(file(Given.aMember("New"), "/cme/export?format=pdf"))) {
            assertEquals(1, empty.getNumberOfPages());
        }
    }
}
