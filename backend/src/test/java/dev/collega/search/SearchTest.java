package dev.collega.search;

import static dev.collega.search.Searching.aWord;
import static dev.collega.search.Searching.finds;
import static dev.collega.search.Searching.findsPosts;
import static dev.collega.search.Searching.posts;
import static dev.collega.search.Searching.says;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The one box: what is found in it, in which order, and how it is marked. */
@ApiTest
class SearchTest {

    @Inject
    Jdbi database;

    private String word;
    private Person ines;
    private Person reader;

    @BeforeEach
    void a_word_and_two_members() {
        word = aWord();
        ines = Given.aMember("Ines Duarte");
        reader = Given.aMember("Tomasz Zielinski");
    }

    private void speaks(Person member, String... languages) {
        member.patch("/me", "*", Map.of("languages", List.of(languages))).statusCode(200);
    }

    @Test
    void one_box_finds_people_posts_comments_and_organisations() {
        var person = Given.aMember("Amara " + word);
        person.patch("/me", "*", Map.of("workplace", "Hospital " + word)).statusCode(200);
        var post = posts(ines, "About " + word, "Nothing else.");
        var comment = says(reader, post, "I say " + word + " too.");

        finds(reader, word)
                .body("groups.kind", contains("PERSON", "POST", "COMMENT", "ORGANISATION"))
                .body("groups.count", contains(1, 1, 1, 1))
                .body("groups.capped", contains(false, false, false, false))
                .body("groups.nextCursor", contains(nullValue(), nullValue(), nullValue(), nullValue()))
                .body("groups[0].items[0].person.fullName", equalTo("Amara " + word))
                .body("groups[1].items[0].id", equalTo(post))
                .body("groups[1].items[0].postKind", equalTo("INSIGHT"))
                .body("groups[1].items[0].title.text", contains("About ", word))
                .body("groups[1].items[0].title.hit", contains(false, true))
                .body("groups[1].items[0].author.fullName", equalTo("Ines Duarte"))
                .body("groups[2].items[0].id", equalTo(comment))
                .body("groups[2].items[0].postId", equalTo(post))
                .body("groups[2].items[0].title.text", contains("About " + word))
                .body("groups[2].items[0].snippet.text", contains("I say ", word, " too."))
                .body("groups[2].items[0].snippet.hit", contains(false, true, false))
                .body("groups[3].items[0].title.text", contains("Hospital " + word))
                .body("groups[3].items[0].members", equalTo(1))
                .body("groups[3].items[0].membersCapped", equalTo(false));
    }

    @Test
    void words_are_found_in_the_forms_of_their_language_and_of_the_reader() {
        var german = posts(
                ines,
                "Übergaben auf der Intensivstation " + word,
                "Wir haben die Übergabe am Krankenbett eingeführt und seitdem viel weniger Fehler bei den Medikamenten.");
        var french = posts(
                ines,
                "La visite du matin " + word,
                "Comment organisez-vous les opérations programmées et les médicaments des patients opérés ?");
        speaks(reader, "de", "fr");
        findsPosts(reader, word + " Fehlern").body("items.id", contains(german));
        findsPosts(reader, word + " ubergabe").body("items.id", contains(german));
        findsPosts(reader, word + " opération").body("items.id", contains(french));
        findsPosts(reader, word + " operations").body("items.id", contains(french));
        finds(reader, "POST", word + " Fehlern", "&language=fr").body("items", empty());
        finds(reader, "POST", word + " Fehler", "&language=fr").body("items.id", contains(german));
        reader.get("/posts?query={query}", word + " Fehlern").body("items.id", contains(german));
        reader.get("/posts?language=fr&query={query}", word + " Fehlern").body("items", empty());
        var browser = Given.aMember("Mei Lin");
        findsPosts(browser, word + " Fehlern").body("items", empty());
        browser.asks()
                .header("Accept-Language", "de-CH,de;q=0.9,en;q=0.5")
                .get(Person.API + "/search?kind=POST&query=" + word + " Fehlern")
                .then()
                .body("groups[0].items.id", contains(german));
        browser.asks()
                .header("Accept-Language", ";;q=x,*")
                .get(Person.API + "/search?kind=POST&query=" + word)
                .then()
                .statusCode(200);
    }

