package dev.collega.rota;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.collega.testing.ApiTest;
import dev.collega.testing.AtOnce;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Free hours and holidays. */
@ApiTest
class RotaTest {

    private static final Set<UUID> HEARD = ConcurrentHashMap.newKeySet();

    @Inject
    FreeTime freeTime;

    @Inject
    Jdbi jdbi;

    @Singleton
    static class Listener {
        void hear(@Observes RotaChanged changed) {
            HEARD.add(changed.member());
        }
    }

    private static Map<String, String> window(String day, String from, String to) {
        return Map.of("day", day, "from", from, "to", to);
    }

    private static Map<String, Object> settings(List<?> windows) {
        return Map.of("windows", windows, "onCallIsBusy", false);
    }

    private static boolean heard(Person member) {
        return HEARD.remove(UUID.fromString(member.id()));
    }

    private static Map<String, String> holiday(String from, String to) {
        return Map.of("startsOn", from, "endsOn", to);
    }

    @Test
    void until_i_say_anything_i_am_free_from_seven_to_nine_in_the_evening() {
        Given.aMember("Ines")
                .get("/me/rota")
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("windows", hasSize(7))
                .body("windows[6].day", equalTo("SUNDAY"))
                .body("windows[6].from", equalTo("07:00:00"))
                .body("windows[6].to", equalTo("21:00:00"))
                .body("onCallIsBusy", equalTo(true))
                .body("timeZone", equalTo("Europe/Lisbon"));
    }

    @Test
    void what_i_say_holds_for_whoever_has_something_to_say() {
        var ines = Given.aMember("Ines", "nurse", "Europe/Berlin");
        ines.put(
                        "/me/rota",
                        settings(List.of(
                                window("SUNDAY", "22:30", "01:00"),
                                window("MONDAY", "12:00", "13:30"),
                                window("MONDAY", "12:00:00", "13:30:00"))))
                .statusCode(200)
                .body("windows.day", equalTo(List.of("MONDAY", "SUNDAY")))
                .body("onCallIsBusy", equalTo(false))
                .body("version", equalTo(1));
        assertTrue(heard(ines));
        var id = UUID.fromString(ines.id());
        assertEquals(
                Instant.parse("2026-11-22T21:30:00Z"), freeTime.nextFree(id, Instant.parse("2026-11-18T09:00:00Z")));
        assertTrue(freeTime.isFree(id, Instant.parse("2026-11-22T23:30:00Z")), "half past midnight");
        assertFalse(freeTime.isFree(id, Instant.parse("2026-11-23T00:30:00Z")));
        // A member who moves is spoken to by the clock on the new wall.
        ines.patch("/me", "*", Map.of("timeZone", "America/New_York")).statusCode(200);
        assertEquals(
                Instant.parse("2026-11-23T03:30:00Z"), freeTime.nextFree(id, Instant.parse("2026-11-18T09:00:00Z")));
    }

    @Test
    void hours_that_are_none_are_refused() {
        var ines = Given.aMember("Ines");
        ines.put("/me/rota", settings(List.of())).statusCode(400).body("errors[0].pointer", equalTo("/windows"));
        for (var wrong : List.of(
                window("CATURDAY", "07:00", "21:00"),
                window("MONDAY", "25:00", "21:00"),
                window("MONDAY", "noon", "21:00"),
                Map.of("day", "MONDAY", "from", "07:00"),
                Map.of("day", 1, "from", "07:00", "to", "21:00"))) {
            ines.put("/me/rota", settings(List.of(wrong))).statusCode(400);
        }
        var many = new ArrayList<Map<String, String>>();
        for (var minute = 0; minute < 57; minute++) {
            many.add(window("MONDAY", "07:%02d".formatted(minute), "21:00"));
        }
        ines.put("/me/rota", settings(many)).statusCode(400);
        ines.put("/me/rota", Map.of("windows", List.of(window("MONDAY", "07:00", "21:00"))))
                .statusCode(400);
        ines.get("/me/rota").body("version", equalTo(0));
        assertFalse(heard(ines));
    }

