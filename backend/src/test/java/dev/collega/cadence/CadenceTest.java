package dev.collega.cadence;

import static dev.collega.cadence.Keeping.in;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
class CadenceTest {

    @Inject
    Jdbi jdbi;

    private Keeping ines;
    private String ana;

    @BeforeEach
    void a_member_with_a_contact() {
        ines = new Keeping(Given.aMember("Ines Duarte"));
        ana = ines.notes("Ana Ferreira", "ward/nights");
    }

    private void untouchedSince(String contact, int days) {
        jdbi.useHandle(handle -> handle.createUpdate("update contact set created_at = :at where id = :id")
                .bind("at", Instant.now().minus(Duration.ofDays(days)))
                .bind("id", UUID.fromString(contact))
                .execute());
    }

    @Test
    void it_keeps_one_follow_up_due_when_the_ideal_gap_since_the_last_touch_is_over() {
        ines.wasInTouch(ana, 10);
        for (var tap = 0; tap < 2; tap++) {
            ines.every(ana, 30, 60)
                    .body("source", equalTo("OWN"))
                    .body("lastTouchOn", equalTo(in(-10)))
                    .body("nextOn", equalTo(in(20)))
                    .body("latestOn", equalTo(in(50)))
                    .body("state", equalTo("GREEN"))
                    .body("off", equalTo(false));
        }
        var open = ines.open(ana);
        assertEquals(List.of("Keep in touch"), open.getList("items.title"));
        assertEquals(List.of("CADENCE"), open.getList("items.origin"));
        assertEquals(List.of(in(20)), open.getList("items.dueOn"));
    }

    @Test
    void without_a_touch_it_counts_from_when_the_page_was_opened() {
        ines.every(ana, 7, 14).body("nextOn", equalTo(in(7))).body("lastTouchOn", nullValue());
    }

    @Test
    void a_gap_is_amber_when_longer_than_ideal_and_red_when_longer_than_the_longest() {
        ines.wasInTouch(ana, 29);
        ines.every(ana, 30, 60).body("state", equalTo("GREEN"));
        ines.every(ana, 29, 60).body("state", equalTo("AMBER")).body("nextOn", equalTo(in(0)));
        ines.every(ana, 20, 29).body("state", equalTo("RED"));
    }

    @Test
    void nothing_is_overdue_before_it_was_asked_for() {
        untouchedSince(ana, 900);
        ines.every(ana, 30, 60).body("nextOn", equalTo(in(0))).body("state", equalTo("RED"));
        assertEquals(List.of(in(0)), ines.dueDates(ana));
    }

    @Test
    void what_is_logged_moves_it_and_what_is_edited_or_deleted_moves_it_back() {
        ines.wasInTouch(ana, 20);
        ines.every(ana, 30, 60);
        var snoozed = ines.followUp(ana);
        ines.member()
                .put("/follow-ups/" + snoozed + "/snooze", Map.of("until", in(40)))
                .statusCode(200);
        var call = ines.wasInTouch(ana, 0);
        assertEquals(in(30), ines.nextOn(ana));
        ines.member()
                .get("/follow-ups/" + snoozed)
                .body("dueOn", equalTo(in(30)))
                .body("snoozedUntil", nullValue())
                .body("occurrence", equalTo(0));
        ines.member()
                .patch(
                        "/contacts/" + ana + "/interactions/" + call,
                        "\"0\"",
                        Map.of("occurredAt", Keeping.today().minusDays(5) + "T12:00:00Z"))
                .statusCode(200);
        assertEquals(in(25), ines.nextOn(ana));
        ines.member().delete("/contacts/" + ana + "/interactions/" + call).statusCode(204);
        assertEquals(in(10), ines.nextOn(ana));
        assertEquals(List.of(in(10)), ines.dueDates(ana));
    }