    @Test
    void an_edit_and_a_comment_are_known_by_their_own_language() {
        var post = posts(ines, "Handover " + word, "We began to hand over at the bedside, and errors went down.");
        ines.patch("/posts/" + post, "*", Map.of("body", "Wir haben damit begonnen, am Bett der Kranken zu übergeben."))
                .statusCode(200);
        speaks(reader, "de");
        findsPosts(reader, word + " begonnenen").body("items.id", contains(post));
        var said =
                says(reader, post, "Das hat bei uns die " + word + " der Fehlermeldungen sehr gesenkt, vielen Dank.");
        finds(reader, "COMMENT", word + " Fehlermeldung", "").body("items.id", contains(said));
    }

    @Test
    void phrases_or_and_not_mean_what_they_do_elsewhere() {
        var failure = posts(ines, "Heart failure " + word, "In surgeons and physicians.");
        var other = posts(ines, "Failure of the heart " + word, "In nurses.");
        findsPosts(reader, word + " heart failure").body("items.id", containsInAnyOrder(failure, other));
        findsPosts(reader, word + " \"heart failure\"").body("items.id", contains(failure));
        findsPosts(reader, word + " -surgeon").body("items.id", contains(other));
        findsPosts(reader, word + " -surgeons").body("items.id", contains(other));
        findsPosts(reader, word + " -\"heart failure\"").body("items.id", contains(other));
        findsPosts(reader, word + "none or " + word).body("items.id", containsInAnyOrder(failure, other));
        for (var nothing : List.of("-" + word, "...", "\"", "-", "' & | ! <-> :*", "the\\ " + word + "none")) {
            findsPosts(reader, nothing).body("items", empty()).body("count", equalTo(0));
        }
    }

    @Test
    void a_case_is_found_by_what_it_asks() {
        var post = posts(
                ines,
                "A case",
                "What would you do?",
                Map.of(
                        "kind",
                        "CASE",
                        "caseDetails",
                        Map.of("ageBand", "OLDER", "question", "Would you stop the " + word + " here?")));
        findsPosts(reader, word)
                .body("items.id", contains(post))
                .body("items[0].snippet.findAll { it.hit }.text", contains(word));
    }

    @Test
    void the_snippet_is_plain_text_cut_to_where_the_words_stand() {
        var body = "# Heading\n\n" + "Lorem ipsum dolor sit amet. ".repeat(60)
                + "Here **stands** <script>alert(1)</script> the " + word + " & [a link](https://example.org/x).\n\n"
                + "And more of it. ".repeat(60);
        posts(ines, "A long one <b>of all</b>", body);
        var item = findsPosts(reader, word).extract().jsonPath();
        List<String> texts = item.getList("groups[0].items[0].snippet.text");
        var snippet = String.join("", texts);
        assertEquals(List.of(word), item.getList("groups[0].items[0].snippet.findAll { it.hit }.text"));
        assertEquals(List.of("A long one <b>of all</b>"), item.getList("groups[0].items[0].title.text"));
        org.junit.jupiter.api.Assertions.assertTrue(snippet.length() < 600, snippet);
        org.junit.jupiter.api.Assertions.assertFalse(snippet.contains("**"), snippet);
        org.junit.jupiter.api.Assertions.assertFalse(snippet.contains("Heading"), snippet);
    }

