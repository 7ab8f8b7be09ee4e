package dev.collega.cadence;

import dev.collega.testing.Person;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** What a member of these tests does to keep in touch. All live in Lisbon. */
record Keeping(Person member) {

    static final ZoneId ZONE = ZoneId.of("Europe/Lisbon");

    static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    static String in(int days) {
        return today().plusDays(days).toString();
    }

    String notes(String name, String... tags) {
        return member.post("/contacts", Map.of("name", name, "tags", tags))
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Logged at noon of that day; now, where it is today. Returns the interaction's id. */
    String wasInTouch(String contact, int daysAgo) {
        var log = daysAgo == 0
                ? Map.of("kind", "CALL", "note", "Of this nobody hears.")
                : Map.of(
                        "kind", "CALL",
                        "note", "Of this nobody hears.",
                        "occurredAt",
                                today().minusDays(daysAgo)
                                        .atTime(LocalTime.NOON)
                                        .atZone(ZONE)
                                        .toInstant()
                                        .toString());
        return member.post("/contacts/" + contact + "/interactions", log)
                .statusCode(201)
                .extract()
                .path("id");
    }

    ValidatableResponse every(String contact, int ideal, int longest) {
        return member.put("/contacts/" + contact + "/cadence", Map.of("idealDays", ideal, "longestDays", longest))
                .statusCode(200);
    }

    ValidatableResponse everyOf(String tag, int ideal, int longest) {
        return member.asks()
                .queryParam("tag", tag)
                .body(Map.of("idealDays", ideal, "longestDays", longest))
                .put(Person.API + "/cadences")
                .then()
                .statusCode(200);
    }

    ValidatableResponse noneOf(String tag) {
        return member.asks()
                .queryParam("tag", tag)
                .delete(Person.API + "/cadences")
                .then()
                .statusCode(204);
    }

    ValidatableResponse cadence(String contact) {
        return member.get("/contacts/" + contact + "/cadence").statusCode(200);
    }

    String nextOn(String contact) {
        return cadence(contact).extract().path("nextOn");
    }

    /** Open follow-ups about a contact. */
    JsonPath open(String contact) {
        return member.get("/follow-ups?contactId=" + contact)
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    List<String> dueDates(String contact) {
        return open(contact).getList("items.dueOn");
    }

    String followUp(String contact) {
        return cadence(contact).extract().path("followUpId");
    }
}