    @Test
    void two_devices_do_not_overwrite_each_other() throws Exception {
        var ines = Given.aMember("Ines");
        var body = settings(List.of(window("MONDAY", "07:00", "21:00")));
        Callable<Integer> saving = () -> ines.asks()
                .header("If-Match", "\"0\"")
                .body(body)
                .put(Person.API + "/me/rota")
                .statusCode();
        assertEquals(Map.of(200, 1, 412, 3), AtOnce.statusesOf(saving, saving, saving, saving));
    }

    @Test
    void holidays_are_quiet_and_nothing_falls_due_on_them() {
        var ines = Given.aMember("Ines", "nurse", "UTC");
        String id = ines.post("/holidays", Map.of("startsOn", "2026-12-24", "endsOn", "2026-12-26", "label", " Home  "))
                .statusCode(201)
                .body("label", equalTo("Home"))
                .extract()
                .path("id");
        assertTrue(heard(ines));
        ines.post("/holidays", Map.of("startsOn", "2026-12-27", "endsOn", "2026-12-27", "label", "  "))
                .statusCode(201)
                .body("label", nullValue());
        var member = UUID.fromString(ines.id());
        assertTrue(freeTime.isHoliday(member, LocalDate.parse("2026-12-26")));
        assertEquals(LocalDate.parse("2026-12-28"), freeTime.afterHolidays(member, LocalDate.parse("2026-12-24")));
        assertEquals(
                Instant.parse("2026-12-28T07:00:00Z"),
                freeTime.nextFree(member, Instant.parse("2026-12-24T09:00:00Z")));
        ines.delete("/holidays/" + id).statusCode(204);
        assertTrue(heard(ines));
        ines.delete("/holidays/" + id).statusCode(404);
        assertFalse(freeTime.isHoliday(member, LocalDate.parse("2026-12-26")));
    }

    @Test
    void holidays_are_listed_by_their_first_day_a_page_at_a_time() {
        var ines = Given.aMember("Ines");
        for (var day : List.of("2026-05-03", "2026-05-01", "2026-05-02")) {
            ines.post("/holidays", holiday(day, day)).statusCode(201);
        }
        String cursor = ines.get("/holidays?limit=2")
                .statusCode(200)
                .body("items.startsOn", equalTo(List.of("2026-05-01", "2026-05-02")))
                .extract()
                .path("nextCursor");
        ines.get("/holidays?limit=2&cursor=" + cursor)
                .body("items.startsOn", equalTo(List.of("2026-05-03")))
                .body("nextCursor", nullValue());
        ines.get("/holidays?from=2026-05-02").body("items", hasSize(2));
        ines.get("/holidays?from=2026-05-02&cursor=" + cursor).statusCode(400);
        ines.get("/holidays?from=soon").statusCode(400);
        Given.aMember("Ben").get("/holidays").body("items", hasSize(0));
    }

    @Test
    void a_holiday_that_is_none_is_refused() {
        var ines = Given.aMember("Ines");
        ines.post("/holidays", holiday("2026-12-26", "2026-12-24"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/endsOn"));
        ines.post("/holidays", holiday("2026-01-01", "2027-01-02")).statusCode(400);
        ines.post("/holidays", holiday("2026-01-01", "2027-01-01")).statusCode(201);
        ines.post("/holidays", holiday("0000-01-01", "2027-01-01")).statusCode(400);
        ines.post("/holidays", Map.of("startsOn", "2026-12-24")).statusCode(400);
        ines.post("/holidays", Map.of("startsOn", "2026-12-24", "endsOn", "2026-12-24", "label", "a".repeat(81)))
                .statusCode(400);
    }

    @Test
    void there_are_never_more_than_a_hundred() throws Exception {
        var ines = Given.aMember("Ines");
        jdbi.useHandle(handle -> handle.execute("""
                insert into holiday (id, owner_id, starts_on, ends_on, created_at)
                select gen_random_uuid(), ?, date '2026-01-01' + n, date '2026-01-01' + n, now() from generate_series(1, 98) n
                """, UUID.fromString(ines.id())));
        Callable<Integer> taking = () -> ines.post("/holidays", holiday("2027-01-01", "2027-01-02"))
                .extract()
                .statusCode();
        assertEquals(Map.of(201, 2, 409, 4), AtOnce.statusesOf(taking, taking, taking, taking, taking, taking));
        ines.post("/holidays", holiday("2027-01-01", "2027-01-02"))
                .statusCode(409)
                .body("code", equalTo("too-many-holidays"));
    }
}
