package dev.collega.discussion;

import static dev.collega.discussion.Discussing.answers;
import static dev.collega.discussion.Discussing.comments;
import static dev.collega.discussion.Discussing.saying;
import static dev.collega.discussion.Discussing.says;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom a comment names, and who is told of it. */
@ApiTest
class MentionTest {

    @Inject
    Heard heard;

    private Person author;
    private Person ines;
    private Person mei;
    private String open;

    @BeforeEach
    void a_post_and_two_who_read_it() {
        author = Given.aMember("Author");
        ines = Given.aMember("Ines Duarte");
        mei = Given.aMember("Mei Lin");
        open = author.posts("For everyone", "MEMBERS");
    }

    @Test
    void a_name_becomes_a_link_and_its_member_is_told_once() {
        saying(ines, open, "Ask @Mei Lin, not me@Mei Linden. **@Mei Lin**!", null, mei, author, mei)
                .statusCode(201)
                .body("mentions.fullName.sort()", contains("Author", "Mei Lin"))
                .body("bodyHtml", containsString("<a href=\"/members/" + mei.id() + "\" rel=\"nofollow"))
                .body("bodyHtml", containsString("not me&#64;Mei Linden."))
                .body("bodyHtml", containsString("<strong><a href"));
        assertEquals(List.of("MENTIONED"), heard.by(mei, ines));
        assertEquals(List.of("MENTIONED"), heard.by(author, ines));
    }

    @Test
    void who_is_answered_and_whose_post_it_is_are_told_and_nobody_of_what_they_do_themselves() {
        var first = says(ines, open, "First");
        assertEquals(List.of("REPLIED"), heard.of(author));
        var answer = answers(mei, open, first, "An answer");
        assertEquals(List.of("REPLIED"), heard.by(ines, mei));
        answers(ines, open, answer, "Thank you");
        assertEquals(List.of("REPLIED"), heard.by(mei, ines));
        assertEquals(List.of("REPLIED"), heard.of(ines));
        says(author, open, "Thank you all");
        assertEquals(List.of("REPLIED", "REPLIED", "REPLIED"), heard.of(author));
    }

    @Test
    void who_was_named_later_is_told_then() {
        String id = saying(ines, open, "@Mei Lin", null, mei).extract().path("id");
        ines.patch(
                        "/posts/" + open + "/comments/" + id,
                        "*",
                        Map.of("body", "@Mei Lin @Author", "mentions", List.of(mei.id(), author.id())))
                .statusCode(200)
                .body("mentions.id", org.hamcrest.Matchers.containsInAnyOrder(mei.id(), author.id()));
        assertEquals(List.of("MENTIONED"), heard.by(mei, ines));
        assertEquals(List.of("REPLIED", "MENTIONED"), heard.by(author, ines));
        ines.patch("/posts/" + open + "/comments/" + id, "*", Collections.singletonMap("mentions", null))
                .statusCode(200)
                .body("mentions", empty());
    }

    @Test
    void who_has_blocked_muted_or_cannot_read_hears_nothing() {
        mei.put("/mutes/" + ines.id()).statusCode(204);
        saying(ines, open, "@Mei Lin", null, mei).statusCode(201);
        assertEquals(List.of(), heard.of(mei));
        mei.delete("/mutes/" + ines.id()).statusCode(204);

        // The author has blocked Mei: Ines is not told so, and Mei hears nothing of what she cannot read.
        author.put("/blocks/" + mei.id()).statusCode(204);
        saying(ines, open, "@Mei Lin", null, mei).statusCode(201);
        assertEquals(List.of(), heard.of(mei));

        mei.put("/blocks/" + ines.id()).statusCode(204);
        saying(ines, open, "@Mei Lin", null, mei)
                .statusCode(400)
                .body("errors.pointer", contains("/mentions/0"))
                .body("errors.message", contains("is nobody whom you can name here"));
        comments(ines, open).body("items[0].mentions", empty()).body("items[0].bodyHtml", not(containsString("href")));
    }

    @Test
    void what_is_refused_does_not_tell_who_belongs_to_a_narrow_audience() {
        author.connectsWith(ines);
        author.connectsWith(mei);
        ines.connectsWith(mei);
        var stranger = Given.aMember("Stranger");
        var narrow = author.posts("Among us", "CONNECTIONS");
        // Neither the connection nor the stranger, and in the same words; the author knows, and may.
        var refused = saying(ines, narrow, "@Mei Lin", null, mei)
                .statusCode(400)
                .extract()
                .asString();
        assertEquals(
                refused.replaceAll("\"traceId\":\"[^\"]*\"", ""),
                saying(ines, narrow, "@Stranger", null, stranger)
                        .statusCode(400)
                        .extract()
                        .asString()
                        .replaceAll("\"traceId\":\"[^\"]*\"", ""));
        ines.get("/posts/" + narrow + "/mentionable?query=mei").body("items", empty());
        author.get("/posts/" + narrow + "/mentionable?query=mei").body("items.fullName", contains("Mei Lin"));
        saying(author, narrow, "@Stranger", null, stranger).statusCode(400);
        saying(author, narrow, "@Mei Lin", null, mei).statusCode(201);
        assertEquals(List.of("MENTIONED"), heard.of(mei));
        says(mei, narrow, "Here I am");
        saying(ines, narrow, "@Mei Lin", null, mei).statusCode(201);
        stranger.get("/posts/" + narrow + "/mentionable?query=mei").statusCode(404);
    }

    @Test
    void names_are_offered_as_one_types() {
        ines.connectsWith(mei);
        says(Given.aMember("Meinrad Ößler"), open, "I was here");
        ines.get("/posts/" + open + "/mentionable?query=mei")
                .statusCode(200)
                .body("items.fullName", contains("Meinrad Ößler", "Mei Lin"));
        ines.get("/posts/" + open + "/mentionable?query=li").body("items.fullName", contains("Mei Lin"));
        ines.get("/posts/" + open + "/mentionable?query=ossler").body("items.fullName", contains("Meinrad Ößler"));
        ines.get("/posts/" + open + "/mentionable?query=%25").body("items", empty());
        ines.get("/posts/" + open + "/mentionable?query=").statusCode(400);
        mei.put("/blocks/" + ines.id()).statusCode(204);
        ines.get("/posts/" + open + "/mentionable?query=mei").body("items.fullName", not(hasItem(equalTo("Mei Lin"))));
    }
}
