package dev.collega.transfer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Milestones, starters, and give and take go along to another instance, once. */
@ApiTest
class FollowingArchiveTest {

    @Test
    void what_somebody_told_wrote_and_gave_comes_along_without_doubles() {
        var ada = Given.aMember("Ada");
        var rui = ada.notes("Rui");
        ada.connectsWith(Given.aMember("Ben"));
        ada.post(
                        "/milestones",
                        Map.of(
                                "kind",
                                "BOARD",
                                "words",
                                "At last",
                                "happenedOn",
                                LocalDate.now().toString()))
                .statusCode(201);
        ada.post("/starters/mine", Map.of("occasion", "THANKS", "language", "pt", "body", "Grande {name}!"))
                .statusCode(201);
        ada.post("/contacts/" + rui + "/favours", Map.of("direction", "ASKED", "what", "A slide"))
                .statusCode(201);
        var zip = Archives.archiveOf(ada);
        assertEquals(1, Archives.json(zip, "meeting-proposals.json").size());
        var zoe = Given.aMember("Zoe");
        var elsewhere = Archives.fromElsewhere(zip);
        Archives.broughtIn(zoe, elsewhere);
        Archives.broughtIn(zoe, elsewhere);
        zoe.get("/milestones/mine")
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("BOARD"))
                .body("items[0].words", equalTo("At last"));
        zoe.get("/starters/mine").body("items.body", contains("Grande {name}!")).body("items.language", contains("pt"));
        String here = zoe.get("/contacts?query=Rui").extract().path("items[0].id");
        zoe.get("/contacts/" + here + "/favours").body("items.what", contains("A slide"));
        zoe.get("/contacts/" + here + "/balance").body("asked", equalTo(1));
    }
}
