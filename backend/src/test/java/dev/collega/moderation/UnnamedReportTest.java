package dev.collega.moderation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was said unnamed is judged by its words: its author hears of it, and nobody hears of its author. */
@ApiTest
class UnnamedReportTest {

    /** Nobody else is called that in what the tests share. */
    private final String ada = "Ada " + UUID.randomUUID();

    @Inject
    Jdbi database;

    private Person moderator;
    private Person another;
    private Person author;
    private Person mei;
    private String post;

    @BeforeEach
    void somebody_speaks() {
        moderator = Given.aModerator(database);
        another = Given.aModerator(database);
        author = Given.aMember(ada);
        mei = Given.aMember("Mei Lin");
        post = Unnamed.post(database, author, "What I saw");
    }

    private static ValidatableResponse tell(Person from, String kind, String id, String reason) {
        return from.post("/reports", Map.of("subject", Map.of("kind", kind, "id", id), "reason", reason));
    }

    private static String report(Person from, String kind, String id, String reason) {
        return tell(from, kind, id, reason).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse decide(Person judge, String id, String decision) {
        return judge.put("/reports/" + id + "/decision", Map.of("decision", decision, "words", "As the rules say."));
    }

    private void namesNobody(String answer) {
        assertFalse(answer.contains(author.id()));
        assertFalse(answer.contains(ada));
    }

    private String lastLetterTo(Person person) {
        return database.withHandle(handle -> handle.createQuery(
                        "select template from letter where account_id = :id order by created_at desc, id desc limit 1")
                .bind("id", UUID.fromString(person.id()))
                .mapTo(String.class)
                .one());
    }

    @Test
    void from_the_report_to_the_appeal_nobody_is_shown_who_spoke_and_who_spoke_hears_of_all_of_it() {
        var id = report(mei, "POST", post, "FALSE_CLAIM");
        var queue = moderator.get("/reports?limit=100");
        queue.body("items.find { it.id == '" + id + "' }.unnamed.words", equalTo(Unnamed.WORDS))
                .body("items.find { it.id == '" + id + "' }.member", nullValue())
                .body("items.find { it.id == '" + id + "' }.subject.body", equalTo("Much."));
        namesNobody(queue.extract().asString());
        var mine = mei.get("/reports/mine").body("items[0].unnamed.words", equalTo(Unnamed.WORDS));
        namesNobody(mine.extract().asString());

        namesNobody(moderator
                .put("/reports/" + id + "/claim")
                .statusCode(200)
                .extract()
                .asString());
        namesNobody(moderator
                .put("/reports/" + id + "/withholding")
                .statusCode(200)
                .extract()
                .asString());
        mei.get("/posts/" + post).statusCode(404);
        namesNobody(decide(moderator, id, "REMOVED").statusCode(200).extract().asString());
        assertEquals("content-removed", lastLetterTo(author));
        author.get("/decisions")
                .body("items[0].decision", equalTo("REMOVED"))
                .body("items[0].unnamed", equalTo(true))
                .body("items[0].title", equalTo("What I saw"));
        mei.get("/decisions").body("items", empty());

        mei.post("/appeals", Map.of("decisionId", id, "words", "For them.")).statusCode(404);
        var appeal = author.post("/appeals", Map.of("decisionId", id, "words", "It is in the guideline."))
                .statusCode(201)
                .extract()
                .<String>path("id");
        var appeals = another.get("/appeals?limit=100").body("items.id", hasItem(appeal));
        namesNobody(appeals.extract().asString());
        var answer = another.put(
                        "/appeals/" + appeal + "/answer", Map.of("answer", "OVERTURNED", "words", "It is indeed."))
                .statusCode(200);
        namesNobody(answer.extract().asString());
        assertEquals("appeal-overturned", lastLetterTo(author));
        author.get("/decisions").body("items[0].answer", equalTo("OVERTURNED"));
        mei.get("/posts/" + post).statusCode(200);
        int named = database.withHandle(handle -> handle.createQuery("""
                        select (select count(*) from report_matter where id = :id and member_id is not null)
                          + (select count(*) from appeal where matter_id = :id and member_id is not null)
                        """)
                .bind("id", UUID.fromString(id))
                .mapTo(Integer.class)
                .one());
        assertEquals(0, named, "the author stands with the voices alone");
    }

    @Test
    void nothing_links_two_things_of_one_author() {
        decide(moderator, report(mei, "POST", post, "SPAM"), "WARNED").statusCode(200);
        var next = report(mei, "POST", Unnamed.post(database, author, "Another"), "SPAM");
        var named = report(mei, "MEMBER", author.id(), "SPAM");
        var again = report(mei, "POST", post, "SPAM");
        moderator
                .get("/reports?limit=100")
                .body("items.find { it.id == '" + next + "' }.upheldBefore", equalTo(0))
                .body("items.find { it.id == '" + named + "' }.upheldBefore", equalTo(0))
                .body("items.find { it.id == '" + again + "' }.upheldBefore", equalTo(1));
    }

    @Test
    void a_moderator_does_not_judge_what_they_said_unnamed_and_finds_it_as_little_as_what_they_reported() {
        var own = report(mei, "POST", Unnamed.post(database, another, "Of a moderator"), "SPAM");
        var reported = report(another, "POST", post, "SPAM");
        var queue = another.get("/reports?limit=100");
        for (var id : List.of(own, reported)) {
            queue.body("items.id", not(hasItem(id)));
            another.put("/reports/" + id + "/claim").statusCode(404);
            another.put("/reports/" + id + "/withholding").statusCode(404);
            decide(another, id, "NOTHING_WRONG").statusCode(404);
        }
        decide(moderator, own, "WARNED").statusCode(200);
        another.get("/reports?state=decided&limit=100").body("items.id", not(hasItem(own)));
        var appeal = another.post("/appeals", Map.of("decisionId", own, "words", "No."))
                .statusCode(201)
                .extract()
                .<String>path("id");
        another.get("/appeals?limit=100").body("items.id", not(hasItem(appeal)));
        Given.aModerator(database).get("/appeals?limit=100").body("items.id", hasItem(appeal));
    }

    @Test
    void one_cannot_report_oneself_unnamed_either_and_who_may_not_read_it_reports_nothing() {
        tell(author, "POST", post, "SPAM").statusCode(422).body("code", equalTo("self-report"));
        tell(mei, "COMMENT", post, "SPAM").statusCode(404);
        report(mei, "POST", post, "PATIENT_DATA");
        tell(another, "POST", post, "SPAM").statusCode(404);
        assertEquals(
                List.of("CONTENT_WITHHELD"),
                database.withHandle(handle -> handle.createQuery("select kind from notification where member_id = :id")
                        .bind("id", UUID.fromString(author.id()))
                        .mapTo(String.class)
                        .list()));
    }

    @Test
    void an_unnamed_comment_is_hidden_and_shown_like_any_other() {
        var under = mei.posts("A question", "MEMBERS");
        var comment = Unnamed.comment(database, author, under);
        var id = report(mei, "COMMENT", comment, "HARASSMENT");
        moderator
                .put("/reports/" + id + "/withholding")
                .statusCode(200)
                .body("subject.withheldAt", notNullValue())
                .body("subject.title", equalTo("A question"));
        assertEquals(0, countedUnder(under));
        moderator.delete("/reports/" + id + "/withholding").statusCode(200);
        assertEquals(1, countedUnder(under));
        decide(moderator, id, "WARNED").statusCode(200);
        author.get("/decisions").body("items.unnamed", contains(true));
    }

    private int countedUnder(String id) {
        return database.withHandle(handle -> handle.createQuery("select comment_count from post where id = :id")
                .bind("id", UUID.fromString(id))
                .mapTo(Integer.class)
                .one());
    }

    @Test
    void who_deletes_what_was_reported_is_still_told_and_who_leaves_leaves_nothing_to_judge() {
        var id = report(mei, "POST", post, "SPAM");
        database.useHandle(handle -> handle.execute("delete from post where id = ?", UUID.fromString(post)));
        moderator
                .get("/reports?limit=100")
                .body("items.find { it.id == '" + id + "' }.subject.gone", equalTo(true))
                .body("items.find { it.id == '" + id + "' }.unnamed.words", equalTo(Unnamed.WORDS));
        decide(moderator, id, "WARNED").statusCode(200);
        assertEquals("conduct-warning", lastLetterTo(author));
        author.get("/decisions").body("items.id", contains(id));

        database.useHandle(handle -> handle.execute("delete from account where id = ?", UUID.fromString(author.id())));
        moderator.get("/reports?state=decided&limit=100").body("items.id", not(hasItem(id)));
    }
}
