package dev.collega.member;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is not for somebody does not reach them, whichever way they try. */
@ApiTest
class AudienceTest {

    /** Stands in every field that takes words. */
    private static final String SECRET = "zzreserved";

    private static final Map<String, Object> FIELDS = fields();

    private static Map<String, Object> fields() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("headline", SECRET + " headline");
        fields.put("specialties", List.of("wound-care"));
        fields.put("careerStage", "RETIRED");
        fields.put("workplace", SECRET + " workplace");
        fields.put("city", SECRET + " city");
        fields.put("country", "PT");
        fields.put("languages", List.of("xx-zzreserv"));
        fields.put("interests", List.of(SECRET + " interest"));
        fields.put("about", SECRET + " about");
        fields.put("links", List.of(Map.of("label", "Link", "url", "https://example.org/" + SECRET)));
        fields.put("openTo", List.of("SPEAKING"));
        fields.put("positions", List.of(post(SECRET + " title", "2020", null)));
        fields.put("publications", List.of(Map.of("doi", "10.1000/" + SECRET)));
        fields.put("orcid", "0000-0002-1825-0097");
        return fields;
    }

    private static Map<String, Object> post(String title, String startedOn, String endedOn) {
        var post = new LinkedHashMap<String, Object>(
                Map.of("title", title, "organisation", "Santa Clara", "startedOn", startedOn));
        if (endedOn != null) {
            post.put("endedOn", endedOn);
        }
        return post;
    }

    private static Person withAProfile(String name) {
        var ines = Given.aMember(name);
        ines.patch("/me", "*", FIELDS).statusCode(200);
        return ines;
    }

    private static void letSee(Person member, String audience) {
        var all = new LinkedHashMap<String, Object>();
        Arrays.stream(ProfileField.values()).forEach(field -> all.put(field.toString(), audience));
        member.patch("/me", "*", Map.of("audiences", all)).statusCode(200);
    }

    private static JsonPath seenBy(Person viewer, Person member) {
        return viewer.get("/members/" + member.id()).statusCode(200).extract().jsonPath();
    }

    private static void assertNothingIn(JsonPath profile) {
        FIELDS.forEach((field, value) -> {
            var shown = profile.get(field);
            assertTrue(shown == null || List.of().equals(shown), field + " shows " + shown);
        });
        assertFalse(profile.prettify().contains(SECRET));
    }

    private static void assertAllIn(JsonPath profile) {
        FIELDS.forEach((field, value) ->
                assertTrue(profile.get(field) != null && !List.of().equals(profile.get(field)), field + " is shown"));
    }

    @Test
    void a_newcomer_shows_everything_to_everyone_but_what_they_are_open_to() {
        var ines = withAProfile("Ines");
        ines.get("/me")
                .body("audiences.size()", equalTo(15))
                .body("audiences.openTo", equalTo("CONNECTIONS"))
                .body("audiences.findAll { it.value == 'EVERYONE' }.size()", equalTo(14));
        var ben = Given.aMember("Ben");
        assertEquals(List.of(), seenBy(ben, ines).get("openTo"));
        assertEquals(SECRET + " headline", seenBy(ben, ines).get("headline"));
        ben.connectsWith(ines);
        assertEquals(List.of("SPEAKING"), seenBy(ben, ines).get("openTo"));
    }

    @Test
    void what_is_only_for_me_is_on_my_own_page_and_nowhere_else() {
        var ines = withAProfile("Ines");
        var ben = Given.aMember("Ben");
        ben.connectsWith(ines);
        letSee(ines, "ONLY_ME");
        assertNothingIn(seenBy(ben, ines));
        assertNothingIn(seenBy(Given.aMember("Stranger"), ines));
        assertAllIn(seenBy(ines, ines));
        assertAllIn(ines.get("/me").extract().jsonPath());
    }

    @Test
    void what_is_for_connections_opens_when_a_request_is_accepted_and_closes_when_it_ends() {
        var ines = withAProfile("Ines");
        letSee(ines, "CONNECTIONS");
        var ben = Given.aMember("Ben");
        var petra = Given.aMember("Petra");
        assertNothingIn(seenBy(ben, ines));
        var connection = ben.asksToConnect(ines);
        ines.asksToConnect(petra);
        assertNothingIn(seenBy(ben, ines));
        assertNothingIn(seenBy(petra, ines));
        ines.put("/connections/" + connection + "/acceptance", Map.of()).statusCode(200);
        assertAllIn(seenBy(ben, ines));
        ben.delete("/connections/" + connection).statusCode(204);
        assertNothingIn(seenBy(ben, ines));
        var again = ben.asksToConnect(ines);
        ines.put("/connections/" + again + "/acceptance", Map.of()).statusCode(200);
        ines.put("/blocks/" + ben.id()).statusCode(204);
        ben.get("/members/" + ines.id()).statusCode(404);
        ines.delete("/blocks/" + ben.id()).statusCode(204);
        assertNothingIn(seenBy(ben, ines));
    }

    @Test
    void lists_show_nobody_what_is_not_for_everyone() {
        var mark = UUID.randomUUID().toString();
        var ines = withAProfile("Ines " + mark);
        var ben = Given.aMember("Ben");
        var petra = Given.aMember("Petra");
        ben.connectsWith(ines, "STRATEGIC");
        petra.connectsWith(ines);
        ben.connectsWith(petra);
        var post = ines.posts("For all", "MEMBERS");
        ines.post("/posts/" + post + "/comments", Map.of("body", "First.")).statusCode(201);
        ben.put("/posts/" + post + "/bookmark").statusCode(204);
        var lists = List.of(
                "/members?query=" + mark,
                "/connections?state=accepted",
                "/contacts",
                "/contacts/" + ben.contactOf(ines),
                "/members/" + petra.id(),
                "/members/" + petra.id() + "/mutual-connections",
                "/feed",
                "/posts?author=" + ines.id(),
                "/posts/" + post,
                "/posts/" + post + "/comments",
                "/bookmarks");
        for (var list : lists) {
            assertTrue(ben.get(list).statusCode(200).extract().asString().contains(mark), list + " shows her");
        }
        assertTrue(ben.get("/contacts").extract().asString().contains(SECRET), "the marker can be found");
        for (var audience : List.of("CONNECTIONS", "ONLY_ME")) {
            letSee(ines, audience);
            for (var list : lists) {
                var answer = ben.get(list).statusCode(200).extract().asString();
                assertFalse(
                        answer.contains(SECRET) || answer.contains("RETIRED") || answer.contains("wound-care"), list);
            }
        }
        ines.put("/blocks/" + ben.id()).statusCode(204);
        ines.get("/blocks").body("items.member.id", hasItem(ben.id()));
        ines.delete("/blocks/" + ben.id()).statusCode(204);
        ben.put("/blocks/" + ines.id()).statusCode(204);
        ben.get("/blocks").body("items.member.id", hasItem(ines.id())).body(not(containsString(SECRET)));
    }

    @Test
    void nobody_is_found_by_what_is_not_for_everyone() {
        var mark = UUID.randomUUID().toString();
        var ines = withAProfile("Ines " + mark);
        var ben = Given.aMember("Ben");
        ben.connectsWith(ines);
        ben.get("/members?query={name}&specialty=wound-care", mark).body("items.id", contains(ines.id()));
        for (var audience : List.of("CONNECTIONS", "ONLY_ME")) {
            letSee(ines, audience);
            ben.get("/members?query={name}&specialty=wound-care", mark).body("items", empty());
            ben.get("/members?specialty=wound-care&limit=100").body("items.id", not(hasItem(ines.id())));
            ben.get("/members?query={word}", SECRET).body("items.id", not(hasItem(ines.id())));
            ben.get("/contacts?query={word}", SECRET).body("items", empty());
        }
    }

    @Test
    void nothing_tells_that_a_reserved_field_has_changed() {
        var ines = withAProfile("Ines");
        letSee(ines, "ONLY_ME");
        var ben = Given.aMember("Ben");
        ben.connectsWith(ines);
        var before = ben.get("/members/" + ines.id()).statusCode(200).extract();
        var contact = ben.get("/contacts/" + ben.contactOf(ines)).extract();
        ines.patch("/me", "*", Map.of("headline", "Another one", "workplace", "Elsewhere", "interests", List.of()))
                .statusCode(200);
        var after = ben.get("/members/" + ines.id()).statusCode(200).extract();
        assertEquals(before.asString(), after.asString());
        assertNull(after.header("ETag"));
        assertEquals("no-store", after.header("Cache-Control"));
        assertFalse(after.asString().contains("audiences"));
        var contactAfter = ben.get("/contacts/" + ben.contactOf(ines)).extract();
        assertEquals(contact.asString(), contactAfter.asString());
        assertEquals(contact.header("ETag"), contactAfter.header("ETag"));
    }

    @Test
    void i_see_my_profile_as_others_do() {
        var ines = withAProfile("Ines");
        ines.patch("/me", "*", Map.of("audiences", Map.of("about", "CONNECTIONS", "city", "ONLY_ME")))
                .statusCode(200);
        ines.get("/me/preview?viewer=everyone")
                .statusCode(200)
                .body("about", nullValue())
                .body("city", nullValue())
                .body("headline", notNullValue())
                .body("relation", equalTo("NONE"))
                .body("email", nullValue());
        ines.get("/me/preview?viewer=connections")
                .body("about", notNullValue())
                .body("city", nullValue())
                .body("openTo", contains("SPEAKING"));
        ines.get("/me/preview").statusCode(400);
        ines.get("/me/preview?viewer=enemies").statusCode(400).body("code", equalTo("invalid-parameter"));
    }

    @Test
    void audiences_are_a_merge_patch_and_unknown_ones_are_refused() {
        var ines = Given.aMember("Ines");
        ines.patch("/me", "*", Map.of("audiences", Map.of("about", "ONLY_ME", "city", "CONNECTIONS")))
                .statusCode(200);
        ines.patch("/me", "*", "{\"audiences\": {\"about\": null, \"openTo\": \"EVERYONE\"}}")
                .statusCode(200)
                .body("audiences", hasEntry("about", "EVERYONE"))
                .body("audiences", hasEntry("city", "CONNECTIONS"))
                .body("audiences", hasEntry("openTo", "EVERYONE"));
        for (var wrong : List.of(
                "{\"fullName\": \"ONLY_ME\"}",
                "{\"profession\": \"ONLY_ME\"}",
                "{\"HEADLINE\": \"ONLY_ME\"}",
                "{\"headline\": \"NOBODY\"}",
                "{\"headline\": 2}",
                "[]",
                "\"ONLY_ME\"")) {
            ines.patch("/me", "*", "{\"audiences\": " + wrong + "}")
                    .statusCode(400)
                    .body("code", equalTo("validation"));
        }
        ines.patch("/me", "*", "{\"audiences\": null}")
                .statusCode(200)
                .body("audiences", hasEntry("city", "EVERYONE"))
                .body("audiences", hasEntry("openTo", "CONNECTIONS"));
    }

    @Test
    void a_field_and_its_audience_change_in_one() {
        var ines = Given.aMember("Ines");
        ines.patch("/me", "*", Map.of("about", SECRET, "audiences", Map.of("about", "ONLY_ME")))
                .statusCode(200);
        assertNull(seenBy(Given.aMember("Ben"), ines).get("about"));
        var stale = ines.get("/me").extract().header("ETag");
        ines.patch("/me", stale, Map.of("headline", "Mine")).statusCode(200);
        ines.patch("/me", stale, Map.of("audiences", Map.of("about", "EVERYONE")))
                .statusCode(412);
        assertNull(seenBy(Given.aMember("Ben"), ines).get("about"));
    }

    @Test
    void posts_are_sorted_and_their_dates_make_sense() {
        var ines = Given.aMember("Ines");
        ines.patch(
                        "/me",
                        "*",
                        Map.of(
                                "positions",
                                List.of(
                                        post("Student", "2004", "2008"),
                                        post("Night sister", "2016-03", null),
                                        post("Staff nurse", "2008-09", "2008"))))
                .statusCode(200)
                .body("positions.title", contains("Night sister", "Staff nurse", "Student"))
                .body("positions.current", contains(true, false, false));
        for (var wrong : List.of(
                post("x", "1850", null),
                post("x", "2016-13", null),
                post("x", "2016-03-01", null),
                post("x", "2016", "2015"),
                post("x", "2016-05", "2016-04"),
                post(" ", "2016", null))) {
            ines.patch("/me", "*", Map.of("positions", List.of(wrong)))
                    .statusCode(400)
                    .body("errors.pointer", hasItem(containsString("/positions/0/")));
        }
        ines.patch(
                        "/me",
                        "*",
                        "{\"positions\": [{\"title\": \"x\", \"organisation\": \"y\", \"startedOn\": \"2016\","
                                + " \"endedOn\": \"2017\", \"current\": true}]}")
                .statusCode(400)
                .body("errors.pointer", contains("/positions/0/endedOn"));
        var many = java.util.Collections.nCopies(31, post("x", "2016", null));
        ines.patch("/me", "*", Map.of("positions", many))
                .statusCode(400)
                .body("errors.pointer", contains("/positions"));
    }

    @Test
    void publications_are_known_by_their_number_however_it_was_pasted() {
        var ines = Given.aMember("Ines");
        ines.patch(
                        "/me",
                        "*",
                        Map.of(
                                "publications",
                                List.of(
                                        Map.of("doi", " https://doi.org/10.1001/jama.2016.0287 ", "title", "Sepsis-3"),
                                        Map.of("doi", "DOI: 10.1001/JAMA.2016.0287"),
                                        Map.of("pmid", "https://pubmed.ncbi.nlm.nih.gov/26903338/"),
                                        Map.of("doi", "10.1002/(SICI)1097<1::AID>\"x"))))
                .statusCode(200)
                .body("publications.title", contains("Sepsis-3", null, null))
                .body("publications.doi", contains("10.1001/jama.2016.0287", null, "10.1002/(SICI)1097<1::AID>\"x"))
                .body(
                        "publications.url",
                        contains(
                                "https://doi.org/10.1001/jama.2016.0287",
                                "https://pubmed.ncbi.nlm.nih.gov/26903338/",
                                "https://doi.org/10.1002/(SICI)1097%3C1::AID%3E%22x"));
        for (var wrong : List.of(
                Map.of("doi", "javascript:alert(1)"),
                Map.of("doi", "https://evil.example/10.1001/x"),
                Map.of("doi", "10.1/x"),
                Map.of("pmid", "0"),
                Map.of("pmid", "12a"),
                Map.of("title", "Without a number"))) {
            ines.patch("/me", "*", Map.of("publications", List.of(wrong)))
                    .statusCode(400)
                    .body("errors.pointer[0]", containsString("/publications/0"));
        }
    }

    @Test
    void an_orcid_must_have_its_check_digit() {
        var ines = Given.aMember("Ines");
        for (var right : List.of(
                "0000-0002-1825-0097", "https://orcid.org/0000-0002-1825-0097", " orcid.org/0000-0002-1825-0097/ ")) {
            ines.patch("/me", "*", Map.of("orcid", right))
                    .statusCode(200)
                    .body("orcid", equalTo("0000-0002-1825-0097"));
        }
        ines.patch("/me", "*", Map.of("orcid", "0000-0002-1694-233x"))
                .statusCode(200)
                .body("orcid", equalTo("0000-0002-1694-233X"));
        for (var wrong : List.of("0000-0002-1825-0098", "0000000218250097", "x", "0000-0002-1694-2330")) {
            ines.patch("/me", "*", Map.of("orcid", wrong)).statusCode(400).body("errors.pointer", contains("/orcid"));
        }
        ines.patch("/me", "*", "{\"orcid\": null}").statusCode(200).body("orcid", nullValue());
    }

    @Test
    void a_public_page_is_off_until_i_say_so_and_shows_what_is_for_everyone() {
        var ines = withAProfile("Ines Duarte");
        var slug = "ines-" + UUID.randomUUID().toString().substring(0, 8);
        ines.get("/me/public-page")
                .statusCode(200)
                .body("enabled", equalTo(false))
                .body("slug", nullValue())
                .body("preview.headline", notNullValue());
        world(slug).statusCode(404);
        ines.put("/me/public-page", Map.of("enabled", true)).statusCode(400).body("errors.pointer", contains("/slug"));
        ines.patch("/me", "*", Map.of("audiences", Map.of("about", "CONNECTIONS", "city", "ONLY_ME")))
                .statusCode(200);
        ines.put("/me/public-page", Map.of("enabled", true, "slug", slug))
                .statusCode(200)
                .body("url", containsString("/p/" + slug))
                .body("preview.about", nullValue());
        var page = world(slug)
                .statusCode(200)
                .body("fullName", equalTo("Ines Duarte"))
                .body("headline", equalTo(SECRET + " headline"))
                .body("about", nullValue())
                .body("city", nullValue())
                .body("openTo", empty())
                .extract();
        assertNull(page.header("ETag"));
        for (var never : List.of(ines.id(), ines.email(), "audiences", "timeZone", "version", "relation")) {
            assertFalse(page.asString().contains(never), never);
        }
        // Connected or not, and whoever asks: a public page is the same for all.
        var ben = Given.aMember("Ben");
        ben.connectsWith(ines);
        assertEquals(
                page.asString(), ben.get("/public/members/" + slug).extract().asString());
        assertEquals(
                page.asString(), ines.get("/public/members/" + slug).extract().asString());
        letSee(ines, "ONLY_ME");
        assertNothingIn(world(slug).statusCode(200).extract().jsonPath());

        ines.put("/me/public-page", Map.of("enabled", false)).statusCode(200).body("slug", equalTo(slug));
        world(slug).statusCode(404);
        ines.put("/me/public-page", Map.of("enabled", true)).statusCode(200);
        world(slug).statusCode(200);
        ines.delete("/me").statusCode(202);
        world(slug).statusCode(404);
    }

    private static io.restassured.response.ValidatableResponse world(String slug) {
        return RestAssured.get(Person.API + "/public/members/" + slug).then();
    }

    @Test
    void the_name_of_a_public_page_is_one_members_and_no_word_of_the_house() {
        var ines = Given.aMember("Ines");
        var ben = Given.aMember("Ben");
        var slug = "taken-" + UUID.randomUUID().toString().substring(0, 8);
        ines.put("/me/public-page", Map.of("enabled", false, "slug", slug)).statusCode(200);
        ben.put("/me/public-page", Map.of("enabled", true, "slug", slug))
                .statusCode(409)
                .body("code", equalTo("slug-taken"));
        ines.put("/me/public-page", Map.of("enabled", true, "slug", slug)).statusCode(200);
        for (var wrong :
                List.of("ab", "-abc", "abc-", "Ines", "i nes", "ínes", "a/b", "admin", "moderator", "x".repeat(41))) {
            ben.put("/me/public-page", Map.of("enabled", true, "slug", wrong))
                    .statusCode(400)
                    .body("errors.pointer", containsInAnyOrder("/slug"));
        }
        world("%00").statusCode(org.hamcrest.Matchers.oneOf(400, 404));
    }
}