    @Test
    void the_newest_come_first_or_the_best_and_pages_hold_each_once() {
        var titled = posts(ines, word + " in the title", "And not in the text.");
        var ids = new ArrayList<String>(List.of(titled));
        for (var i = 0; i < 6; i++) {
            ids.add(posts(ines, "A title " + i, "Only once in a longer text there is " + word + " to be found " + i));
        }
        var newest = pages("&sort=newest");
        Collections.reverse(ids);
        assertEquals(ids, newest);
        var best = pages("&sort=BEST");
        assertEquals(titled, best.get(0));
        assertEquals(ids.size(), best.stream().distinct().count());
    }

    private List<String> pages(String more) {
        var found = new ArrayList<String>();
        String cursor = null;
        do {
            var page = finds(reader, "POST", word, more + "&limit=3" + (cursor == null ? "" : "&cursor=" + cursor));
            page.body("count", cursor == null ? equalTo(7) : nullValue());
            found.addAll(page.extract().path("groups[0].items.id"));
            cursor = page.extract().path("groups[0].nextCursor");
        } while (cursor != null);
        return found;
    }

    @Test
    void comments_have_both_orders_too_and_are_found_by_author_and_topic() {
        var post = posts(ines, "About gout", "Said.", Map.of("topics", List.of("D006073")));
        var elsewhere = posts(ines, "Another", "Said.");
        var first = says(ines, post, word);
        var second = says(reader, post, "A longer text in which " + word + " stands, and then " + word + " again.");
        var third = says(reader, elsewhere, "And here " + word + " stands, too.");
        finds(reader, "COMMENT", word, "").body("items.id", contains(third, second, first));
        finds(reader, "COMMENT", word, "&sort=BEST").body("items.id", containsInAnyOrder(first, second, third));
        finds(reader, "COMMENT", word, "&author=" + ines.id()).body("items.id", contains(first));
        finds(reader, "COMMENT", word, "&topic=D006073").body("items.id", contains(second, first));
        finds(reader, "COMMENT", word, "&topic=D006073&sort=BEST&author=" + reader.id())
                .body("items.id", contains(second));
        var page = finds(reader, "COMMENT", word, "&limit=2").body("items.id", contains(third, second));
        finds(reader, "COMMENT", word, "&limit=2&cursor=" + page.extract().path("groups[0].nextCursor"))
                .body("items.id", contains(first))
                .body("nextCursor", nullValue());
    }

    @Test
    void a_topic_and_an_author_leave_people_out() {
        var gout = posts(ines, "About gout " + word, "Said.", Map.of("topics", List.of("D006073")));
        var mine = posts(reader, "About nothing " + word, "Said.");
        reader.get("/search?query=" + word + "&topic=D006073")
                .body("groups.kind", contains("POST", "COMMENT"))
                .body("groups[0].items.id", contains(gout))
                .body("groups[0].count", equalTo(1));
        finds(reader, "POST", word, "&sort=BEST&topic=D006073").body("items.id", contains(gout));
        reader.get("/search?query=" + word + "&author=" + reader.id()).body("groups[0].items.id", contains(mine));
        reader.get("/search?kind=PERSON&query=x&topic=D006073").statusCode(400);
    }

    @Test
    void more_than_a_hundred_are_said_to_be_more() {
        database.useHandle(handle -> handle.createUpdate("""
                insert into post (id, author_id, kind, title, body, excerpt, audience, created_at, version)
                select uuidv7(), :author, 'INSIGHT', 'One of many', :word, '', 'MEMBERS', now() - n * interval '1 minute', 0
                from generate_series(1, 2200) n
                """)
                .bind("author", UUID.fromString(ines.id()))
                .bind("word", word)
                .execute());
        for (var sort : List.of("NEWEST", "BEST")) {
            finds(reader, "POST", word, "&sort=" + sort)
                    .body("count", equalTo(100))
                    .body("capped", equalTo(true))
                    .body("items", hasSize(20))
                    .body("nextCursor", notNullValue());
        }
        ines.delete("/me");
    }

