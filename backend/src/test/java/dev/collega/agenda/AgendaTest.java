package dev.collega.agenda;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
class AgendaTest {

    @Inject
    Jdbi jdbi;

    private Person ines;
    private String ana;
    private LocalDate today;

    @BeforeEach
    void a_member_with_a_contact() {
        ines = Given.aMember("Ines Duarte");
        ana = ines.notes("Ana Ferreira");
        today = LocalDate.now(ZoneId.of("Europe/Lisbon"));
    }

    private String plan(String title, LocalDate dueOn) {
        return ines.plans(ana, title, dueOn.toString()).path("id");
    }

    private String plan(String title, Map<String, Object> more) {
        var request = new HashMap<String, Object>(Map.of("contactId", ana, "title", title, "dueOn", today.toString()));
        request.putAll(more);
        return ines.post("/follow-ups", request).statusCode(201).extract().path("id");
    }

    private void sql(String statement, Object... arguments) {
        jdbi.useHandle(handle -> handle.execute(statement, arguments));
    }

    private UUID me() {
        return UUID.fromString(ines.id());
    }

    @Test
    void it_shows_what_is_due_and_says_why() {
        plan("Today", today);
        plan("Long ago", today.minusDays(40));
        plan("Yesterday", today.minusDays(1));
        plan("Tomorrow", today.plusDays(1));
        ines.get("/agenda?minutes=30")
                .statusCode(200)
                .body("date", equalTo(today.toString()))
                .body("timeZone", equalTo("Europe/Lisbon"))
                .body("items.followUp.title", contains("Long ago", "Yesterday", "Today"))
                .body("items.overdueDays", contains(40, 1, 0))
                .body("items.minutes", contains(2, 2, 2))
                .body("items[0].reasons[0].kind", equalTo("OVERDUE"))
                .body("items[0].reasons[0].words", equalTo("It has waited for 5 weeks."))
                .body("items[2].reasons.words", contains("It takes 2 minutes.", "It is for today."))
                .body("plannedMinutes", equalTo(6))
                .body("later", equalTo(0));
    }

    @Test
    void it_fits_the_minutes_and_counts_the_rest_as_later() {
        for (var i = 0; i < 4; i++) {
            plan("Word " + i, today);
        }
        ines.get("/agenda")
                .body("minutes", equalTo(5))
                .body("items", hasSize(2))
                .body("plannedMinutes", equalTo(4))
                .body("later", equalTo(2));
    }

    @Test
    void what_is_to_be_done_says_how_long_it_takes_unless_its_owner_does() {
        plan("Call", Map.of("action", "CALL"));
        plan("Short call", Map.of("action", "CALL", "minutes", 4));
        var coffee = plan("Coffee", Map.of("action", "COFFEE"));
        ines.get("/agenda?minutes=44").body("items.minutes.sort()", contains(4, 10, 30));
        ines.get("/agenda?minutes=10").body("items.followUp.title", contains("Short call"));
        ines.get("/follow-ups/" + coffee).body("minutes", equalTo(30)).body("ownMinutes", nullValue());
        ines.patch("/follow-ups/" + coffee, "*", Map.of("minutes", 20))
                .body("minutes", equalTo(20))
                .body("ownMinutes", equalTo(20));
        ines.patch("/follow-ups/" + coffee, "*", "{\"minutes\": null}").body("minutes", equalTo(30));
    }

    @Test
    void estimates_adapt_to_what_things_have_taken() {
        var call = plan("Call again", Map.of("action", "CALL"));
        var last = "";
        for (var minutes : List.of(7, 4, 25)) {
            ines.get("/follow-ups/" + call).body("minutes", equalTo(10));
            last = plan("Call", Map.of("action", "CALL"));
            ines.put("/follow-ups/" + last + "/completion", Map.of("minutesTaken", minutes))
                    .statusCode(200);
        }
        ines.get("/agenda?minutes=60").body("items.minutes", contains(7));
        ines.get("/follow-ups/" + call).body("minutes", equalTo(7)).body("ownMinutes", nullValue());
        // What was not so is unlearnt; two are too few to tell.
        ines.delete("/follow-ups/" + last + "/completion").statusCode(200);
        ines.get("/follow-ups/" + call).body("minutes", equalTo(10));
    }

