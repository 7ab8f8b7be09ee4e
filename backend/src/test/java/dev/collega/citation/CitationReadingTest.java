package dev.collega.citation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.collega.shared.fetch.PublicWeb;
import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@ApiTest
class CitationReadingTest {

    @Inject
    PublicWeb web;

    @Test
    void a_bare_number_is_a_citation_to_be_written_by_hand_where_no_registry_is_asked() {
        var ines = Given.aMember("Ines");
        ines.post("/citations/reading", Map.of("text", "https://doi.org/10.1056/NEJMoa1401762\n\nPMID 24635772\nwhat"))
                .statusCode(200)
                .body("source", equalTo("IDENTIFIER"))
                .body("citations.doi", contains("10.1056/NEJMoa1401762", null))
                .body("citations.pmid", contains(null, "24635772"))
                .body("citations.title", contains("", ""))
                .body("problems.line", contains(4));
        ines.post("/citations/reading", Map.of("text", "Nothing of the kind."))
                .statusCode(200)
                .body("source", nullValue())
                .body("citations", empty())
                .body("problems.line", contains(1));
        ines.post("/citations/reading", Map.of("text", " ")).statusCode(400);
        ines.post("/citations/reading", Map.of("text", "x".repeat(1_000_001))).statusCode(400);
        ines.post("/citations/reading", Map.of("text", "@article{a, title = {Caf\\'e}, year = 2020}"))
                .body("source", equalTo("BIBTEX"))
                .body("citations.title", contains("Café"));
    }

    @Test
    void a_registry_fills_in_what_it_knows_and_is_asked_once() throws IOException {
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            var query = exchange.getRequestURI().getRawPath();
            var answer = switch (query) {
                case "/doi/10.1000%2F182" -> "TY  - JOUR\nTI  - Étude\nAU  - Łoś, Anna\nDO  - 10.1000/182\nER  - \n";
                case "/pubmed/24635772" -> "\nPMID- 24635772\nTI  - A trial.\nPT  - Randomized Controlled Trial\n";
                default -> "";
            };
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(bytes.length == 0 ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            var address = "http://127.0.0.1:" + server.getAddress().getPort();
            var reader = new CitationReader(
                    new Registries(Optional.of(address + "/doi/{id}"), Optional.of(address + "/pubmed/{id}"), web));
            assertEquals("Étude", reader.read("10.1000/182").citations().get(0).title());
            assertEquals(
                    "Étude", reader.read("doi:10.1000/182").citations().get(0).title());
            assertEquals(1, asked.get());
            var trial = reader.read("PMID: 24635772").citations().get(0);
            assertTrue(trial.types().contains("Randomized Controlled Trial"));
            var unknown = reader.read("10.1000/unknown");
            assertEquals("10.1000/unknown", unknown.citations().get(0).doi());
            assertEquals(
                    "The registry does not know this number. Write the rest by hand.",
                    unknown.problems().get(0).words());
        } finally {
            server.stop(0);
        }
        assertTrue(new CitationReader(new Registries(Optional.of("http://127.0.0.1:1/{id}"), Optional.empty(), web))
                .read("10.1000/182")
                .problems()
                .get(0)
                .words()
                .startsWith("The registry could not be asked"));
    }
}
