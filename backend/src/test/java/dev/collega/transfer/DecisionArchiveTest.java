package dev.collega.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import jakarta.inject.Inject;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Whoever leaves takes along what was decided about them, and not who decided or told. */
@ApiTest
class DecisionArchiveTest {

    @Inject
    Jdbi database;

    @Test
    void a_decision_and_its_appeal_are_mine_and_who_judged_is_not() {
        var author = Given.aMember("Ada");
        var reporter = Given.aMember("Ben");
        var moderator = Given.aModerator(database);
        String report = reporter.post(
                        "/reports",
                        Map.of(
                                "subject",
                                Map.of("kind", "POST", "id", author.posts("What I saw", "MEMBERS")),
                                "reason",
                                "FALSE_CLAIM"))
                .statusCode(201)
                .extract()
                .path("id");
        moderator
                .put("/reports/" + report + "/decision", Map.of("decision", "WARNED", "words", "Cite it next time."))
                .statusCode(200);
        author.post("/appeals", Map.of("decisionId", report, "words", "It is cited."))
                .statusCode(201);

        var zip = Archives.archiveOf(author);
        var mine = Archives.json(zip, "decisions.json");
        assertEquals(1, mine.size());
        assertEquals("WARNED", mine.get(0).get("decision").asText());
        assertEquals("Cite it next time.", mine.get(0).get("words").asText());
        assertEquals("It is cited.", mine.get(0).get("appealWords").asText());
        for (var judge : new String[] {moderator.id(), reporter.id(), report}) {
            assertFalse(mine.toString().contains(judge));
        }
        assertEquals(
                0, Archives.json(Archives.archiveOf(reporter), "decisions.json").size());
        assertEquals(
                1, Archives.json(Archives.archiveOf(reporter), "reports.json").size());
    }
}