    @Test
    void organisations_are_found_only_where_everyone_may_see_them() {
        var openly = Given.aMember("Open");
        openly.patch("/me", "*", Map.of("workplace", "St " + word + " Hospital"))
                .statusCode(200);
        var again = Given.aMember("Again");
        again.patch("/me", "*", Map.of("workplace", "st " + word + " hospital")).statusCode(200);
        var hidden = Given.aMember("Hidden");
        hidden.patch(
                        "/me",
                        "*",
                        Map.of("workplace", word + " Secret Clinic", "audiences", Map.of("workplace", "ONLY_ME")))
                .statusCode(200);
        var blocking = Given.aMember("Blocking");
        blocking.patch("/me", "*", Map.of("workplace", word + " Blocked House")).statusCode(200);
        blocking.put("/blocks/" + reader.id()).statusCode(204);
        finds(reader, "ORGANISATION", word, "")
                .body("count", equalTo(1))
                .body("items", hasSize(1))
                .body("items[0].members", equalTo(2))
                .body("items[0].title[0].text", containsString("ospital"));
        finds(reader, "ORGANISATION", "secret " + word, "")
                .body("items", empty())
                .body("count", equalTo(0));
    }

    @Test
    void pages_of_organisations_and_people_hold_each_once() {
        for (var i = 0; i < 5; i++) {
            var member = Given.aMember(word + " Number " + "abcde".charAt(i));
            member.patch("/me", "*", Map.of("workplace", "House " + i + " of " + word))
                    .statusCode(200);
        }
        for (var kind : List.of("ORGANISATION", "PERSON")) {
            var found = new ArrayList<String>();
            String cursor = null;
            do {
                var page = finds(reader, kind, word, "&limit=2" + (cursor == null ? "" : "&cursor=" + cursor));
                found.addAll(page.extract().<List<List<String>>>path("groups[0].items.title.text").stream()
                        .map(String::valueOf)
                        .toList());
                page.body("count", cursor == null ? equalTo(5) : nullValue());
                cursor = page.extract().path("groups[0].nextCursor");
            } while (cursor != null);
            assertEquals(5, found.stream().distinct().count(), kind);
            assertEquals(5, found.size(), kind);
        }
    }

    @Test
    void a_question_that_is_none_is_refused() {
        for (var query : List.of(
                "kind=POST",
                "query=",
                "query=%20%20",
                "query=" + "a".repeat(201),
                "query=a%00b",
                "query=a&kind=ANIMAL",
                "query=a&sort=WORST",
                "query=a&author=me",
                "query=a&language=1",
                "query=a&cursor=abc",
                "query=a&kind=POST&cursor=abc",
                "query=a&kind=ORGANISATION&cursor=abc",
                "query=a&limit=101&kind=POST")) {
            reader.asks()
                    .urlEncodingEnabled(false)
                    .get(Person.API + "/search?" + query)
                    .then()
                    .statusCode(400);
        }
        reader.asks()
                .urlEncodingEnabled(false)
                .get(Person.API + "/posts?query=a%00b")
                .then()
                .statusCode(400);
        reader.asks()
                .urlEncodingEnabled(false)
                .get(Person.API + "/search?query=%ED%A0%80%F0%9F%92%89%01%02")
                .then()
                .statusCode(200);
    }

    @Test
    void a_token_for_posts_alone_finds_no_people() {
        var token = reader.post(
                        "/personal-access-tokens",
                        Map.of(
                                "name",
                                "Reads posts",
                                "scopes",
                                List.of("posts:read"),
                                "expiresOn",
                                Given.today().plusDays(1).toString()))
                .statusCode(201)
                .extract()
                .<String>path("token");
        var program = new Person(reader.id(), reader.fullName(), reader.email(), token);
        program.get("/search?query=ines").statusCode(200).body("groups.kind", not(hasItem("PERSON")));
        program.get("/search?query=ines&kind=PERSON").statusCode(403);
    }
}
