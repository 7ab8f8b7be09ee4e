package dev.collega.transfer;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Free hours and holidays go along; where shifts are read does not. */
@ApiTest
class RotaArchiveTest {

    private static Person withARota() {
        var ines = Given.aMember("Ines");
        ines.put(
                        "/me/rota",
                        Map.of(
                                "windows",
                                List.of(Map.of("day", "MONDAY", "from", "22:00", "to", "01:00")),
                                "onCallIsBusy",
                                false))
                .statusCode(200);
        ines.post("/holidays", Map.of("startsOn", "2026-12-24", "endsOn", "2026-12-26", "label", "Home"))
                .statusCode(201);
        ines.put("/me/duty-rota/url", Map.of("url", "https://zzsecret.invalid/zzsecret.ics"))
                .statusCode(200);
        return ines;
    }

    @Test
    void they_come_in_elsewhere_and_only_once() {
        var zip = Archives.archiveOf(withARota());
        for (var file : Archives.files(zip).values()) {
            assertFalse(new String(file, StandardCharsets.UTF_8).contains("zzsecret"));
        }
        var elsewhere = Given.aMember("Ines");
        var foreign = Archives.fromElsewhere(zip);
        Archives.broughtIn(elsewhere, foreign);
        Archives.broughtIn(elsewhere, foreign);
        elsewhere
                .get("/me/rota")
                .body("windows.from", equalTo(List.of("22:00:00")))
                .body("onCallIsBusy", equalTo(false));
        elsewhere.get("/holidays").body("items", hasSize(1)).body("items[0].label", equalTo("Home"));
        elsewhere.get("/me/duty-rota").body("source", equalTo("NONE"));
    }

    @Test
    void what_was_said_here_stays() {
        var zip = Archives.fromElsewhere(Archives.archiveOf(withARota()));
        var ben = Given.aMember("Ben");
        ben.put(
                        "/me/rota",
                        Map.of(
                                "windows",
                                List.of(Map.of("day", "FRIDAY", "from", "08:00", "to", "09:00")),
                                "onCallIsBusy",
                                true))
                .statusCode(200);
        Archives.broughtIn(ben, zip);
        ben.get("/me/rota").body("windows.day", equalTo(List.of("FRIDAY")));
    }

    @Test
    void an_archive_with_nonsense_in_it_does_no_harm() {
        var zip = Archives.archiveOf(withARota());
        var nonsense = Archives.with(
                Archives.with(zip, "rota.json", "{\"windows\": [{\"day\": \"NEVER\"}], \"onCallIsBusy\": 7}"),
                "holidays.json",
                "[{\"id\": \"0190a1b2-0000-7000-8000-000000000001\", \"startsOn\": \"2026-12-26\", \"endsOn\":"
                        + " \"2026-12-24\", \"createdAt\": \"2026-01-01T00:00:00Z\"}]");
        var cleo = Given.aMember("Cleo");
        var report = Archives.broughtIn(cleo, nonsense).extract().asString();
        assertTrue(report.contains("holidays"), report);
        cleo.get("/holidays").body("items", hasSize(0));
        cleo.get("/me/rota").body("windows", hasSize(7));
    }
}
