package dev.collega.shared;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever goes wrong is told as a problem (RFC 9457), and none tells of classes or SQL. */
@ApiTest
class ProblemTest {

    private Person ines;

    @BeforeEach
    void a_member() {
        ines = Given.aMember("Ines Duarte");
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("code", equalTo(code))
                .body("type", equalTo("urn:collega:problem:" + code))
                .body("title", not(equalTo(null)))
                .body("detail", not(equalTo(null)))
                .body(not(containsString("dev.collega")))
                .body(not(containsString("java.")))
                .body(not(containsString("Exception")));
    }

    @Test
    void without_a_token_there_is_nothing_to_see() {
        problem(given().get("/api/v1/me").then(), 401, "unauthenticated").header("WWW-Authenticate", "Bearer");
    }

    @Test
    void an_unknown_path_is_not_found() {
        problem(ines.get("/nothing-here"), 404, "not-found");
        problem(given().get("/api/v1/nothing-here").then(), 404, "not-found");
        problem(given().get("/api/v2/me").then(), 404, "not-found");
        problem(given().get("/api").then(), 404, "not-found");
    }

    @Test
    void an_id_that_is_none_names_nothing() {
        problem(ines.get("/members/42"), 404, "not-found");
        problem(ines.get("/members/" + UUID.randomUUID()), 404, "not-found");
    }

    @Test
    void a_method_that_is_not_taken_is_told_which_are() {
        problem(ines.delete("/members"), 405, "method-not-allowed").header("Allow", containsString("GET"));
    }

    @Test
    void another_media_type_is_neither_taken_nor_given() {
        problem(
                ines.asks()
                        .contentType(ContentType.XML)
                        .body("<a/>")
                        .post("/api/v1/posts")
                        .then(),
                415,
                "unsupported-media-type");
        problem(ines.asks().accept(ContentType.XML).get("/api/v1/me").then(), 406, "not-acceptable");
    }

    @Test
    void json_that_is_none_is_told_so() {
        for (var body : new String[] {"{", "not json", "\"text\"", "[]", "{\"title\": }", "null", ""}) {
            ines.asks()
                    .body(body)
                    .post("/api/v1/contacts")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
        problem(ines.post("/contacts", "{"), 400, "malformed-json");
    }

    @Test
    void wrong_types_are_told_field_by_field() {
        problem(ines.post("/contacts", "{\"name\": 5}"), 400, "validation").body("errors.pointer", contains("/name"));
        problem(ines.post("/contacts", "{\"name\": \"Ana\", \"tags\": \"one\"}"), 400, "validation")
                .body("errors.pointer", contains("/tags"));
        problem(ines.post("/contacts", "{\"name\": \"Ana\", \"networkTypes\": [\"ENEMY\"]}"), 400, "validation")
                .body("errors.pointer", contains("/networkTypes/0"))
                .body("errors[0].message", containsString("OPERATIONAL"));
        problem(ines.post("/connections", "{\"memberId\": \"42\", \"reason\": \"A good reason.\"}"), 400, "validation")
                .body("errors.pointer", contains("/memberId"));
        var contact = ines.notes("Ana");
        for (var dueOn :
                new String[] {"5", "\"tomorrow\"", "\"2026-02-30\"", "[2026,1,1]", "\"+99999-01-01\"", "true"}) {
            problem(
                            ines.post(
                                    "/follow-ups",
                                    "{\"contactId\": \"" + contact + "\", \"title\": \"Call\", \"dueOn\": " + dueOn
                                            + "}"),
                            400,
                            "validation")
                    .body("errors.pointer", contains("/dueOn"));
        }
        problem(
                        ines.post(
                                "/follow-ups",
                                Map.of("contactId", contact, "title", "Call", "dueOn", "2026-01-01", "minutes", "5")),
                        400,
                        "validation")
                .body("errors.pointer", contains("/minutes"));
    }

    @Test
    void a_misspelt_field_is_not_lost_without_a_word() {
        problem(ines.post("/contacts", Map.of("name", "Ana", "emial", "ana@x.example")), 400, "validation")
                .body("errors.pointer", contains("/emial"))
                .body("errors[0].message", containsString("email"));
    }

    @Test
    void parameters_out_of_bounds_are_a_bad_request() {
        for (var query : new String[] {
            "limit=0", "limit=101", "limit=-1", "limit=many", "limit=99999999999", "networkType=ENEMY", "state=gone"
        }) {
            ines.get("/connections?" + query).statusCode(400).contentType("application/problem+json");
        }
        for (var minutes : new String[] {"0", "-5", "x", "1e3"}) {
            ines.get("/agenda?minutes=" + minutes).statusCode(400).contentType("application/problem+json");
        }
        ines.get("/follow-ups?dueBefore=soon").statusCode(400).contentType("application/problem+json");
        ines.get("/follow-ups?contactId=42").statusCode(400).contentType("application/problem+json");
        ines.get("/posts?author=42").statusCode(400).contentType("application/problem+json");
    }

    @Test
    void characters_that_cannot_be_kept_are_refused() {
        problem(ines.post("/contacts", "{\"name\": \"A\\u0000B\"}"), 400, "validation")
                .body("errors.pointer", contains("/name"));
        ines.asks()
                .urlEncodingEnabled(false)
                .get("/api/v1/members?query=%00")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void an_enormous_body_is_too_large() {
        var enormous = "{\"name\": \"" + "x".repeat(2_000_000) + "\"}";
        ines.asks().body(enormous).post("/api/v1/contacts").then().statusCode(413);
    }
}
