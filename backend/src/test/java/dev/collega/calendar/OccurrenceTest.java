package dev.collega.calendar;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
class OccurrenceTest {

    private Person ines;
    private String ana;
    private LocalDate today;

    @BeforeEach
    void a_member_with_a_contact() {
        ines = Given.aMember("Ines Duarte");
        ana = ines.notes("Ana Ferreira");
        today = LocalDate.now(ZoneId.of("Europe/Lisbon"));
    }

    private String plan(String title, LocalDate dueOn, String time, String rule, String from) {
        var body = new HashMap<String, Object>(Map.of("contactId", ana, "title", title, "dueOn", dueOn.toString()));
        body.put("dueAt", time);
        if (rule != null) {
            body.put("recurrence", Map.of("rule", rule, "from", from));
        }
        return ines.post("/follow-ups", body).statusCode(201).extract().path("id");
    }

    private String days(int from, int to) {
        return "/occurrences?from=" + today.plusDays(from) + "&to=" + today.plusDays(to);
    }

    private String date(int days) {
        return today.plusDays(days).toString();
    }

    @Test
    void days_show_what_is_at_hand_by_time_and_nothing_beside_them() {
        plan("Afternoon", today.plusDays(2), "14:00", null, null);
        plan("Morning", today.plusDays(2), "07:30", null, null);
        plan("All day", today.plusDays(2), null, null, null);
        plan("Before", today.minusDays(1), null, null, null);
        plan("After", today.plusDays(8), null, null, null);
        ines.get(days(0, 7))
                .statusCode(200)
                .body("from", equalTo(date(0)))
                .body("to", equalTo(date(7)))
                .body("today", equalTo(date(0)))
                .body("timeZone", equalTo("Europe/Lisbon"))
                .body("complete", equalTo(true))
                .body("items.title", contains("All day", "Morning", "Afternoon"))
                .body("items.time", contains(null, "07:30:00", "14:00:00"))
                .body("items.state", everyItem(equalTo("OPEN")))
                .body("items[0].contact.name", equalTo("Ana Ferreira"))
                .body("items[0].comesAgain", equalTo(false));
        Given.aMember("Ben").get(days(0, 7)).body("items", empty());
    }

    @Test
    void what_comes_again_shows_on_its_next_dates_and_what_was_missed_does_not() {
        plan("Weekly", today.minusDays(15), "18:00", "FREQ=WEEKLY", "DUE");
        ines.get(days(-20, 20))
                .body("items.date", contains(date(-15), date(6), date(13), date(20)))
                .body("items.state", contains("OPEN", "UPCOMING", "UPCOMING", "UPCOMING"))
                .body("items.occurrence", contains(0, null, null, null))
                .body("items.time", everyItem(equalTo("18:00:00")));
        ines.get(days(7, 13)).body("items.date", contains(date(13)));
    }

    @Test
    void from_completion_nothing_is_known_beforehand() {
        plan("Now and then", today, null, "FREQ=DAILY;INTERVAL=10", "COMPLETION");
        ines.get(days(0, 40)).body("items.date", contains(date(0))).body("items[0].comesAgain", equalTo(true));
    }

    @Test
    void done_skipped_dismissed_and_snoozed_show_as_what_they_are() {
        var weekly = plan("Weekly", today, "09:00", "FREQ=WEEKLY", "DUE");
        ines.put("/follow-ups/" + weekly + "/completion?occurrence=0", Map.of()).statusCode(200);
        ines.put("/follow-ups/" + weekly + "/skip?occurrence=1").statusCode(200);
        ines.put("/follow-ups/" + weekly + "/snooze", Map.of("until", date(16))).statusCode(200);
        var once = plan("Once", today.plusDays(1), null, null, null);
        ines.put("/follow-ups/" + once + "/dismissal").statusCode(200);
        ines.get(days(0, 22))
                .body("items.title", contains("Weekly", "Once", "Weekly", "Weekly", "Weekly"))
                .body("items.date", contains(date(0), date(1), date(7), date(16), date(21)))
                .body("items.state", contains("DONE", "DISMISSED", "SKIPPED", "OPEN", "UPCOMING"))
                .body("items[3].dueOn", equalTo(date(14)))
                .body("items[3].time", nullValue())
                .body("items[4].time", equalTo("09:00:00"));
    }

    @Test
    void a_series_that_ends_shows_its_last_and_no_more() {
        plan("Twice", today, null, "FREQ=DAILY;COUNT=2", "DUE");
        plan("Until", today, null, "FREQ=DAILY;UNTIL=" + date(2).replace("-", ""), "DUE");
        ines.get(days(0, 30)).body("items", hasSize(5)).body("items[4].date", equalTo(date(2)));
    }

    @Test
    void at_most_nine_weeks_are_shown_at_once() {
        ines.get(days(0, 61)).statusCode(200);
        for (var wrong : new String[] {
            days(0, 62),
            days(1, 0),
            "/occurrences",
            "/occurrences?from=" + today,
            "/occurrences?to=" + today,
            "/occurrences?from=today&to=tomorrow",
            "/occurrences?from=-0001-01-01&to=0001-01-01",
            "/occurrences?from=99999-01-01&to=99999-01-02"
        }) {
            ines.get(wrong).statusCode(400).body("code", equalTo("invalid-parameter"));
        }
        ines.get("/occurrences?from=9999-11-30&to=9999-12-31").statusCode(200);
        ines.get("/occurrences?from=0001-01-01&to=0001-01-31").statusCode(200).body("items", empty());
    }

    @Test
    void more_than_fit_are_cut_and_it_says_so() {
        for (var i = 0; i < 40; i++) {
            plan("Daily " + i, today, null, "FREQ=DAILY", "DUE");
        }
        ines.get(days(0, 61)).body("items", hasSize(2000)).body("complete", equalTo(false));
    }
}
