package dev.collega.followup;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
class RecurringFollowUpTest {

    @Inject
    Jdbi database;

    private Person ines;
    private String ana;
    private LocalDate today;

    @BeforeEach
    void a_member_with_a_contact() {
        ines = Given.aMember("Ines Duarte");
        ana = ines.notes("Ana Ferreira");
        today = LocalDate.now(ZoneId.of("Europe/Lisbon"));
    }

    private Map<String, Object> request(LocalDate dueOn, Object recurrence) {
        var request = new HashMap<String, Object>();
        request.put("contactId", ana);
        request.put("title", "Say hello");
        request.put("dueOn", dueOn.toString());
        request.put("recurrence", recurrence);
        return request;
    }

    private String plan(LocalDate dueOn, String rule, String from) {
        return ines.post("/follow-ups", request(dueOn, Map.of("rule", rule, "from", from)))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse done(String id, int occurrence) {
        return ines.put("/follow-ups/" + id + "/completion?occurrence=" + occurrence, Map.of())
                .statusCode(200);
    }

    private ValidatableResponse edit(String id, Object patch) {
        return ines.patch("/follow-ups/" + id, "*", patch);
    }

    @Test
    void every_so_many_days_weeks_months_or_years_becomes_a_rule_and_is_said_in_words() {
        var due = LocalDate.of(today.getYear() + 1, 1, 31);
        ines.post("/follow-ups", request(due, Map.of("every", 2, "unit", "MONTH", "from", "DUE")))
                .statusCode(201)
                .body("recurrence.rule", equalTo("FREQ=MONTHLY;INTERVAL=2;RSCALE=GREGORIAN;SKIP=BACKWARD"))
                .body("recurrence.words", equalTo("every 2 months on the 31st, or the last day of a shorter one"));
        ines.post("/follow-ups", request(due, Map.of("unit", "WEEK", "from", "COMPLETION")))
                .statusCode(201)
                .body("recurrence.rule", equalTo("FREQ=WEEKLY"))
                .body("recurrence.from", equalTo("COMPLETION"))
                .body("recurrence.words", equalTo("a week after it is done"));
        ines.post("/follow-ups", request(due, Map.of("rule", "rrule:freq=monthly;byday=3mo", "from", "DUE")))
                .statusCode(201)
                .body("recurrence.rule", equalTo("FREQ=MONTHLY;BYDAY=3MO"))
                .body("recurrence.words", equalTo("every third Monday of the month"));
    }

    @Test
    void what_is_no_recurrence_is_refused_by_its_field() {
        for (var recurrence : new Object[] {
            Map.of("rule", "FREQ=HOURLY", "from", "DUE"),
            Map.of("rule", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "from", "DUE"),
            Map.of("rule", "FREQ=DAILY", "every", 2, "from", "DUE"),
            Map.of("from", "DUE"),
        }) {
            ines.post("/follow-ups", request(today, recurrence))
                    .statusCode(400)
                    .body("code", equalTo("validation"))
                    .body("errors.pointer", contains("/recurrence/rule"));
        }
        ines.post("/follow-ups", request(today, Map.of("every", 2, "from", "DUE")))
                .statusCode(400)
                .body("errors.pointer", contains("/recurrence/unit"));
        ines.post("/follow-ups", request(today, Map.of("unit", "DAY", "every", 1000, "from", "DUE")))
                .statusCode(400)
                .body("errors.pointer", contains("/recurrence/every"));
        ines.post("/follow-ups", request(today, Map.of("rule", "FREQ=DAILY")))
                .statusCode(400)
                .body("errors.pointer", contains("/recurrence/from"));
        ines.post("/follow-ups", request(today, Map.of("rule", 5, "from", "DUE")))
                .statusCode(400);
        ines.post("/follow-ups", request(today, "FREQ=DAILY")).statusCode(400);
    }

    @Test
    void a_goal_of_somebody_else_does_not_exist() {
        var ben = Given.aMember("Ben");
        var mine = goalOf(ines);
        var bens = goalOf(ben);
        var request = request(today, null);
        request.put("goalId", bens);
        ines.post("/follow-ups", request).statusCode(404).body("detail", containsString("goal"));
        request.put("goalId", mine);
        String id = ines.post("/follow-ups", request)
                .statusCode(201)
                .body("goalId", equalTo(mine.toString()))
                .extract()
                .path("id");
        edit(id, Map.of("goalId", bens)).statusCode(404);
        edit(id, "{\"goalId\": null}").statusCode(200).body("goalId", nullValue());
    }

    private UUID goalOf(Person owner) {
        var goal = UUID.randomUUID();
        database.useHandle(handle -> handle.execute(
                "insert into goal (id, owner_id, title, created_at, version) values (?, ?, 'Research', now(), 0)",
                goal,
                UUID.fromString(owner.id())));
        return goal;
    }

    @Test
    void what_was_missed_does_not_pile_up_and_the_dates_of_the_rule_stand() {
        var id = plan(today.minusDays(17), "FREQ=WEEKLY", "DUE");
        done(id, 0).body("dueOn", equalTo(today.plusDays(4).toString())).body("occurrence", equalTo(1));
        // Done before its day, the one after is next.
        done(id, 1).body("dueOn", equalTo(today.plusDays(11).toString()));
    }

    @Test
    void from_completion_it_is_counted_from_the_day_on_which_it_was_done() {
        var id = plan(today.minusDays(17), "FREQ=DAILY;INTERVAL=10", "COMPLETION");
        done(id, 0).body("dueOn", equalTo(today.plusDays(10).toString()));
        done(id, 1).body("dueOn", equalTo(today.plusDays(10).toString()));
        ines.put("/follow-ups/" + id + "/skip", Map.of())
                .body("dueOn", equalTo(today.plusDays(20).toString()));
    }

    @Test
    void done_early_from_completion_on_a_named_day_is_done_for_that_day() {
        var monday = today.plusDays(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        var id = plan(monday, "FREQ=WEEKLY;BYDAY=MO", "COMPLETION");
        done(id, 0).body("dueOn", equalTo(monday.plusWeeks(1).toString()));
    }

    @Test
    void a_count_holds_from_the_due_date_and_from_completion() {
        for (var from : new String[] {"DUE", "COMPLETION"}) {
            var id = plan(today, "FREQ=DAILY;COUNT=3", from);
            done(id, 0).body("state", equalTo("OPEN"));
            done(id, 1).body("state", equalTo("OPEN"));
            done(id, 2).body("state", equalTo("DONE")).body("occurrence", equalTo(2));
            ines.delete("/follow-ups/" + id + "/completion")
                    .body("state", equalTo("OPEN"))
                    .body("occurrence", equalTo(2));
            ines.put("/follow-ups/" + id + "/skip").body("state", equalTo("DISMISSED"));
        }
    }

    @Test
    void an_until_ends_the_series() {
        var id = plan(today, "FREQ=DAILY;UNTIL=" + today.plusDays(1).toString().replace("-", ""), "DUE");
        done(id, 0).body("dueOn", equalTo(today.plusDays(1).toString()));
        done(id, 1).body("state", equalTo("DONE"));
    }

    @Test
    void another_date_moves_the_series_with_as_many_as_are_left_and_the_same_date_changes_nothing() {
        var id = plan(today, "FREQ=WEEKLY;COUNT=4", "DUE");
        done(id, 0);
        var until = today.plusDays(9).toString();
        ines.put("/follow-ups/" + id + "/snooze", Map.of("until", until)).statusCode(200);
        edit(id, Map.of("title", "Say hello again", "dueOn", today.plusDays(7).toString()))
                .body("snoozedUntil", equalTo(until))
                .body("recurrence.rule", equalTo("FREQ=WEEKLY;COUNT=4"));
        // As a form sends it: all that it shows, of which only the date is another one.
        edit(
                        id,
                        Map.of(
                                "dueOn",
                                today.plusDays(10).toString(),
                                "recurrence",
                                Map.of("rule", "FREQ=WEEKLY;COUNT=4", "from", "DUE")))
                .body("snoozedUntil", nullValue())
                .body("recurrence.rule", equalTo("FREQ=WEEKLY;COUNT=3"));
        ines.get("/follow-ups/" + id + "/occurrences")
                .body(
                        "upcoming",
                        contains(
                                today.plusDays(17).toString(),
                                today.plusDays(24).toString()));
        // Taken back, the first is as it was, and so are those that follow it.
        ines.delete("/follow-ups/" + id + "/completion?occurrence=0")
                .body("dueOn", equalTo(today.toString()))
                .body("recurrence.rule", equalTo("FREQ=WEEKLY;COUNT=4"));
    }

    @Test
    void another_recurrence_begins_a_series_the_same_one_does_not_and_null_ends_it() {
        var id = plan(today, "FREQ=WEEKLY", "DUE");
        done(id, 0);
        edit(id, Map.of("recurrence", Map.of("every", 1, "unit", "WEEK", "from", "DUE")))
                .body("recurrence.rule", equalTo("FREQ=WEEKLY"));
        edit(id, Map.of("recurrence", Map.of("rule", "FREQ=DAILY;INTERVAL=3", "from", "DUE")))
                .statusCode(200);
        done(id, 1).body("dueOn", equalTo(today.plusDays(10).toString()));
        // The end of the first is taken back; the rule that has been chosen since stays.
        ines.delete("/follow-ups/" + id + "/completion").body("occurrence", equalTo(1));
        ines.delete("/follow-ups/" + id + "/completion")
                .body("occurrence", equalTo(0))
                .body("recurrence.rule", equalTo("FREQ=DAILY;INTERVAL=3"));
        done(id, 0).body("dueOn", equalTo(today.plusDays(3).toString()));
        edit(id, "{\"recurrence\": null}").statusCode(200).body("recurrence", nullValue());
        done(id, 1).body("state", equalTo("DONE"));
        ines.put("/follow-ups/" + id + "/skip?occurrence=1").statusCode(200);
        edit(id, Map.of("recurrence", Map.of("rule", "FREQ=DAILY;COUNT=1", "from", "DUE")))
                .statusCode(400);
    }

    @Test
    void what_is_skipped_must_come_again() {
        String id = ines.plans(ana, "Once", today.toString()).path("id");
        ines.put("/follow-ups/" + id + "/skip").statusCode(409).body("code", equalTo("follow-up-comes-once"));
    }

    @Test
    void a_member_who_moves_keeps_dates_and_times_and_is_reminded_by_the_clock_on_their_new_wall() {
        var request = request(today, Map.of("rule", "FREQ=WEEKLY", "from", "DUE"));
        request.put("dueAt", "00:00");
        String id = ines.post("/follow-ups", request).statusCode(201).extract().path("id");
        for (var zone : new String[] {"Pacific/Kiritimati", "Pacific/Pago_Pago"}) {
            var there = LocalDate.now(ZoneId.of(zone));
            ines.patch("/me", "*", Map.of("timeZone", zone)).statusCode(200);
            ines.get("/follow-ups/" + id)
                    .body("dueOn", equalTo(today.toString()))
                    .body("dueAt", equalTo("00:00:00"));
            ines.get("/agenda?minutes=30")
                    .body("timeZone", equalTo(zone))
                    .body("items", there.isBefore(today) ? empty() : hasSize(1));
        }

        done(id, 0).body("dueOn", equalTo(today.plusWeeks(1).toString())).body("dueAt", equalTo("00:00:00"));
    }

    @Test
    void its_history_tells_what_has_ended_and_what_comes() {
        var id = plan(today, "FREQ=WEEKLY", "DUE");
        ines.put("/follow-ups/" + id + "/completion?occurrence=0", Map.of("minutesTaken", 12))
                .statusCode(200);
        ines.put("/follow-ups/" + id + "/skip?occurrence=1").statusCode(200);
        String cursor = ines.get("/follow-ups/" + id + "/occurrences?limit=1")
                .statusCode(200)
                .body("items.number", contains(1))
                .body("items[0].outcome", equalTo("SKIPPED"))
                .body("upcoming", hasSize(5))
                .body("upcoming[0]", equalTo(today.plusWeeks(3).toString()))
                .extract()
                .path("nextCursor");
        ines.get("/follow-ups/" + id + "/occurrences?limit=1&cursor=" + cursor)
                .body("items.number", contains(0))
                .body("items[0].outcome", equalTo("DONE"))
                .body("items[0].minutesTaken", equalTo(12))
                .body("items[0].interactionId", notNullValue())
                .body("nextCursor", nullValue());
        ines.put("/follow-ups/" + id + "/dismissal").statusCode(200);
        ines.get("/follow-ups/" + id + "/occurrences")
                .body("items.outcome", contains("DISMISSED", "SKIPPED", "DONE"))
                .body("upcoming", empty());
        Given.aMember("Ben").get("/follow-ups/" + id + "/occurrences").statusCode(404);
        for (var minutes : new Object[] {0, 481, "12", 1.5}) {
            ines.put("/follow-ups/" + id + "/completion", Map.of("minutesTaken", minutes))
                    .statusCode(400);
        }
    }

    @Test
    void a_preview_says_what_a_recurrence_would_mean_and_keeps_nothing() {
        ines.post(
                        "/recurrence-previews",
                        Map.of("dueOn", "2028-01-31", "recurrence", Map.of("every", 1, "unit", "MONTH", "from", "DUE")))
                .statusCode(200)
                .body("recurrence.words", equalTo("every month on the 31st, or the last day of a shorter one"))
                .body("dates", contains("2028-01-31", "2028-02-29", "2028-03-31", "2028-04-30", "2028-05-31"));
        ines.post(
                        "/recurrence-previews",
                        Map.of("dueOn", "2028-01-31", "recurrence", Map.of("rule", "FREQ=NEVER", "from", "DUE")))
                .statusCode(400)
                .body("errors.pointer", contains("/recurrence/rule"));
        ines.get("/follow-ups").body("items", empty());
    }
}
