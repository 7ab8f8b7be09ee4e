package dev.collega.moderation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.collega.testing.ApiTest;
import dev.collega.testing.AtOnce;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
class ReportTest {

    @Inject
    Jdbi database;

    private Person moderator;
    private Person mei;
    private Person rude;

    @BeforeEach
    void somebody_is_rude() {
        moderator = Given.aModerator(database);
        mei = Given.aMember("Mei Lin");
        rude = Given.aMember("Rude Person");
    }

    private String report(Person from, Person about) {
        return from.post(
                        "/reports",
                        Map.of("subject", member(about.id()), "reason", "HARASSMENT", "words", "Threats by mail."))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> member(Object id) {
        return Map.of("kind", "MEMBER", "id", id);
    }

    private static Map<String, Object> decision(String decision) {
        return Map.of("decision", decision, "words", "Threats are not for this place.");
    }

    @Test
    void a_report_is_seen_by_moderators_and_answered_without_telling_who_reported() {
        var id = report(mei, rude);
        moderator
                .get("/reports?limit=100")
                .body("items.id", hasItem(id))
                .body("items.find { it.id == '" + id + "' }.member.fullName", equalTo("Rude Person"))
                .body("items.find { it.id == '" + id + "' }.reports[0].reporter.fullName", equalTo("Mei Lin"))
                .body("items.find { it.id == '" + id + "' }.upheldBefore", equalTo(0));
        mei.get("/reports/mine").body("items[0].decidedAt", nullValue()).body("items[0].member.id", equalTo(rude.id()));
        rude.get("/reports/mine").body("items", empty());

        moderator
                .put("/reports/" + id + "/decision", decision("WARNED"))
                .statusCode(200)
                .body("decision", equalTo("WARNED"));
        moderator.get("/reports?limit=100").body("items.id", not(hasItem(id)));
        moderator.get("/reports?state=decided&limit=100").body("items.id", hasItem(id));
        mei.get("/reports/mine").body("items[0].decidedAt", not(nullValue())).body("items[0].decision", nullValue());
        assertEquals("conduct-warning", lastLetterTo(rude));
        assertEquals("report-answered", lastLetterTo(mei));
        var again = report(mei, rude);
        moderator.get("/reports?limit=100").body("items.find { it.id == '" + again + "' }.upheldBefore", equalTo(1));
    }

    private String lastLetterTo(Person person) {
        return database.withHandle(handle -> handle.createQuery(
                        "select template from letter where account_id = :id order by created_at desc, id desc limit 1")
                .bind("id", UUID.fromString(person.id()))
                .mapTo(String.class)
                .one());
    }

    @Test
    void what_is_found_wrong_can_end_in_a_suspension() {
        var id = report(mei, rude);
        moderator.put("/reports/" + id + "/decision", decision("SUSPENDED")).statusCode(200);
        rude.get("/me").statusCode(401);
        assertEquals("conduct-suspension", lastLetterTo(rude));
        var colleague = Given.aModerator(database);
        var about = report(mei, colleague);
        moderator
                .put("/reports/" + about + "/decision", decision("SUSPENDED"))
                .statusCode(422)
                .body("code", equalTo("role-protected"));
        moderator.get("/reports?limit=100").body("items.id", hasItem(about));
    }

    @Test
    void nobody_judges_what_is_about_themselves_or_what_they_reported() {
        var other = Given.aModerator(database);
        var about = report(mei, moderator);
        var mine = report(moderator, rude);
        moderator
                .get("/reports?limit=100")
                .body("items.id", not(hasItem(about)))
                .body("items.id", not(hasItem(mine)));
        for (var id : new String[] {about, mine}) {
            moderator
                    .put("/reports/" + id + "/decision", decision("NOTHING_WRONG"))
                    .statusCode(404);
        }
        other.get("/reports?limit=100").body("items.id", hasItems(about, mine));
        mei.get("/reports").statusCode(403);
    }

    @Test
    void of_two_moderators_one_decides() throws Exception {
        var other = Given.aModerator(database);
        var id = report(mei, rude);
        var statuses = AtOnce.statusesOf(
                () -> moderator
                        .put("/reports/" + id + "/decision", decision("WARNED"))
                        .extract()
                        .statusCode(),
                () -> other.put("/reports/" + id + "/decision", decision("NOTHING_WRONG"))
                        .extract()
                        .statusCode());
        assertEquals(Map.of(200, 1, 409, 1), statuses);
    }

    @Test
    void one_report_of_a_member_is_open_at_a_time_and_it_must_make_sense() {
        report(mei, rude);
        mei.post("/reports", Map.of("subject", member(rude.id()), "reason", "SPAM"))
                .statusCode(409)
                .body("code", equalTo("already-reported"));
        mei.post("/reports", Map.of("subject", member(mei.id()), "reason", "SPAM"))
                .statusCode(422)
                .body("code", equalTo("self-report"));
        mei.post("/reports", Map.of("subject", member(UUID.randomUUID()), "reason", "SPAM"))
                .statusCode(404);
        mei.post("/reports", Map.of("subject", member(rude.id()), "reason", "BOREDOM"))
                .statusCode(400);
        mei.post("/reports", Map.of("subject", member(rude.id()), "reason", "SPAM", "words", "x".repeat(2001)))
                .statusCode(400)
                .body("errors.pointer", contains("/words"));
    }

    @Test
    void a_block_is_no_way_out_of_a_report_but_no_stranger_learns_that_there_is_somebody() {
        mei.connectsWith(rude);
        rude.put("/blocks/" + mei.id()).statusCode(204);
        report(mei, rude);
        var stranger = Given.aMember("Stranger");
        rude.put("/blocks/" + stranger.id()).statusCode(204);
        stranger.post("/reports", Map.of("subject", member(rude.id()), "reason", "SPAM"))
                .statusCode(404);
    }
}
