package dev.collega.member;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

@ApiTest
class MemberTest {

    @Test
    void i_edit_my_profile_and_others_see_it_without_address_and_zone() {
        var ines = Given.aMember("Ines Duarte");
        var etag = ines.get("/me").extract().header("ETag");
        ines.patch(
                        "/me",
                        etag,
                        Map.of(
                                "headline",
                                "ICU nurse, nights mostly",
                                "specialties",
                                List.of("intensive-care", "intensive-care"),
                                "careerStage",
                                "MID_CAREER",
                                "workplace",
                                "Hospital de Santa Clara",
                                "country",
                                "PT",
                                "languages",
                                List.of("pt", "en-GB"),
                                "links",
                                List.of(Map.of("label", "ORCID", "url", "https://orcid.org/0000-0002-1825-0097")),
                                "openTo",
                                List.of("QUESTIONS"),
                                "audiences",
                                Map.of("openTo", "EVERYONE")))
                .statusCode(200)
                .body("specialties", contains("intensive-care"))
                .body("careerStage", equalTo("MID_CAREER"));
        var ben = Given.aMember("Ben");
        ben.get("/members/" + ines.id())
                .statusCode(200)
                .body("headline", equalTo("ICU nurse, nights mostly"))
                .body("links[0].label", equalTo("ORCID"))
                .body("openTo", contains("QUESTIONS"))
                .body("relation", equalTo("NONE"))
                .body("email", nullValue())
                .body("timeZone", nullValue());
        ines.patch("/me", etag, Map.of("headline", "Stale")).statusCode(412);
        ines.patch("/me", "*", "{\"headline\": null}").statusCode(200).body("headline", nullValue());
    }

    @Test
    void every_field_of_an_edit_is_checked() {
        var ines = Given.aMember("Ines Duarte");
        ines.patch(
                        "/me",
                        "*",
                        Map.of(
                                "fullName",
                                " ",
                                "profession",
                                "wizard",
                                "specialties",
                                List.of("alchemy"),
                                "country",
                                "Portugal",
                                "languages",
                                List.of("!"),
                                "links",
                                List.of(Map.of("label", "x", "url", "javascript:alert(1)")),
                                "timeZone",
                                "Mars/Olympus",
                                "headline",
                                "x".repeat(161)))
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/fullName",
                                "/profession",
                                "/specialties/0",
                                "/country",
                                "/languages/0",
                                "/links/0/url",
                                "/timeZone",
                                "/headline"));
        ines.patch("/me", "*", "{\"fullName\": null}").statusCode(400).body("errors.pointer", contains("/fullName"));
    }

    @Test
    void a_name_is_found_without_diacritics_in_any_order_and_with_a_slip() {
        var mark = UUID.randomUUID().toString().substring(0, 8);
        var jose = Given.aMember("José " + mark + " Müller");
        var reader = Given.aMember("Reader");
        for (var query : List.of("jose muller " + mark, mark + " MÜLLER", "Muler Jose " + mark)) {
            reader.get("/members?query={query}", query).statusCode(200).body("items[0].id", equalTo(jose.id()));
        }
        reader.get("/members?query={query}", "Xqzwv " + UUID.randomUUID()).body("items.id", not(hasItem(jose.id())));
    }

    @Test
    void who_are_equally_alike_come_by_name() {
        var mark = "q" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        var names = List.of("Anna " + mark, "Berta " + mark, "Clara " + mark, mark + " Dora");
        for (var name : List.of(names.get(2), names.get(0), names.get(3), names.get(1))) {
            Given.aMember(name);
        }
        var reader = Given.aMember("Reader");
        var first =
                reader.get("/members?limit=3&query={mark}", mark).body("items.fullName", equalTo(names.subList(0, 3)));
        reader.get(
                        "/members?limit=3&query={mark}&cursor={cursor}",
                        mark,
                        first.extract().path("nextCursor"))
                .body("items.fullName", contains(names.get(3)));
    }

    @Test
    void the_directory_filters_by_profession_and_specialty() {
        var mark = UUID.randomUUID().toString();
        var midwife = Given.aMember("Mia " + mark, "midwife", "Europe/Berlin");
        var nurse = Given.aMember("Nia " + mark);
        nurse.patch("/me", "*", Map.of("specialties", List.of("wound-care"))).statusCode(200);
        var reader = Given.aMember("Reader");
        reader.get("/members?query={name}&profession=midwife", mark).body("items.id", contains(midwife.id()));
        reader.get("/members?query={name}&specialty=wound-care", mark).body("items.id", contains(nurse.id()));
        reader.get("/members?query={name}&specialty=nephrology&profession=midwife", mark)
                .body("items", empty());
    }

    @Test
    void the_directory_is_read_to_its_end_page_by_page_each_member_once() {
        var mark = UUID.randomUUID().toString();
        var expected = new ArrayList<String>();
        for (var i = 0; i < 7; i++) {
            expected.add(Given.aMember("Page " + i + " " + mark, "chaplain", "Europe/Paris")
                    .id());
        }
        var reader = Given.aMember("Reader");
        for (var query : List.of("query=" + mark + "&", "")) {
            var seen = new ArrayList<String>();
            String cursor = "";
            do {
                var page = reader.get("/members?" + query + "profession=chaplain&limit=3&cursor=" + cursor)
                        .statusCode(200)
                        .extract();
                seen.addAll(page.path("items.id"));
                cursor = page.path("nextCursor");
            } while (cursor != null);
            Assertions.assertEquals(seen.size(), seen.stream().distinct().count());
            Assertions.assertTrue(seen.containsAll(expected));
        }
    }

    @Test
    void i_am_not_in_my_own_search() {
        var mark = UUID.randomUUID().toString();
        var ines = Given.aMember("Ines " + mark);
        ines.get("/members?query={name}", mark).body("items.id", not(hasItem(ines.id())));
        ines.get("/members/" + ines.id()).statusCode(200).body("relation", equalTo("SELF"));
    }

    @Test
    void nobody_blocks_themselves() {
        var ines = Given.aMember("Ines Duarte");
        ines.put("/blocks/" + ines.id()).statusCode(422).body("code", equalTo("self-block"));
        ines.put("/blocks/" + UUID.randomUUID()).statusCode(404);
    }

    @Test
    void blocked_members_find_each_other_nowhere() {
        var mark = UUID.randomUUID().toString();
        var ines = Given.aMember("Ines " + mark);
        var ben = Given.aMember("Ben " + mark);
        ines.put("/blocks/" + ben.id()).statusCode(204);
        ines.get("/members?query={name}", mark).body("items", empty());
        ben.get("/members?query={name}", mark).body("items", empty());
        ben.get("/members/" + ines.id()).statusCode(404);
        ines.get("/blocks").body("items.member.id", contains(ben.id()));
        ben.get("/blocks").body("items", empty());
    }
}