    @Test
    void estimates_follow_the_median_of_the_last_ten() {
        var call = plan("Call again", Map.of("action", "CALL"));
        for (var n = 0; n < 13; n++) {
            var id = plan("Call", Map.of("action", "CALL"));
            ines.put("/follow-ups/" + id + "/completion", Map.of("minutesTaken", n < 8 ? 3 : 20))
                    .statusCode(200);
        }
        ines.get("/follow-ups/" + call).body("minutes", equalTo(3));
        var id = plan("Call", Map.of("action", "CALL"));
        ines.put("/follow-ups/" + id + "/completion", Map.of("minutesTaken", 20));
        ines.get("/follow-ups/" + call).body("minutes", equalTo(20));
    }

    @Test
    void a_goal_puts_what_serves_it_first_until_it_is_retired() {
        String goal = ines.post("/goals", Map.of("title", "Find a mentor", "weight", 3))
                .statusCode(201)
                .extract()
                .path("id");
        plan("Yesterday", today.minusDays(1));
        plan("Mentor", Map.of("goalId", goal));
        ines.get("/agenda")
                .body("items.followUp.title", contains("Mentor", "Yesterday"))
                .body("items[0].reasons[0].words", equalTo("It serves your goal “Find a mentor”."));
        ines.put("/goals/" + goal + "/retirement").statusCode(200);
        ines.get("/agenda")
                .body("items.followUp.title", contains("Yesterday", "Mentor"))
                .body("items[1].reasons.kind", not(hasItem("GOAL")));
        ines.delete("/goals/" + goal + "/retirement").statusCode(200);
        ines.patch("/goals/" + goal, "*", Map.of("until", today.minusDays(1).toString()))
                .statusCode(200);
        ines.get("/agenda").body("items.followUp.title", contains("Yesterday", "Mentor"));
    }

    @Test
    void who_is_close_and_who_is_drifting_away_come_before_others() {
        var bea = ines.post("/contacts", Map.of("name", "Bea", "networkTypes", List.of("STRATEGIC")))
                .extract()
                .<String>path("id");
        plan("Ana", today);
        ines.plans(bea, "Bea", today.toString());
        ines.get("/agenda")
                .body("items.followUp.title", contains("Bea", "Ana"))
                .body("items[0].reasons.words", hasItem("They widen your view."));
        sql("update contact set created_at = created_at - interval '90 days' where id = ?", UUID.fromString(ana));
        ines.put("/contacts/" + ana + "/cadence", Map.of("idealDays", 7, "longestDays", 14))
                .statusCode(200);
        // There are two about Ana now: her cadence has one of its own.
        ines.get("/agenda?minutes=6")
                .body("items[0].followUp.contact.name", equalTo("Ana Ferreira"))
                .body("items[0].reasons.kind", hasItem("LOSING_TOUCH"))
                .body("items.followUp.title", hasItem("Keep in touch"));
    }

    @Test
    void the_week_has_a_limit_and_the_rest_is_later() {
        ines.get("/me/agenda").body("weeklyCap", equalTo(25));
        ines.put("/me/agenda", Map.of("weeklyCap", 2)).statusCode(200).body("weeklyCap", equalTo(2));
        ines.put("/me/agenda", Map.of("weeklyCap", 0)).statusCode(400).body("errors.pointer", contains("/weeklyCap"));
        var first = plan("One", today);
        plan("Two", today);
        plan("Three", today);
        ines.get("/agenda?minutes=60")
                .body("items", hasSize(2))
                .body("later", equalTo(1))
                .body("week.cap", equalTo(2))
                .body("week.done", equalTo(0))
                .body("week.left", equalTo(2));
        ines.put("/follow-ups/" + first + "/completion", Map.of()).statusCode(200);
        ines.get("/agenda?minutes=60").body("items", hasSize(1)).body("week.left", equalTo(1));
        sql("update occurrence set ended_at = ended_at - interval '8 days' where owner_id = ?", me());
        ines.get("/agenda?minutes=60").body("items", hasSize(2)).body("week.done", equalTo(0));
        ines.put("/me/agenda", Map.of("weeklyCap", 1));
        sql("update occurrence set ended_at = now() where owner_id = ?", me());
        ines.get("/agenda?minutes=60")
                .body("items", empty())
                .body("offers", empty())
                .body("later", equalTo(2));
    }

