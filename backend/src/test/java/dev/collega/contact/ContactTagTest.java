package dev.collega.contact;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
class ContactTagTest {

    private Person ines;

    @BeforeEach
    void an_address_book() {
        ines = Given.aMember("Ines Duarte");
        tagged("Ana", "cardiology/heart failure", "choir");
        tagged("Ben", "cardiology", "cardiology/rhythm");
        tagged("Cem", "cardiology nurses");
    }

    private void tagged(String name, String... tags) {
        ines.post("/contacts", Map.of("name", name, "tags", Arrays.asList(tags)))
                .statusCode(201);
    }

    @Test
    void tags_are_counted_with_those_above_them() {
        ines.get("/contact-tags")
                .body(
                        "items.tag",
                        contains(
                                "cardiology",
                                "cardiology/heart failure",
                                "cardiology/rhythm",
                                "cardiology nurses",
                                "choir"))
                .body("items.contacts", contains(2, 1, 1, 1, 1))
                .body("items.own", contains(1, 1, 1, 1, 1));
        String cursor = ines.get("/contact-tags?limit=2")
                .body("items", hasSize(2))
                .extract()
                .path("nextCursor");
        ines.get("/contact-tags?limit=3&cursor=" + cursor).body("items.tag[0]", equalTo("cardiology/rhythm"));
        Given.aMember("Other").get("/contact-tags").body("items", empty());
    }

    private void changes(String tag, String to, int contacts) {
        var change = to == null ? Map.of("tag", tag) : Map.of("tag", tag, "to", to);
        ines.patch("/contact-tags", "*", change).statusCode(200).body("contacts", equalTo(contacts));
    }

    @Test
    void a_tag_is_renamed_merged_moved_and_taken_away_everywhere() {
        changes("cardiology", "heart", 2);
        ines.get("/contacts?query=Ben").body("items[0].tags", contains("heart", "heart/rhythm"));
        ines.get("/contacts?query=Cem").body("items[0].tags", contains("cardiology nurses"));
        changes("heart/rhythm", "heart", 1);
        ines.get("/contacts?query=Ben").body("items[0].tags", contains("heart"));
        changes("heart", " medicine / heart ", 2);
        ines.get("/contacts?query=Ana").body("items[0].tags", contains("medicine/heart/heart failure", "choir"));
        changes("medicine", null, 2);
        ines.get("/contacts?query=Ana").body("items[0].tags", contains("choir"));
        ines.get("/contacts?query=Ben").body("items[0].tags", empty());
        changes("unknown", "known", 0);
        changes("choir", "choir", 0);
    }

    @Test
    void renaming_is_an_edit_that_others_who_edit_hear_of() {
        var etag = ines.get("/contacts?query=Ana").extract().<String>path("items[0].id");
        changes("choir", "singers", 1);
        ines.patch("/contacts/" + etag, "\"0\"", Map.of("tags", List.of("choir")))
                .statusCode(412);
    }

    @Test
    void a_name_that_is_none_or_too_long_is_refused() {
        for (var to : List.of(" / ", "x".repeat(121), "x".repeat(115))) {
            ines.patch("/contact-tags", "*", Map.of("tag", "cardiology", "to", to))
                    .statusCode(400)
                    .body("errors.pointer", contains("/to"));
        }
        ines.patch("/contact-tags", "*", Map.of("tag", "/", "to", "a")).statusCode(400);
        ines.patch("/contact-tags", "*", Map.of("to", "a")).statusCode(400);
        ines.get("/contacts?tag=cardiology").body("items", hasSize(2));
    }
}