    @Test
    void done_skipped_and_dismissed_do_three_things_and_each_can_be_taken_back() {
        ines.wasInTouch(ana, 40);
        ines.every(ana, 30, 60);
        // It was due ten days ago, but was asked for today.
        var id = ines.followUp(ana);
        var path = "/follow-ups/" + id;
        ines.member()
                .put(path + "/completion?occurrence=0", Map.of())
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("occurrence", equalTo(1))
                .body("dueOn", equalTo(in(30)));
        ines.cadence(ana).body("lastTouchOn", equalTo(in(0))).body("nextOn", equalTo(in(30)));
        ines.member().delete(path + "/completion").statusCode(200).body("dueOn", equalTo(in(0)));
        ines.cadence(ana).body("lastTouchOn", equalTo(in(-40))).body("nextOn", equalTo(in(0)));

        ines.member().put(path + "/skip").statusCode(200).body("dueOn", equalTo(in(30)));
        regenerate();
        ines.cadence(ana)
                .body("nextOn", equalTo(in(30)))
                .body("lastTouchOn", equalTo(in(-40)))
                .body("state", equalTo("GREEN"));
        ines.member().delete(path + "/skip").statusCode(200).body("dueOn", equalTo(in(0)));
        regenerate();
        assertEquals(List.of(in(0)), ines.dueDates(ana));

        ines.member().put(path + "/dismissal").statusCode(200).body("state", equalTo("DISMISSED"));
        regenerate();
        ines.cadence(ana)
                .body("off", equalTo(true))
                .body("source", equalTo("OWN"))
                .body("nextOn", nullValue())
                .body("state", nullValue());
        assertEquals(List.of(), ines.dueDates(ana));
        ines.member().delete(path + "/dismissal").statusCode(200).body("state", equalTo("OPEN"));
        ines.cadence(ana).body("off", equalTo(false)).body("followUpId", equalTo(id));
        assertEquals(List.of(in(0)), ines.dueDates(ana));
    }