    @Test
    void nothing_is_due_about_who_is_paused() {
        plan("Ana", today.minusDays(20));
        sql(
                "update contact set paused_on = ?, paused_until = ? where id = ?",
                today.minusDays(9),
                today.plusDays(1),
                UUID.fromString(ana));
        ines.get("/agenda").body("items", empty()).body("later", equalTo(0));
        sql("update contact set paused_until = ? where id = ?", today, UUID.fromString(ana));
        // The pause is over, and nothing has piled up.
        ines.get("/agenda").body("items.overdueDays", contains(0));
    }

    @Test
    void on_holiday_there_is_nothing_and_afterwards_it_was_no_time() {
        plan("Ana", today.minusDays(5));
        sql("""
                insert into holiday (id, owner_id, starts_on, ends_on, label, created_at)
                values (gen_random_uuid(), ?, ?, ?, 'Alps', now())
                """, me(), today.minusDays(3), today);
        ines.get("/agenda")
                .body("items", empty())
                .body("later", equalTo(1))
                .body("holiday.label", equalTo("Alps"))
                .body("holiday.endsOn", equalTo(today.toString()));
        sql("update holiday set ends_on = ? where owner_id = ?", today.minusDays(1), me());
        ines.get("/agenda").body("items.overdueDays", contains(2)).body("holiday", nullValue());
    }

    @Test
    void among_hundreds_that_are_due_what_matters_is_found() {
        String goal = ines.post("/goals", Map.of("title", "Find a mentor", "weight", 3))
                .extract()
                .path("id");
        var mentor = plan("Mentor", Map.of("goalId", goal));
        var bea = ines.post("/contacts", Map.of("name", "Bea", "networkTypes", List.of("PERSONAL")))
                .extract()
                .<String>path("id");
        String close = ines.plans(bea, "Bea", today.minusDays(100).toString()).path("id");
        sql("""
                insert into follow_up (id, owner_id, contact_id, title, due_on, state, created_at, changed_at, version)
                select gen_random_uuid(), ?, ?, 'Old ' || n, cast(? as date) - n - 5, 'OPEN', now(), now(), 0
                from generate_series(1, 600) n
                """, me(), UUID.fromString(ana), today);
        sql("update follow_up set due_on = ? where id = ?", today.minusDays(3), UUID.fromString(mentor));
        ines.get("/agenda?minutes=1440")
                .body("items", hasSize(25))
                .body("items.followUp.id", hasItem(mentor))
                .body("items.followUp.id", hasItem(close))
                .body("items[0].followUp.id", equalTo(mentor))
                .body("later", equalTo(100));
        ines.get("/agenda?minutes=6")
                .body("plannedMinutes", lessThanOrEqualTo(6))
                .body("items.size()", greaterThan(2));
    }

    @Test
    void somebody_new_is_offered_once_at_a_time_until_dismissed() {
        var ben = Given.aMember("Ben Okafor");
        var cleo = Given.aMember("Cleo Lind");
        ines.connectsWith(ben);
        ben.connectsWith(cleo);
        ines.get("/agenda")
                .body("offers.kind", contains("NEW_PERSON"))
                .body("offers[0].id", equalTo(cleo.id()))
                .body("offers[0].person.name", equalTo("Cleo Lind"))
                .body("offers[0].words", equalTo("You both know Ben Okafor."))
                .body("plannedMinutes", equalTo(0));
        cleo.put("/blocks/" + ines.id()).statusCode(204);
        ines.get("/agenda").body("offers", empty());
        cleo.delete("/blocks/" + ines.id()).statusCode(204);
        var dora = Given.aMember("Dora");
        ben.connectsWith(dora);
        String offered = ines.get("/agenda").extract().path("offers[0].id");
        ines.put("/agenda/offers/NEW_PERSON/" + offered + "/dismissal").statusCode(204);
        // Not somebody else at once: a no is no reason to be asked again.
        ines.get("/agenda").body("offers", empty());
        ines.get("/suggestions").body("items.member.id", not(hasItem(offered)));
        sql("update suggestion_dismissal set created_at = created_at - interval '1 day' where owner_id = ?", me());
        ines.get("/agenda").body("offers.id", hasSize(1)).body("offers.id", not(hasItem(offered)));
        ines.put("/agenda/offers/NEW_PERSON/" + UUID.randomUUID() + "/dismissal")
                .statusCode(404);
        ines.put("/agenda/offers/NEW_PERSON/" + ines.id() + "/dismissal").statusCode(422);
        ines.put("/agenda/offers/LOTTERY/" + offered + "/dismissal").statusCode(400);
    }

