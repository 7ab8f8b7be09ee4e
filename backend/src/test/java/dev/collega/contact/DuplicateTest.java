package dev.collega.contact;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
class DuplicateTest {

    private Person ines;

    @BeforeEach
    void a_member() {
        ines = Given.aMember("Ines Duarte");
        ines.patch("/me", "*", Map.of("country", "PT")).statusCode(200);
    }

    private String keeps(String name, String email, String phone) {
        return ines.post(
                        "/contacts",
                        Map.of(
                                "name",
                                name,
                                "emails",
                                email == null ? List.of() : List.of(Map.of("address", email)),
                                "phones",
                                phone == null ? List.of() : List.of(Map.of("number", phone))))
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void pairs_are_proposed_the_surest_first_and_say_why() {
        var ana = keeps("Ana Ferreira", "ana@clinic.example", "+351 912 000 000");
        keeps("Unlike In All", "ANA@clinic.example", "912 000 000");
        keeps("Ferreira, Ana", null, null);
        keeps("Rui Sá", null, "+351 913 000 000");
        keeps("Ward 4", null, "913000000");
        keeps("Somebody Else", null, null);
        ines.get("/contact-duplicates")
                .body("items", hasSize(3))
                .body("items[0].contact.id", equalTo(ana))
                .body("items[0].reasons", contains("SAME_EMAIL", "SAME_PHONE"))
                .body("items[1].reasons", contains("SAME_PHONE"))
                .body("items[2].contact.id", equalTo(ana))
                .body("items[2].other.name", equalTo("Ferreira, Ana"))
                .body("items[2].reasons", contains("ALIKE_NAME"));
        String cursor = ines.get("/contact-duplicates?limit=2")
                .body("items", hasSize(2))
                .extract()
                .path("nextCursor");
        ines.get("/contact-duplicates?cursor=" + cursor).body("items[0].reasons", contains("ALIKE_NAME"));
        Given.aMember("Other").get("/contact-duplicates").body("items", empty());
    }

    @Test
    void a_misspelt_name_is_found_and_the_members_page_is_the_one_to_keep() {
        var noted = keeps("Tomás Zielinsky", null, null);
        var tomasz = Given.aMember("Tomasz Zielinski");
        keeps("Zielinski", null, null);
        ines.connectsWith(tomasz);
        ines.get("/contact-duplicates").body("items.contact.memberId", contains(tomasz.id()));
        ines.delete("/contacts/" + noted).statusCode(204);
    }

    @Test
    void who_is_not_the_same_is_not_proposed_again_unless_one_wants_that() {
        var a = keeps("Ana", "x@y.example", null);
        var b = keeps("Rui", "x@y.example", null);
        ines.put("/contact-duplicates/" + b + "/" + a + "/dismissal").statusCode(204);
        ines.put("/contact-duplicates/" + a + "/" + b + "/dismissal").statusCode(204);
        ines.get("/contact-duplicates").body("items", empty());
        ines.delete("/contact-duplicates/" + a + "/" + b + "/dismissal").statusCode(204);
        ines.get("/contact-duplicates").body("items", hasSize(1));
        var others = Given.aMember("Other").notes("Ana");
        ines.put("/contact-duplicates/" + a + "/" + others + "/dismissal").statusCode(404);
        ines.put("/contact-duplicates/" + a + "/" + a + "/dismissal").statusCode(422);
    }

    @Test
    void two_members_are_two_people() {
        var tomasz = Given.aMember("Tomasz Zielinski");
        var other = Given.aMember("Tomasz Zielinski");
        ines.connectsWith(tomasz);
        ines.connectsWith(other);
        ines.get("/contact-duplicates").body("items", empty());
    }
}
