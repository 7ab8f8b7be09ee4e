package dev.collega.cadence;

import static dev.collega.cadence.Keeping.in;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
class LosingTouchTest {

    @Inject
    Jdbi jdbi;

    private Keeping ines;

    @BeforeEach
    void a_member() {
        ines = new Keeping(Given.aMember("Ines Duarte"));
    }

    private String lastSeen(String name, int daysAgo, String... tags) {
        var contact = ines.notes(name, tags);
        ines.wasInTouch(contact, daysAgo);
        return contact;
    }

    @Test
    void the_farthest_beyond_the_longest_gap_come_first_and_then_who_has_no_cadence() {
        lastSeen("Without, two years", 730);
        lastSeen("Without, three years", 1095);
        lastSeen("Without, last month", 30);
        ines.every(lastSeen("Green", 10), 30, 60);
        ines.every(lastSeen("Amber", 40), 30, 60);
        ines.every(lastSeen("Red", 70), 30, 60);
        ines.every(lastSeen("Redder", 75), 7, 14);
        ines.member()
                .get("/losing-touch")
                .statusCode(200)
                .body(
                        "items.contact.name",
                        contains("Redder", "Red", "Amber", "Without, three years", "Without, two years"))
                .body("items.state", contains("RED", "RED", "AMBER", null, null))
                .body("items[0].latestOn", equalTo(in(-61)))
                .body("items[2].lastTouchOn", equalTo(in(-40)))
                .body("items[3].since", equalTo(in(-1095)))
                .body("nextCursor", nullValue());
        ines.member().get("/losing-touch?months=36").body("items", hasSize(3));
        ines.member().get("/losing-touch?months=0").statusCode(400);
    }

    @Test
    void it_comes_in_pages_across_both_kinds() {
        var expected = new ArrayList<String>();
        for (var i = 0; i < 4; i++) {
            expected.add("Red " + i);
            ines.every(lastSeen("Red " + i, 90 - i), 30, 60);
        }
        for (var i = 0; i < 3; i++) {
            expected.add("Without " + i);
            lastSeen("Without " + i, 900 - i);
        }
        var read = new ArrayList<String>();
        String cursor = null;
        do {
            var page = ines.member()
                    .asks()
                    .queryParam("limit", 2)
                    .queryParam("cursor", cursor == null ? List.of() : List.of(cursor))
                    .get("/api/v1/losing-touch")
                    .then()
                    .statusCode(200)
                    .extract();
            read.addAll(page.<List<String>>path("items.contact.name"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        assertEquals(expected, read);
    }

    @Test
    void who_is_paused_or_not_to_be_kept_is_left_out_and_so_are_those_of_others() {
        var paused = lastSeen("Paused", 800);
        ines.member()
                .put("/contacts/" + paused + "/pause", Map.of("until", in(9)))
                .statusCode(200);
        var off = lastSeen("Off", 800);
        ines.member().put("/contacts/" + off + "/cadence/dismissal").statusCode(200);
        ines.member().get("/losing-touch").body("items", empty());
        ines.member().delete("/contacts/" + paused + "/pause").statusCode(200);
        ines.member().get("/losing-touch").body("items.contact.name", contains("Paused"));
        Given.aMember("Ben").get("/losing-touch").body("items", empty());
    }

    @Test
    void kept_contacts_are_counted_once_a_week_by_network_type_from_ones_own_log() {
        var monday = Keeping.today().with(DayOfWeek.MONDAY);
        var both = ines.member()
                .post("/contacts", Map.of("name", "Both", "networkTypes", List.of("PERSONAL", "STRATEGIC")))
                .extract()
                .<String>path("id");
        var none = ines.notes("None");
        for (var contact : List.of(both, none, both)) {
            log(contact, monday.minusWeeks(1) + "T00:00:00Z");
        }
        log(none, monday.minusWeeks(2) + "T12:00:00Z");
        var last = monday.minusWeeks(1);
        ines.member()
                .get("/kept-contacts?weeks=3")
                .statusCode(200)
                .body("timeZone", equalTo("Europe/Lisbon"))
                .body("weeks", hasSize(3))
                .body("weeks.contacts", contains(1, 2, 0))
                .body("weeks.other", contains(1, 1, 0))
                .body("weeks.personal", contains(0, 1, 0))
                .body("weeks.strategic", contains(0, 1, 0))
                .body("weeks.operational", everyItem(equalTo(0)))
                .body("weeks[1].startsOn", equalTo(last.toString()))
                .body(
                        "weeks[1].week",
                        equalTo("%d-W%02d"
                                .formatted(
                                        last.get(IsoFields.WEEK_BASED_YEAR),
                                        last.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))));
        ines.member().get("/kept-contacts").body("weeks", hasSize(26));
        ines.member().get("/kept-contacts?weeks=105").statusCode(400);
    }

    private void log(String contact, String at) {
        ines.member()
                .post("/contacts/" + contact + "/interactions", Map.of("kind", "CALL", "occurredAt", at))
                .statusCode(201);
    }

    @Test
    void a_contact_whose_member_is_gone_from_view_is_listed_by_the_name_i_keep() {
        var ben = Given.aMember("Ben");
        ines.member().connectsWith(ben);
        var page = ines.member().contactOf(ben);
        jdbi.useHandle(handle -> {
            handle.execute(
                    "update contact set last_touch_at = now() - interval '3 years' where id = ?",
                    UUID.fromString(page));
            handle.execute("update member set hidden_at = now() where id = ?", UUID.fromString(ben.id()));
        });
        ines.member()
                .get("/losing-touch")
                .body("items.contact.name", contains("Ben"))
                .body("items[0].contact.memberId", nullValue());
    }
}
