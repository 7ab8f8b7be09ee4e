package dev.collega.verification;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
class LicenceTest {

    private static final String PDF = "application/pdf";

    @Inject
    Proofs proofs;

    @Inject
    Jdbi jdbi;

    private Person moderator;
    private Person ada;

    @BeforeEach
    void somebody_with_a_licence() {
        moderator = Given.aModerator(jdbi);
        ada = Given.aMember("Ada " + UUID.randomUUID());
    }

    private ValidatableResponse decides(Person who, String id, Map<String, Object> decision) {
        return who.put("/verification-reviews/" + id + "/decision", decision);
    }

    private boolean isQueued(Person who, String id) {
        return who.get("/verification-reviews?limit=100")
                .statusCode(200)
                .extract()
                .<List<String>>path("items.id")
                .contains(id);
    }

    @Test
    void a_moderator_sees_the_document_decides_and_it_is_gone() {
        var id = proofs.licence(ada);
        assertFalse(isQueued(moderator, id), "there is nothing to see yet");
        decides(moderator, id, Map.of("decision", "VALID")).statusCode(409).body("code", equalTo("no-document"));
        assertEquals(204, Proofs.send(ada, id, PDF, Proofs.PDF));
        ada.get("/me/verifications/" + id).body("documentReceived", equalTo(true));
        assertTrue(isQueued(moderator, id));
        var document = moderator
                .asks()
                .accept("*/*")
                .get(Person.API + "/verification-reviews/" + id + "/document")
                .then()
                .statusCode(200)
                .contentType(PDF)
                .header("Content-Disposition", containsString("attachment"))
                .header("X-Content-Type-Options", "nosniff")
                .extract();
        assertArrayEquals(Proofs.PDF, document.asByteArray());
        ada.get("/audit-events")
                .body("items[0].action", equalTo("VERIFICATION_DOCUMENT_SEEN"))
                .body("items[0].byMe", equalTo(false));
        var until = Given.today().plusDays(40).toString();
        decides(moderator, id, Map.of("decision", "VALID", "validUntil", until)).statusCode(204);
        ada.get("/me/verifications/" + id)
                .body("state", equalTo("VALID"))
                .body("statement", equalTo("Holds a licence of Ordem dos Enfermeiros (PT)"))
                .body("checkedBy", equalTo("A moderator, who saw the document"))
                .body("validUntil", containsString(Given.today().plusDays(41).toString()));
        assertEquals(List.of(), kept(id));
        assertFalse(isQueued(moderator, id));
        assertEquals(List.of("verification-granted"), last(proofs.lettersTo(ada)));
        // Again: the same is fine, another is not.
        decides(moderator, id, Map.of("decision", "VALID")).statusCode(204);
        decides(moderator, id, Map.of("decision", "REFUSED", "words", "Changed my mind."))
                .statusCode(409)
                .body("code", equalTo("already-decided"));
        Given.aMember("Ben")
                .get("/members/" + ada.id() + "/verifications")
                .body("items.kind", contains("LICENCE"))
                .body(not(containsString("N-")));
    }

    private static List<String> last(List<String> letters) {
        return letters.subList(letters.size() - 1, letters.size());
    }

    @Test
    void a_refusal_says_why_and_erases_the_document_too() {
        var id = proofs.licence(ada);
        Proofs.send(ada, id, PDF, Proofs.PDF);
        decides(moderator, id, Map.of("decision", "REFUSED"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/words"));
        decides(moderator, id, Map.of("decision", "REFUSED", "words", "The picture cannot be read."))
                .statusCode(204);
        ada.get("/me/verifications/" + id)
                .body("state", equalTo("REFUSED"))
                .body("words", equalTo("The picture cannot be read."));
        moderator
                .asks()
                .accept("*/*")
                .get(Person.API + "/verification-reviews/" + id + "/document")
                .then()
                .statusCode(404);
        assertEquals(List.of("verification-refused"), last(proofs.lettersTo(ada)));
        assertFalse(proofs.isVerified(moderator, ada));
    }

    @Test
    void nobody_decides_about_their_own() {
        var id = proofs.licence(moderator);
        Proofs.send(moderator, id, PDF, Proofs.PDF);
        assertFalse(isQueued(moderator, id));
        decides(moderator, id, Map.of("decision", "VALID")).statusCode(404);
        moderator
                .asks()
                .accept("*/*")
                .get(Person.API + "/verification-reviews/" + id + "/document")
                .then()
                .statusCode(404);
        assertTrue(isQueued(Given.aModerator(jdbi), id));
    }

    @Test
    void a_document_is_what_its_bytes_are_and_within_its_size() {
        var id = proofs.licence(ada);
        assertEquals(422, Proofs.send(ada, id, PDF, "<html>".getBytes(StandardCharsets.UTF_8)));
        assertEquals(422, Proofs.send(ada, id, "image/png", new byte[0]));
        assertEquals(415, Proofs.send(ada, id, "text/html", Proofs.PDF));
        var large = new byte[11 * 1024 * 1024];
        System.arraycopy(Proofs.PDF, 0, large, 0, Proofs.PDF.length);
        assertEquals(413, Proofs.send(ada, id, PDF, large));
        assertEquals(204, Proofs.send(ada, id, PDF, Arrays.copyOf(large, 9 * 1024 * 1024)));
        assertEquals(404, Proofs.send(Given.aMember("Eve"), id, PDF, Proofs.PDF));
        ada.get("/me/verifications/" + id).body("documentReceived", equalTo(true));
    }

    @Test
    void in_the_database_a_document_cannot_be_read() {
        var id = proofs.licence(ada);
        Proofs.send(ada, id, PDF, Proofs.PDF);
        var kept = kept(id).get(0);
        assertFalse(new String(kept, StandardCharsets.ISO_8859_1).contains("licence"));
    }

    private List<byte[]> kept(String id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select content from verification_document where verification_id = :id")
                        .bind("id", UUID.fromString(id))
                        .mapTo(byte[].class)
                        .list());
    }

    @Test
    void what_a_licence_needs_is_asked_for_by_name() {
        var whole = Map.<String, Object>of(
                "kind", "LICENCE", "number", "12345", "authority", "Ordem dos Enfermeiros", "country", "PT");
        for (var missing : List.of("number", "authority", "country")) {
            var request = new HashMap<>(whole);
            request.remove(missing);
            ada.post("/me/verifications", request).statusCode(400).body("errors.pointer", hasItem("/" + missing));
        }
        var past = new HashMap<>(whole);
        past.put("validUntil", "2020-01-01");
        ada.post("/me/verifications", past).statusCode(400).body("errors[0].pointer", equalTo("/validUntil"));
        var wrong = new HashMap<>(whole);
        wrong.put("country", "Portugal");
        ada.post("/me/verifications", wrong).statusCode(400);
    }

    @Test
    void members_have_no_business_with_the_queue() {
        var id = proofs.licence(ada);
        Proofs.send(ada, id, PDF, Proofs.PDF);
        ada.get("/verification-reviews").statusCode(403);
        decides(ada, id, Map.of("decision", "VALID")).statusCode(403);
    }
}
