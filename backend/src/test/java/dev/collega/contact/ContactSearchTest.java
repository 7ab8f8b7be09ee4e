package dev.collega.contact;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
class ContactSearchTest {

    private Person ines;
    private String ana;

    @BeforeEach
    void an_address_book() {
        ines = Given.aMember("Ines Duarte");
        ana = ines.post(
                        "/contacts",
                        Map.of(
                                "name",
                                "Ana Ferreira",
                                "notes",
                                "Asked about the sépsis bundle, and covid-19 wards.",
                                "tags",
                                List.of("cardiology/rhythm")))
                .statusCode(201)
                .extract()
                .path("id");
        var joao = ines.notes("João Melo");
        ines.post(
                        "/contacts/" + joao + "/interactions",
                        Map.of("kind", "CALL", "note", "Told me of their sepsis audit."))
                .statusCode(201);
        ines.post("/contacts/" + joao + "/interactions", Map.of("kind", "CALL")).statusCode(201);
        ines.notes("Sepsis nurse of ward 4");
    }

    private void finds(String typed, String... names) {
        ines.asks()
                .queryParam("search", typed)
                .get(Person.API + "/contacts")
                .then()
                .statusCode(200)
                .body("items.name", containsInAnyOrder(names));
    }

    @Test
    void words_are_found_in_names_notes_and_interactions_with_their_last_one_just_begun() {
        finds("sepsis", "Sepsis nurse of ward 4", "Ana Ferreira", "João Melo");
        finds("SÉPS", "Sepsis nurse of ward 4", "Ana Ferreira", "João Melo");
        finds("seps audit");
        finds("sepsis aud", "João Melo");
        finds("joao sepsis", "João Melo");
        finds("ferreira bundle", "Ana Ferreira");
        finds("covid-19", "Ana Ferreira");
        finds("ward(s) & !sepsis | ':*");
        finds("' \\ & | ! ( ) : *");
        finds("bundl melo");
        ines.get("/contacts?search=sepsis&tag=cardiology").body("items.id", contains(ana));
        ines.get("/contacts?search=sepsis&networkType=PERSONAL").body("items", empty());
        Given.aMember("Other").get("/contacts?search=sepsis").body("items", empty());
    }

    @Test
    void the_best_comes_first_and_says_where_it_was_found() {
        var found = ines.get("/contacts?search=sepsis")
                .body("items[0].name", equalTo("Sepsis nurse of ward 4"))
                .body("items[0].findings.place", contains("NAME"))
                .body("items.find { it.name == 'João Melo' }.findings.place", contains("INTERACTION"))
                .body(
                        "items.find { it.name == 'João Melo' }.findings[0].text",
                        equalTo("Told me of their sepsis audit."))
                .extract();
        String text = found.path("items.find { it.name == 'Ana Ferreira' }.findings[0].text");
        int start = found.path("items.find { it.name == 'Ana Ferreira' }.findings[0].marks[0].start");
        int end = found.path("items.find { it.name == 'Ana Ferreira' }.findings[0].marks[0].end");
        assertEquals("sépsis", text.substring(start, end));
        ines.get("/contacts").body("items[0].findings", nullValue());
    }

    @Test
    void what_is_edited_is_found_as_it_is_now_and_markup_is_text() {
        ines.patch("/contacts/" + ana, "*", Map.of("notes", "<b>zebra</b> crossing"))
                .statusCode(200);
        finds("bundle");
        ines.get("/contacts?search=zebra").body("items[0].findings[0].text", equalTo("<b>zebra</b> crossing"));
        String call = ines.post("/contacts/" + ana + "/interactions", Map.of("kind", "CALL", "note", "On giraffes"))
                .extract()
                .path("id");
        finds("giraffe", "Ana Ferreira");
        ines.patch("/contacts/" + ana + "/interactions/" + call, "\"0\"", Map.of("note", "On lions"))
                .statusCode(200);
        finds("giraffe");
        finds("lion", "Ana Ferreira");
        ines.delete("/contacts/" + ana + "/interactions/" + call).statusCode(204);
        finds("lion");
    }

    @Test
    void pages_go_on_where_the_one_before_ended() {
        for (var i = 0; i < 5; i++) {
            ines.post("/contacts", Map.of("name", "Person " + i, "notes", "penguin ".repeat(i + 1)));
        }
        String cursor = ines.get("/contacts?search=penguin&limit=3")
                .body("items", hasSize(3))
                .extract()
                .path("nextCursor");
        ines.get("/contacts?search=penguin&limit=3&cursor=" + cursor)
                .body("items", hasSize(2))
                .body("nextCursor", nullValue());
        ines.get("/contacts?search=other&limit=3&cursor=" + cursor).statusCode(400);
        ines.get("/contacts?search=" + "x".repeat(201)).statusCode(400);
        ines.get("/contacts?search=penguin").body("items.name", hasItem("Person 0"));
    }
}