    /** Whatever makes the dates be counted anew changes nothing of what was decided. */
    private void regenerate() {
        var other = ines.notes("Somebody", "elsewhere");
        ines.everyOf("elsewhere", 5, 9);
        ines.noneOf("elsewhere");
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into cadence_stale (contact_id, touched) values (:id, true), (:other, true)")
                .bind("id", UUID.fromString(ana))
                .bind("other", UUID.fromString(other))
                .execute());
    }

    @Test
    void a_snooze_and_a_date_of_ones_own_survive_until_there_is_a_touch() {
        ines.wasInTouch(ana, 20);
        ines.every(ana, 30, 60);
        var path = "/follow-ups/" + ines.followUp(ana);
        ines.member().patch(path, "*", Map.of("dueOn", in(3))).statusCode(200);
        ines.member().put(path + "/snooze", Map.of("until", in(5))).statusCode(200);
        regenerate();
        ines.member()
                .get(path)
                .body("dueOn", equalTo(in(3)))
                .body("snoozedUntil", equalTo(in(5)))
                .body("title", equalTo("Keep in touch"));
        ines.wasInTouch(ana, 1);
        ines.member().get(path).body("dueOn", equalTo(in(29))).body("snoozedUntil", nullValue());
    }

    @Test
    void to_delete_its_follow_up_is_to_want_none_and_it_can_be_wanted_again() {
        ines.every(ana, 30, 60);
        var first = ines.followUp(ana);
        ines.member().delete("/follow-ups/" + first).statusCode(204);
        ines.cadence(ana).body("off", equalTo(true));
        assertEquals(List.of(), ines.dueDates(ana));
        for (var tap = 0; tap < 2; tap++) {
            ines.member()
                    .delete("/contacts/" + ana + "/cadence/dismissal")
                    .statusCode(200)
                    .body("off", equalTo(false))
                    .body("nextOn", equalTo(in(30)));
        }
        var second = ines.followUp(ana);
        for (var tap = 0; tap < 2; tap++) {
            ines.member()
                    .put("/contacts/" + ana + "/cadence/dismissal")
                    .statusCode(200)
                    .body("off", equalTo(true))
                    .body("followUpId", nullValue());
        }
        ines.member().get("/follow-ups/" + second).body("state", equalTo("DISMISSED"));
        ines.every(ana, 10, 60).body("off", equalTo(false)).body("followUpId", equalTo(second));
        assertEquals(List.of(in(10)), ines.dueDates(ana));
    }

    @Test
    void a_contacts_own_cadence_counts_before_its_tags_and_the_shortest_of_those() {
        ines.member()
                .patch("/contacts/" + ana, "*", Map.of("tags", List.of("ward/nights", "chess")))
                .statusCode(200);
        ines.everyOf("ward", 40, 80).body("contacts", equalTo(1)).body("tag", equalTo("ward"));
        ines.cadence(ana).body("source", equalTo("TAG")).body("tag", equalTo("ward"));
        assertEquals(in(40), ines.nextOn(ana));
        ines.everyOf(" chess / ", 20, 80).body("tag", equalTo("chess"));
        ines.cadence(ana).body("tag", equalTo("chess")).body("nextOn", equalTo(in(20)));
        ines.every(ana, 90, 99).body("source", equalTo("OWN")).body("tag", nullValue());
        assertEquals(List.of(in(90)), ines.dueDates(ana));
        ines.member()
                .get("/cadences")
                .statusCode(200)
                .body("items.tag", contains("chess", "ward"))
                .body("items.contacts", contains(0, 0));
        ines.member()
                .delete("/contacts/" + ana + "/cadence")
                .statusCode(200)
                .body("source", equalTo("TAG"))
                .body("nextOn", equalTo(in(20)));
        ines.noneOf("chess");
        ines.noneOf("chess");
        assertEquals(in(40), ines.nextOn(ana));
        ines.noneOf("ward");
        ines.cadence(ana).body("source", equalTo("NONE")).body("nextOn", nullValue());
        assertEquals(List.of(), ines.dueDates(ana));
    }

    @Test
    void it_follows_tags_that_come_go_and_are_renamed() {
        var bo = ines.notes("Bo");
        ines.everyOf("ward", 40, 80);
        ines.everyOf("ward/nights", 30, 80);
        ines.member()
                .patch("/contacts/" + bo, "*", Map.of("tags", List.of("ward")))
                .statusCode(200);
        assertEquals(in(40), ines.nextOn(bo));
        ines.member()
                .patch("/contacts/" + bo, "*", Map.of("tags", List.of("wards")))
                .statusCode(200);
        ines.cadence(bo).body("source", equalTo("NONE"));
        ines.member()
                .asks()
                .body(Map.of("tag", "ward", "to", "unit"))
                .patch(Person.API + "/contact-tags")
                .then()
                .statusCode(200);
        ines.member().get("/cadences").body("items.tag", contains("unit", "unit/nights"));
        ines.cadence(ana).body("tag", equalTo("unit/nights")).body("nextOn", equalTo(in(30)));
        var gone = new HashMap<String, Object>();
        gone.put("tag", "unit");
        gone.put("to", null);
        ines.member()
                .asks()
                .body(gone)
                .patch(Person.API + "/contact-tags")
                .then()
                .statusCode(200);
        ines.member().get("/cadences").body("items", empty());
        assertEquals(List.of(), ines.dueDates(ana));
    }

    @Test
    void what_was_done_by_it_stays_when_it_goes() {
        ines.every(ana, 30, 60);
        var id = ines.followUp(ana);
        ines.member().put("/follow-ups/" + id + "/completion").statusCode(200);
        ines.member().delete("/contacts/" + ana + "/cadence").statusCode(200);
        ines.member().get("/follow-ups/" + id).body("state", equalTo("DONE"));
        ines.every(ana, 30, 60).body("followUpId", notNullValue());
        assertEquals(List.of(in(30)), ines.dueDates(ana));
    }

    @Test
    void a_pause_does_not_count_and_nothing_piles_up() {
        ines.wasInTouch(ana, 10);
        ines.every(ana, 30, 60);
        ines.member()
                .put("/contacts/" + ana + "/pause", Map.of("until", in(14)))
                .statusCode(200)
                .body("pausedUntil", equalTo(in(14)))
                .body("nextOn", equalTo(in(34)))
                .body("latestOn", equalTo(in(64)));
        assertEquals(List.of(in(34)), ines.dueDates(ana));
        // Longer, and shorter again: the pause is one.
        ines.member()
                .put("/contacts/" + ana + "/pause", Map.of("until", in(100)))
                .body("nextOn", equalTo(in(120)));
        for (var tap = 0; tap < 2; tap++) {
            ines.member()
                    .delete("/contacts/" + ana + "/pause")
                    .statusCode(200)
                    .body("pausedUntil", nullValue())
                    .body("nextOn", equalTo(in(20)));
        }
        for (var until : List.of(in(0), in(-1), in(2000))) {
            ines.member()
                    .put("/contacts/" + ana + "/pause", Map.of("until", until))
                    .statusCode(400)
                    .body("errors.pointer", contains("/until"));
        }
    }

    @Test
    void what_was_overdue_when_a_pause_began_is_due_when_it_ends() {
        untouchedSince(ana, 400);
        ines.every(ana, 30, 60);
        jdbi.useHandle(handle ->
                handle.execute("update cadence set set_on = set_on - 300 where contact_id = ?", UUID.fromString(ana)));
        assertEquals(in(-300), ines.nextOn(ana));
        ines.member()
                .put("/contacts/" + ana + "/pause", Map.of("until", in(10)))
                .body("nextOn", equalTo(in(10)))
                .body("latestOn", equalTo(in(40)))
                .body("state", equalTo("GREEN"));
    }

    @Test
    void holidays_do_not_count() {
        ines.every(ana, 30, 60);
        holiday(5, 11);
        holiday(8, 14);
        assertEquals(in(40), ines.nextOn(ana));
        ines.cadence(ana).body("latestOn", equalTo(in(70)));
        holiday(39, 41);
        assertEquals(in(43), ines.nextOn(ana));
        jdbi.useHandle(handle -> handle.execute(
                "delete from holiday where owner_id = ?",
                UUID.fromString(ines.member().id())));
        assertEquals(List.of(in(30)), ines.dueDates(ana));
    }

    private void holiday(int from, int to) {
        jdbi.useHandle(handle -> handle.execute(
                "insert into holiday (id, owner_id, starts_on, ends_on, created_at) values (gen_random_uuid(), ?, ?, ?, now())",
                UUID.fromString(ines.member().id()),
                Keeping.today().plusDays(from),
                Keeping.today().plusDays(to)));
    }

    @Test
    void its_follow_up_serves_its_goal_which_must_be_mine() {
        var goal = UUID.randomUUID();
        jdbi.useHandle(handle -> handle.execute(
                "insert into goal (id, owner_id, title, created_at, version) values (?, ?, 'A fellowship', now(), 0)",
                goal,
                UUID.fromString(ines.member().id())));
        var wanted = Map.of("idealDays", 30, "longestDays", 60, "goalId", goal);
        ines.member()
                .put("/contacts/" + ana + "/cadence", wanted)
                .statusCode(200)
                .body("goalId", equalTo(goal.toString()));
        ines.member().get("/follow-ups/" + ines.followUp(ana)).body("goalId", equalTo(goal.toString()));
        var ben = new Keeping(Given.aMember("Ben"));
        ben.member()
                .put("/contacts/" + ben.notes("Somebody") + "/cadence", wanted)
                .statusCode(404);
        jdbi.useHandle(handle -> handle.execute("delete from goal where id = ?", goal));
        ines.member().get("/follow-ups/" + ines.followUp(ana)).body("goalId", nullValue());
    }

    @Test
    void two_contacts_that_become_one_have_one_cadence_and_get_theirs_back() {
        var other = ines.notes("A. Ferreira");
        ines.every(ana, 30, 60);
        ines.every(other, 10, 60);
        var theirs = ines.followUp(other);
        ines.member().put("/follow-ups/" + theirs + "/skip").statusCode(200);
        String merge = ines.member()
                .post("/contacts/" + ana + "/merge", Map.of("with", other, "versions", Map.of("kept", 0, "with", 0)))
                .statusCode(201)
                .extract()
                .path("id");
        ines.cadence(ana).body("source", equalTo("OWN")).body("idealDays", equalTo(30));
        assertEquals(List.of(in(30)), ines.dueDates(ana));
        ines.member().delete("/contact-merges/" + merge).statusCode(204);
        ines.cadence(other)
                .body("source", equalTo("OWN"))
                .body("idealDays", equalTo(10))
                .body("nextOn", equalTo(in(10)));
        ines.cadence(ana).body("idealDays", equalTo(30));
        assertEquals(List.of(in(30)), ines.dueDates(ana));
        assertEquals(List.of(in(10)), ines.dueDates(other));
    }

    @Test
    void a_cadence_goes_along_with_a_contact_that_is_merged_away() {
        var other = ines.notes("A. Ferreira");
        ines.every(other, 10, 60);
        ines.member()
                .post("/contacts/" + ana + "/merge", Map.of("with", other, "versions", Map.of("kept", 0, "with", 0)))
                .statusCode(201);
        ines.cadence(ana).body("source", equalTo("OWN")).body("idealDays", equalTo(10));
        assertEquals(List.of(in(10)), ines.dueDates(ana));
        ines.member().delete("/contacts/" + ana).statusCode(204);
        ines.member().get("/follow-ups").body("items", empty());
    }

    @Test
    void dates_are_those_of_the_zone_one_lives_in() {
        jdbi.useHandle(handle -> handle.execute(
                "update contact set created_at = '2026-01-10T12:00:00Z' where id = ?", UUID.fromString(ana)));
        ines.every(ana, 30, 60);
        jdbi.useHandle(handle ->
                handle.execute("update cadence set set_on = '2026-01-01' where contact_id = ?", UUID.fromString(ana)));
        assertEquals("2026-02-09", ines.nextOn(ana));
        ines.member()
                .patch("/me", "*", Map.of("timeZone", "Pacific/Kiritimati"))
                .statusCode(200);
        assertEquals("2026-02-10", ines.nextOn(ana));
    }

    @Test
    void nonsense_is_refused_in_words() {
        var path = "/contacts/" + ana + "/cadence";
        for (var gaps : List.of(
                Map.of("idealDays", 2, "longestDays", 9),
                Map.of("idealDays", 731, "longestDays", 900),
                Map.of("idealDays", 30, "longestDays", 29),
                Map.of("idealDays", 30, "longestDays", 2000),
                Map.of("idealDays", "30", "longestDays", 60),
                Map.of("idealDays", 30.5, "longestDays", 60),
                Map.of("longestDays", 60))) {
            ines.member().put(path, gaps).statusCode(400);
        }
        for (var tag : List.of("", " / ", "x".repeat(121))) {
            ines.member()
                    .asks()
                    .queryParam("tag", tag)
                    .body(Map.of("idealDays", 30, "longestDays", 60))
                    .put(Person.API + "/cadences")
                    .then()
                    .statusCode(400);
        }
        ines.member()
                .put("/cadences", Map.of("idealDays", 30, "longestDays", 60))
                .statusCode(400);
        ines.cadence(ana).body("source", equalTo("NONE"));
    }

    @Test
    void a_hundred_tags_with_a_cadence_are_the_most() {
        jdbi.useHandle(handle -> handle.createUpdate("""
                insert into cadence (id, owner_id, tag, ideal_days, longest_days, set_on, created_at)
                select gen_random_uuid(), :me, 't' || n, 30, 60, now(), now() from generate_series(1, 100) n
                """)
                .bind("me", UUID.fromString(ines.member().id()))
                .execute());
        ines.everyOf("t7", 31, 60);
        ines.member()
                .asks()
                .queryParam("tag", "one more")
                .body(Map.of("idealDays", 30, "longestDays", 60))
                .put(Person.API + "/cadences")
                .then()
                .statusCode(409)
                .body("code", equalTo("too-many-cadences"));
        ines.member().get("/cadences?limit=100").body("nextCursor", nullValue());
    }

    @Test
    void all_of_two_thousand_contacts_with_one_tag_get_their_dates() {
        jdbi.useHandle(handle -> handle.createUpdate("""
                insert into contact (id, owner_id, name, tags, created_at, updated_at, version)
                select gen_random_uuid(), :me, 'Contact ' || n, '{course/spring}', now(), now(), 0 from generate_series(1, 2000) n
                """)
                .bind("me", UUID.fromString(ines.member().id()))
                .execute());
        ines.everyOf("course", 30, 60).body("contacts", equalTo(2000));
        ines.everyOf("course", 20, 60).body("contacts", equalTo(2000));
        ines.member()
                .asks()
                .body(Map.of("tag", "course", "to", "school"))
                .patch(Person.API + "/contact-tags")
                .then()
                .statusCode(200);
        ines.member().get("/cadences").body("items.contacts", contains(2000));
        ines.noneOf("school");
        ines.member().get("/follow-ups").body("items", empty());
    }
}
