package dev.collega.guard;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Nothing of a patient is kept, by whatever operation; what only may be something is asked about. */
@ApiTest
class PatientDataTest {

    private static final String CERTAIN = "The bloods of MRN 4471120 are back.";
    private static final String MAYBE = "My patient Anna is doing well on adalimumab.";
    private static final String REASON = "Anna is the name of the character in our teaching case.";

    @Inject
    Jdbi jdbi;

    private static Map<String, Object> post(String body) {
        return Map.of("kind", "INSIGHT", "title", "A lesson", "body", body, "audience", "MEMBERS");
    }

    private static ValidatableResponse sent(Person member, String path, Object body, String reason) {
        return member.asks()
                .header(
                        "Patient-Data-Answer",
                        URLEncoder.encode(reason, StandardCharsets.UTF_8).replace("+", "%20"))
                .body(body)
                .post(Person.API + path)
                .then();
    }

    private List<Map<String, Object>> answersOf(Person member) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from patient_data_answer where member_id = :me order by id, number")
                .bind("me", UUID.fromString(member.id()))
                .mapToMap()
                .list());
    }

    @Test
    void what_is_certain_is_refused_with_its_class_and_place() {
        var ada = Given.aMember("Ada");
        ada.post("/posts", post(CERTAIN))
                .statusCode(422)
                .body("code", equalTo("patient-data"))
                .body("findings", hasSize(1))
                .body("findings[0].pointer", equalTo("/body"))
                .body("findings[0].class", equalTo("MEDICAL_RECORD"))
                .body("findings[0].confidence", equalTo("HIGH"))
                .body("findings[0].start", equalTo(CERTAIN.indexOf("MRN")))
                .body("findings[0].end", equalTo(CERTAIN.indexOf(" are")))
                .body("findings[0].words", notNullValue())
                .body("errors[0].pointer", equalTo("/body"))
                .body("answerWith", nullValue());
        sent(ada, "/posts", post(CERTAIN), REASON).statusCode(422).body("code", equalTo("patient-data"));
        ada.get("/posts?author=" + ada.id()).body("items", empty());
        assertEquals(List.of(), answersOf(ada));
    }

    @Test
    void what_may_be_something_passes_with_a_reason_that_is_kept_without_the_text() {
        var ada = Given.aMember("Ada");
        ada.post("/posts", post(MAYBE))
                .statusCode(422)
                .body("code", equalTo("maybe-patient-data"))
                .body("findings[0].class", equalTo("NAME"))
                .body("findings[0].confidence", equalTo("MEDIUM"))
                .body("answerWith", equalTo("Patient-Data-Answer"));
        ada.get("/posts?author=" + ada.id()).body("items", empty());

        var reason = "Anna heißt nur in der Lehrgeschichte so – 100 % erfunden.";
        sent(ada, "/posts", post(MAYBE), reason).statusCode(201);
        var answers = answersOf(ada);
        assertEquals(1, answers.size());
        assertEquals(reason, answers.get(0).get("reason"));
        assertEquals("NAME", answers.get(0).get("class"));
        assertEquals("/body", answers.get(0).get("pointer"));
        assertEquals("/api/v1/posts", answers.get(0).get("path"));
        assertFalse(answers.get(0).toString().contains("adalimumab"));
        ada.get("/audit-events")
                .body("items.action", hasItem("PATIENT_DATA_ANSWERED"))
                .body(
                        "items.find { it.action == 'PATIENT_DATA_ANSWERED' }.subjectId",
                        equalTo(answers.get(0).get("id").toString()));
    }

    @Test
    void a_reason_is_one_and_tells_of_no_patient() {
        var ada = Given.aMember("Ada");
        sent(ada, "/posts", post(MAYBE), "because")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/Patient-Data-Answer"));
        sent(ada, "/posts", post(MAYBE), "x".repeat(301)).statusCode(400);
        ada.asks()
                .header("Patient-Data-Answer", "%zz is not how it is written")
                .body(post(MAYBE))
                .post(Person.API + "/posts")
                .then()
                .statusCode(400);
        sent(ada, "/posts", post(MAYBE), "It is only MRN 4471120, all right?")
                .statusCode(422)
                .body("code", equalTo("patient-data"))
                .body("findings[0].pointer", equalTo("/Patient-Data-Answer"));
        assertEquals(List.of(), answersOf(ada));
    }

    @Test
    void no_reason_is_kept_for_what_was_not_kept() {
        var ada = Given.aMember("Ada");
        sent(ada, "/posts/" + UUID.randomUUID() + "/comments", Map.of("body", MAYBE), REASON)
                .statusCode(404);
        assertEquals(List.of(), answersOf(ada));
    }

    @Test
    void the_same_request_twice_has_one_reason() {
        var ada = Given.aMember("Ada");
        for (var times = 0; times < 2; times++) {
            ada.asks()
                    .header("Idempotency-Key", "the same")
                    .header("Patient-Data-Answer", "A%20teaching%20case.")
                    .body(post(MAYBE))
                    .post(Person.API + "/posts")
                    .then()
                    .statusCode(201);
        }
        assertEquals(1, answersOf(ada).size());
    }

    @Test
    void the_shape_is_judged_first() {
        Given.aMember("Ada")
                .post("/posts", Map.of("kind", "INSIGHT", "title", " ", "body", CERTAIN, "audience", "MEMBERS"))
                .statusCode(400)
                .body("code", equalTo("validation"))
                .body("errors.pointer", hasItem("/title"));
    }

    @Test
    void a_private_note_keeps_a_colleagues_telephone_and_no_patients() {
        var ada = Given.aMember("Ada");
        ada.post("/contacts", Map.of("name", "Ana", "notes", "Born 12 March 1980; her mobile is 07700 900123."))
                .statusCode(201);
        ada.post("/contacts", Map.of("name", "Ana", "notes", "Her patient’s mobile is 07700 900123."))
                .statusCode(422)
                .body("findings[0].class", equalTo("TELEPHONE"))
                .body("findings[0].pointer", equalTo("/notes"));
    }

    @Test
    void every_place_where_one_writes_is_looked_at() {
        var ada = Given.aMember("Ada");
        var ben = Given.aMember("Ben");
        String contact = ada.notes("Ana");
        refused(ada.patch("/me", "*", Map.of("about", CERTAIN)), "/about");
        refused(ada.patch("/me", "*", Map.of("interests", List.of("tea", CERTAIN))), "/interests/1");
        refused(ada.patch("/contacts/" + contact, "*", Map.of("tags", List.of("MRN 4471120"))), "/tags/0");
        refused(ada.post("/connections", Map.of("memberId", ben.id(), "reason", CERTAIN)), "/reason");
        refused(ada.post("/contacts/" + contact + "/interactions", Map.of("kind", "CALL", "note", CERTAIN)), "/note");
        refused(
                ada.post("/follow-ups", Map.of("contactId", contact, "title", CERTAIN, "dueOn", "2026-01-01")),
                "/title");
        refused(ada.post("/goals", Map.of("title", CERTAIN)), "/title");
        refused(
                ada.post(
                        "/reports",
                        Map.of(
                                "subject",
                                Map.of("kind", "MEMBER", "id", ben.id()),
                                "reason",
                                "SPAM",
                                "words",
                                CERTAIN)),
                "/words");
        refused(
                ada.post("/holidays", Map.of("startsOn", "2026-01-01", "endsOn", "2026-01-02", "label", CERTAIN)),
                "/label");
        refused(ada.post("/posts/" + ada.posts("One", "MEMBERS") + "/comments", Map.of("body", CERTAIN)), "/body");
        refused(ada.post("/calendar-feeds", Map.of("name", "MRN 4471120")), "/name");
        ada.asks()
                .contentType("application/octet-stream")
                .body(new byte[] {'B'})
                .post(Person.API + "/contact-imports?fileName=MRN_4471120.vcf")
                .then()
                .statusCode(422)
                .body("findings[0].pointer", equalTo("/fileName"));
    }

    private static void refused(ValidatableResponse answer, String pointer) {
        answer.statusCode(422).body("code", equalTo("patient-data")).body("findings[0].pointer", equalTo(pointer));
    }

    @Test
    void a_case_is_asked_about_its_days() {
        var ada = Given.aMember("Ada");
        var words = "Symptoms began on 3 March 2026 after a flight.";
        ada.post("/posts", post(words)).statusCode(201);
        ada.post("/posts", Map.of("kind", "CASE", "title", "Fever", "body", words, "audience", "MEMBERS"))
                .statusCode(422)
                .body("code", equalTo("maybe-patient-data"))
                .body("findings[0].class", equalTo("DATE"));
    }

    @Test
    void an_edit_is_no_way_round_that() {
        var ada = Given.aMember("Ada");
        var words = "Symptoms began on 3 March 2026 after a flight.";
        String id = ada.post(
                        "/posts", Map.of("kind", "CASE", "title", "Fever", "body", "A flight.", "audience", "MEMBERS"))
                .extract()
                .path("id");
        ada.patch("/posts/" + id, "*", Map.of("body", words))
                .statusCode(422)
                .body("code", equalTo("maybe-patient-data"));
        var insight = ada.posts("Fever", "MEMBERS");
        ada.patch("/posts/" + insight, "*", Map.of("kind", "INSIGHT", "body", words))
                .statusCode(200);
        ada.patch("/posts/" + insight, "*", Map.of("kind", "CASE"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/kind"));
        ada.patch("/posts/" + insight, "*", Map.of("kind", "CASE", "title", "Fever", "body", words))
                .statusCode(422);
    }

    @Test
    void a_secret_is_never_looked_at() {
        var email = UUID.randomUUID() + "@tests.example";
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Map.of("email", email, "password", "MRN 4471120 of Anna"))
                .post(Person.API + "/sessions")
                .then()
                .statusCode(401);
    }

    @Test
    void a_text_can_be_asked_about_before_and_is_kept_nowhere() {
        var ada = Given.aMember("Ada");
        ada.post("/guard/checks", Map.of("text", CERTAIN + " " + MAYBE))
                .statusCode(200)
                .body("findings", hasSize(2))
                .body("findings[0].pointer", nullValue())
                .body("findings[0].rule", equalTo("record-number"))
                .body("findings[1].confidence", equalTo("MEDIUM"));
        ada.post("/guard/checks", Map.of("text", "Anna: born 12 March 1980", "field", "PRIVATE_NOTE"))
                .body("findings", empty());
        ada.post("/guard/checks", Map.of("text", "Anna: born 12 March 1980")).body("findings", hasSize(1));
        ada.post("/guard/checks", Map.of()).statusCode(400);
        ada.post("/guard/checks", Map.of("text", "x".repeat(20_001))).statusCode(400);
        ada.post("/post-previews", Map.of("body", CERTAIN)).statusCode(200);
    }

    @Test
    void what_was_found_is_in_no_log_and_in_no_answer() {
        var told = new CopyOnWriteArrayList<String>();
        var handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                told.add(entry.getMessage() + " " + Arrays.toString(entry.getParameters()) + " " + entry.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        var root = Logger.getLogger("");
        handler.setLevel(Level.ALL);
        root.addHandler(handler);
        try {
            var ada = Given.aMember("Ada");
            var answer =
                    ada.post("/posts", post(CERTAIN)).statusCode(422).extract().asString();
            assertFalse(answer.contains("4471120"));
            sent(ada, "/posts", post(MAYBE), REASON).statusCode(201);
            ada.post("/guard/checks", Map.of("text", CERTAIN)).statusCode(200).body("findings", not(empty()));
        } finally {
            root.removeHandler(handler);
        }
        assertTrue(told.stream().anyMatch(line -> line.contains("PATIENT_DATA_ANSWERED") || line.contains("%s")));
        assertTrue(told.stream()
                .noneMatch(line ->
                        line.contains("4471120") || line.contains("adalimumab") || line.contains("teaching case")));
    }
}
