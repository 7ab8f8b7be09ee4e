package dev.collega.reciprocity;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ApiTest
class FavourTest {

    private static final LocalDate TODAY = LocalDate.now();

    @Test
    void who_asked_and_has_not_helped_since_is_nudged_to_give_first() {
        var ada = Given.aMember("Ada");
        var rui = ada.notes("Rui");
        var favours = "/contacts/" + rui + "/favours";
        var balance = "/contacts/" + rui + "/balance";
        ada.get(balance)
                .statusCode(200)
                .body("helped", equalTo(0))
                .body("asked", equalTo(0))
                .body("lastAsked", nullValue())
                .body("nudge", nullValue());
        ada.post(
                        favours,
                        Map.of(
                                "direction",
                                "HELPED",
                                "happenedOn",
                                TODAY.minusDays(30).toString()))
                .statusCode(201);
        ada.get(balance).body("nudge", nullValue());
        String asked = ada.post(
                        favours,
                        Map.of(
                                "direction", "ASKED",
                                "what", "  Read my abstract ",
                                "happenedOn", TODAY.minusDays(3).toString()))
                .statusCode(201)
                .body("what", equalTo("Read my abstract"))
                .extract()
                .path("id");
        ada.get(balance)
                .body("helped", equalTo(1))
                .body("asked", equalTo(1))
                .body("lastAsked", equalTo(TODAY.minusDays(3).toString()))
                .body("nudge", containsString("since you last helped"));
        ada.get(favours).body("items", hasSize(2)).body("items[0].id", equalTo(asked));
        ada.post(favours, Map.of("direction", "HELPED")).statusCode(201);
        ada.get(balance).body("nudge", nullValue()).body("helped", equalTo(2));
        ada.delete(favours + "/" + asked).statusCode(204);
        ada.delete(favours + "/" + asked).statusCode(404);
        ada.get(balance).body("asked", equalTo(0)).body("lastAsked", nullValue());
    }

    @Test
    void the_other_side_sees_nothing_of_it_wherever_they_look() {
        var ada = Given.aMember("Ada");
        var ben = Given.aMember("Ben");
        var connection = ada.connectsWith(ben);
        var page = ada.contactOf(ben);
        ada.post("/contacts/" + page + "/favours", Map.of("direction", "ASKED", "what", "zzfavourzz"))
                .statusCode(201);
        var bens = ben.contactOf(ada);
        for (var path : List.of(
                "/contacts",
                "/contacts/" + bens,
                "/contacts/" + bens + "/favours",
                "/contacts/" + bens + "/balance",
                "/contacts/" + bens + "/interactions",
                "/connections/" + connection,
                "/members/" + ada.id(),
                "/follow-ups",
                "/agenda",
                "/feed",
                "/starters?contactId=" + bens + "&occasion=ASKING")) {
            ben.get(path).statusCode(200).body(not(containsString("zzfavourzz")));
        }
        ben.get("/contacts/" + bens + "/balance")
                .body("helped", equalTo(0))
                .body("asked", equalTo(0))
                .body("nudge", nullValue());
        ben.get("/contacts/" + page + "/favours").statusCode(404);
        ben.get("/contacts/" + page + "/balance").statusCode(404);
        ben.post("/contacts/" + page + "/favours", Map.of("direction", "ASKED")).statusCode(404);
        String id = ada.get("/contacts/" + page + "/favours").extract().path("items[0].id");
        ben.delete("/contacts/" + bens + "/favours/" + id).statusCode(404);
        ben.delete("/contacts/" + page + "/favours/" + id).statusCode(404);
        ada.get("/contacts/" + page + "/favours").body("items", hasSize(1));
    }

    @Test
    void it_goes_along_in_a_merge_and_with_the_contact() {
        var ada = Given.aMember("Ada");
        var kept = ada.notes("Rui");
        var gone = ada.notes("Rui C.");
        ada.post("/contacts/" + gone + "/favours", Map.of("direction", "HELPED"))
                .statusCode(201);
        String merge = ada.post(
                        "/contacts/" + kept + "/merge", Map.of("with", gone, "versions", Map.of("kept", 0, "with", 0)))
                .statusCode(201)
                .extract()
                .path("id");
        ada.get("/contacts/" + kept + "/balance").body("helped", equalTo(1));
        ada.delete("/contact-merges/" + merge).statusCode(204);
        ada.get("/contacts/" + kept + "/balance").body("helped", equalTo(0));
        ada.get("/contacts/" + gone + "/balance").body("helped", equalTo(1));
        ada.delete("/contacts/" + gone).statusCode(204);
        ada.get("/contacts/" + gone + "/balance").statusCode(404);
    }

    @Test
    void what_is_no_favour_is_refused() {
        var ada = Given.aMember("Ada");
        var favours = "/contacts/" + ada.notes("Rui") + "/favours";
        ada.post(favours, Map.of("direction", "PAID")).statusCode(400);
        ada.post(favours, Map.of()).statusCode(400);
        ada.post(favours, Map.of("direction", "ASKED", "what", "x".repeat(501))).statusCode(400);
        ada.post(
                        favours,
                        Map.of(
                                "direction",
                                "ASKED",
                                "happenedOn",
                                TODAY.plusDays(2).toString()))
                .statusCode(400);
        ada.post("/contacts/" + UUID.randomUUID() + "/favours", Map.of("direction", "ASKED"))
                .statusCode(404);
        ada.get(favours).body("items", empty());
    }
}
