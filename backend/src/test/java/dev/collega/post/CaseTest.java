package dev.collega.post;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cases for discussion: a template without anybody in it, and roles that are asked. */
@ApiTest
class CaseTest {

    private Person mei;
    private Person ines;

    @BeforeEach
    void two_members() {
        mei = Given.aMember("Mei");
        ines = Given.aMember("Ines");
    }

    private static Map<String, Object> aCase(String kind, Object details, String... roles) {
        var post = new HashMap<String, Object>(Map.of(
                "kind",
                kind,
                "title",
                "Falls at home",
                "body",
                "Twice a week.",
                "audience",
                "MEMBERS",
                "rolesAsked",
                List.of(roles)));
        post.put("caseDetails", details);
        return post;
    }

    private static Map<String, Object> details() {
        return Map.of("ageBand", "OLDER", "history", " Parkinson's ", "question", "What else?", "tried", " ");
    }

    @Test
    void a_case_has_parts_and_asks_roles() {
        String id = mei.post("/posts", aCase("CASE", details(), "pharmacist", "dietitian", "pharmacist"))
                .statusCode(201)
                .body("caseDetails.ageBand", equalTo("OLDER"))
                .body("caseDetails.history", equalTo("Parkinson's"))
                .body("caseDetails.tried", nullValue())
                .body("rolesAsked", contains("pharmacist", "dietitian"))
                .extract()
                .path("id");
        ines.get("/posts?roleAsked=dietitian")
                .body("items.id", hasItem(id))
                .body("items.find { it.id == '" + id + "' }.rolesAsked", contains("pharmacist", "dietitian"));
        ines.get("/posts?roleAsked=midwife").body("items.id", not(hasItem(id)));
        ines.get("/posts?roleAsked=nobody").body("items", empty());
        mei.patch("/posts/" + id, "*", Map.of("rolesAsked", List.of(), "caseDetails", Map.of("ageBand", "UNSAID")))
                .statusCode(200)
                .body("rolesAsked", empty())
                .body("caseDetails.history", nullValue());
        mei.patch("/posts/" + id, "*", Map.of("kind", "INSIGHT"))
                .statusCode(400)
                .body("errors.pointer", contains("/caseDetails"));
        var patch = new HashMap<String, Object>(Map.of("kind", "INSIGHT"));
        patch.put("caseDetails", null);
        mei.patch("/posts/" + id, "*", patch).statusCode(200).body("caseDetails", nullValue());
    }

    @Test
    void what_is_no_case_has_no_case_and_roles_are_professions() {
        mei.post("/posts", aCase("INSIGHT", details()))
                .statusCode(400)
                .body("errors.pointer", contains("/caseDetails"));
        mei.post("/posts", aCase("CASE", Map.of("ageBand", "OLDER"), "pharmacist", "wizard"))
                .statusCode(400)
                .body("errors.pointer", contains("/rolesAsked/1"));
        mei.post("/posts", aCase("CASE", Map.of("history", "No age band")))
                .statusCode(400)
                .body("errors.pointer", contains("/caseDetails/ageBand"));
        mei.post("/posts", aCase("CASE", Map.of("ageBand", "OLDER", "history", "x".repeat(2001))))
                .statusCode(400)
                .body("errors.pointer", contains("/caseDetails/history"));
        mei.post("/posts", aCase("CASE", null, Collections.nCopies(11, "nurse").toArray(String[]::new)))
                .statusCode(400);
    }

    @Test
    void a_case_for_connections_is_not_found_by_the_role_it_asks() {
        var post = aCase("CASE", details(), "pharmacist");
        post.put("audience", "CONNECTIONS");
        String id = mei.post("/posts", post).statusCode(201).extract().path("id");
        ines.get("/posts?roleAsked=pharmacist").body("items.id", not(hasItem(id)));
        mei.connectsWith(ines);
        ines.get("/posts?roleAsked=pharmacist").body("items.id", hasItem(id));
        mei.put("/blocks/" + ines.id()).statusCode(204);
        ines.get("/posts?roleAsked=pharmacist").body("items.id", not(hasItem(id)));
    }
}