    @Test
    void a_post_is_offered_for_whom_it_interests_and_who_has_not_heard_from_me_lately() {
        var ben = Given.aMember("Ben Okafor");
        var author = Given.aMember("Author");
        var topic = "thing " + UUID.randomUUID();
        ben.patch("/me", "*", Map.of("interests", List.of(topic))).statusCode(200);
        ines.connectsWith(ben);
        sql("update contact set last_touch_at = now() - interval '40 days' where owner_id = ?", me());
        String secret = author.post("/posts", post("For friends", topic, "CONNECTIONS"))
                .extract()
                .path("id");
        String post = author.post("/posts", post("Say the score out loud", topic, "MEMBERS"))
                .statusCode(201)
                .extract()
                .path("id");
        ines.get("/agenda")
                .body("offers.kind", contains("POST_TO_SEND"))
                .body("offers[0].id", equalTo(post))
                .body("offers[0].post.title", equalTo("Say the score out loud"))
                .body("offers[0].person.name", equalTo("Ben Okafor"))
                .body("offers[0].person.contactId", equalTo(ines.contactOf(ben)))
                .body("offers[0].words", equalTo("It is about " + topic + ", and you have not been in touch lately."));
        sql("update contact set last_touch_at = now() where owner_id = ?", me());
        ines.get("/agenda").body("offers", empty());
        sql("update contact set last_touch_at = now() - interval '40 days' where owner_id = ?", me());
        ben.put("/blocks/" + author.id()).statusCode(204);
        ines.get("/agenda").body("offers", empty());
        ben.delete("/blocks/" + author.id()).statusCode(204);
        author.put("/blocks/" + ines.id()).statusCode(204);
        ines.put("/agenda/offers/POST_TO_SEND/" + post + "/dismissal").statusCode(404);
        author.delete("/blocks/" + ines.id()).statusCode(204);
        ines.put("/agenda/offers/POST_TO_SEND/" + secret + "/dismissal").statusCode(404);
        for (var tap = 0; tap < 2; tap++) {
            ines.put("/agenda/offers/POST_TO_SEND/" + post + "/dismissal").statusCode(204);
        }
        sql("update post_offer_dismissal set dismissed_at = dismissed_at - interval '2 days' where owner_id = ?", me());
        ines.get("/agenda").body("offers", empty());
        ines.delete("/agenda/offers/POST_TO_SEND/" + post + "/dismissal").statusCode(204);
    }

    @Test
    void what_a_connection_has_reached_is_offered_until_it_is_answered() {
        var ben = Given.aMember("Ben Okafor");
        ines.connectsWith(ben);
        String milestone = ben.post(
                        "/milestones",
                        Map.of("kind", "AWARD", "words", "The teaching prize.", "happenedOn", today.toString()))
                .statusCode(201)
                .extract()
                .path("id");
        ines.get("/agenda")
                .body("offers.kind", contains("MILESTONE"))
                .body("offers[0].id", equalTo(milestone))
                .body("offers[0].person.contactId", equalTo(ines.contactOf(ben)))
                .body("offers[0].milestone.words", equalTo("The teaching prize."));
        ines.put("/agenda/offers/MILESTONE/" + milestone + "/dismissal").statusCode(204);
        ines.get("/agenda").body("offers", empty());
        ines.get("/milestones").body("items", empty());
        ines.delete("/agenda/offers/MILESTONE/" + milestone + "/dismissal").statusCode(204);
        ines.get("/agenda").body("offers", hasSize(1));
        ben.put("/blocks/" + ines.id()).statusCode(204);
        ines.get("/agenda").body("offers", empty());
        ines.put("/agenda/offers/MILESTONE/" + milestone + "/dismissal").statusCode(404);
    }

    private static Map<String, Object> post(String title, String topic, String audience) {
        return Map.of(
                "kind", "INSIGHT", "title", title, "body", "Useful.", "tags", List.of(topic), "audience", audience);
    }

    @Test
    void nobody_elses_agenda_changes_with_mine() {
        var ben = Given.aMember("Ben");
        plan("Ana", today);
        ines.put("/me/agenda", Map.of("weeklyCap", 3));
        ben.get("/agenda").body("items", empty()).body("week.cap", equalTo(25)).body("offers", everyItem(nullValue()));
        for (var minutes : List.of("0", "1441", "x")) {
            ines.get("/agenda?minutes=" + minutes).statusCode(400);
        }
    }
}
