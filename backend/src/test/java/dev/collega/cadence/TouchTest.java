package dev.collega.cadence;

import static dev.collega.cadence.Keeping.in;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.collega.testing.ApiTest;
import dev.collega.testing.AtOnce;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An interaction by either side of a connection moves both sides' dates, and tells the other one no more than that. */
@ApiTest
class TouchTest {

    @Inject
    Jdbi jdbi;

    private Keeping ada;
    private Keeping ben;
    private String connection;
    private String bensPage;
    private String adasPage;

    /** Both were connected long ago, and have not been in touch since. */
    @BeforeEach
    void two_who_are_connected() {
        ada = new Keeping(Given.aMember("Ada"));
        ben = new Keeping(Given.aMember("Ben"));
        connection = ada.member().connectsWith(ben.member());
        bensPage = ada.member().contactOf(ben.member());
        adasPage = ben.member().contactOf(ada.member());
        longAgo();
        ada.every(bensPage, 30, 60);
        ben.every(adasPage, 90, 99);
    }

    private void longAgo() {
        jdbi.useHandle(handle -> {
            handle.execute(
                    "update connection set answered_at = answered_at - interval '200 days' where id = ?",
                    UUID.fromString(connection));
            handle.createUpdate(
                            "update contact set created_at = created_at - interval '200 days', last_touch_at = last_touch_at - interval '200 days' where id in (:a, :b)")
                    .bind("a", UUID.fromString(bensPage))
                    .bind("b", UUID.fromString(adasPage))
                    .execute();
        });
    }

    private void assertTouched(int adasNext, int bensNext) {
        assertEquals(in(adasNext), ada.nextOn(bensPage), "Ada's");
        assertEquals(in(bensNext), ben.nextOn(adasPage), "Ben's");
        assertEquals(List.of(in(adasNext)), ada.dueDates(bensPage));
        assertEquals(List.of(in(bensNext)), ben.dueDates(adasPage));
    }

    @Test
    void what_one_logs_moves_both_and_each_keeps_an_interval_of_their_own() {
        assertTouched(0, 0);
        var call = ada.wasInTouch(bensPage, 2);
        assertTouched(28, 88);
        ben.wasInTouch(adasPage, 1);
        assertTouched(29, 89);
        ada.member().delete("/contacts/" + bensPage + "/interactions/" + call).statusCode(204);
        assertTouched(29, 89);
    }

    @Test
    void what_is_taken_back_moves_both_back() {
        var followUp = ada.followUp(bensPage);
        ada.member().put("/follow-ups/" + followUp + "/completion").statusCode(200);
        assertTouched(30, 90);
        ada.member().delete("/follow-ups/" + followUp + "/completion").statusCode(200);
        assertTouched(0, 0);
    }

    @Test
    void a_connection_an_introduction_and_a_comment_are_touches() {
        var cleo = new Keeping(Given.aMember("Cleo"));
        cleo.member().connectsWith(ada.member());
        cleo.every(cleo.member().contactOf(ada.member()), 7, 9)
                .body("lastTouchOn", equalTo(in(0)))
                .body("nextOn", equalTo(in(7)));

        var post = ada.member().posts("The first hour", "CONNECTIONS");
        String comment = ben.member()
                .post("/posts/" + post + "/comments", Map.of("body", "Well said."))
                .statusCode(201)
                .extract()
                .path("id");
        assertTouched(30, 90);
        ben.member().delete("/posts/" + post + "/comments/" + comment).statusCode(204);
        assertTouched(0, 0);

        String introduction = cleo.member()
                .post(
                        "/introductions",
                        Map.of(
                                "introducerId", ada.member().id(),
                                "memberId", ben.member().id(),
                                "reason", "We work on the same thing."))
                .statusCode(201)
                .extract()
                .path("id");
        ada.member().put("/introductions/" + introduction + "/agreement").statusCode(200);
        assertTouched(0, 0);
        ben.member()
                .put("/introductions/" + introduction + "/acceptance", Map.of())
                .statusCode(200);
        assertTouched(30, 90);
    }

    @Test
    void of_what_the_other_one_logged_no_more_than_the_date_is_ever_told() {
        var before = whatBenReads();
        ada.member()
                .post(
                        "/contacts/" + bensPage + "/interactions",
                        Map.of("kind", "COFFEE", "note", "Thinks of leaving the clinic."))
                .statusCode(201);
        ada.member()
                .put("/contacts/" + bensPage + "/pause", Map.of("until", in(9)))
                .statusCode(200);
        var after = whatBenReads();
        for (var i = 0; i < before.size(); i++) {
            assertFalse(after.get(i).contains("COFFEE") || after.get(i).contains("leaving"), after.get(i));
            // The dates have moved, and the follow-up with them; nothing else has come or gone.
            assertEquals(withoutDates(before.get(i)), withoutDates(after.get(i)));
        }
        assertTrue(after.get(2).contains("\"lastTouchOn\":\"" + in(0) + "\""), after.get(2));
        ben.member().get("/contacts/" + adasPage).body("lastInteractionAt", equalTo(null));
    }

    private List<String> whatBenReads() {
        return List.of(
                        "/contacts/" + adasPage,
                        "/contacts/" + adasPage + "/interactions",
                        "/contacts/" + adasPage + "/cadence",
                        "/contacts",
                        "/follow-ups",
                        "/follow-ups?state=done",
                        "/kept-contacts",
                        "/members/" + ada.member().id(),
                        "/connections/" + connection)
                .stream()
                .map(path -> ben.member().get(path).statusCode(200).extract().asString())
                .toList();
    }

    private static String withoutDates(String answer) {
        return answer.replaceAll("\"(lastTouchOn|nextOn|latestOn|dueOn|showsOn)\":\"[^\"]*\",?", "")
                .replaceAll("\"state\":\"(GREEN|AMBER|RED)\"", "state")
                .replaceAll("\"version\":\\d+", "version");
    }

    @Test
    void who_is_no_longer_connected_has_no_effect_and_is_told_nothing() {
        ada.wasInTouch(bensPage, 5);
        assertTouched(25, 85);
        ben.member().delete("/connections/" + connection).statusCode(204);
        assertTouched(25, 85);
        ada.wasInTouch(bensPage, 0);
        assertEquals(in(30), ada.nextOn(bensPage));
        assertEquals(in(85), ben.nextOn(adasPage));
    }

    @Test
    void a_block_ends_it_for_both() {
        ada.wasInTouch(bensPage, 5);
        ben.member().put("/blocks/" + ada.member().id()).statusCode(204);
        ada.wasInTouch(bensPage, 0);
        ben.wasInTouch(adasPage, 3);
        assertEquals(in(30), ada.nextOn(bensPage));
        assertEquals(in(87), ben.nextOn(adasPage));
    }

    @Test
    void who_is_suspended_or_leaving_moves_nobodys_date() {
        ada.wasInTouch(bensPage, 5);
        jdbi.useHandle(handle -> handle.execute(
                "update member set hidden_at = now() where id = ?",
                UUID.fromString(ada.member().id())));
        jdbi.useHandle(handle -> handle.execute(
                "update contact set last_interaction_at = now() where id = ?", UUID.fromString(bensPage)));
        assertEquals(in(85), ben.nextOn(adasPage));
    }

    @Test
    void a_stranger_who_keeps_a_page_about_me_moves_nothing() {
        var dan = new Keeping(Given.aMember("Dan"));
        dan.wasInTouch(dan.notes("Ada"), 0);
        var post = ada.member().posts("Open to all", "MEMBERS");
        dan.member()
                .post("/posts/" + post + "/comments", Map.of("body", "Hello."))
                .statusCode(201);
        assertTouched(0, 0);
    }

    @Test
    void whoever_does_what_at_the_same_moment_nothing_fails_and_all_of_it_counts() throws Exception {
        var adas = ada.followUp(bensPage);
        var bens = ben.followUp(adasPage);
        var calls = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 3; i++) {
            calls.add(() -> status(ada.member(), "PUT", "/follow-ups/" + adas + "/completion?occurrence=0"));
            calls.add(() -> status(ben.member(), "PUT", "/follow-ups/" + bens + "/completion?occurrence=0"));
            calls.add(() -> status(ada.member(), "POST", "/contacts/" + bensPage + "/interactions"));
            calls.add(() -> status(ben.member(), "POST", "/contacts/" + adasPage + "/interactions"));
        }
        @SuppressWarnings("unchecked")
        var statuses = AtOnce.statusesOf(calls.toArray(new Callable[0]));
        assertTrue(Set.of(200, 201).containsAll(statuses.keySet()), "answers: " + statuses);
        for (var tries = 0; tries < 100 && stale() > 0; tries++) {
            Thread.sleep(100);
        }
        assertTouched(30, 90);
        ada.member().get("/contacts/" + bensPage + "/interactions").body("items.kind.size()", equalTo(4));
        ada.member().get("/follow-ups/" + adas).body("occurrence", equalTo(1));
    }

    private int stale() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from cadence_stale where contact_id in (:a, :b)")
                        .bind("a", UUID.fromString(bensPage))
                        .bind("b", UUID.fromString(adasPage))
                        .mapTo(Integer.class)
                        .one());
    }

    private static int status(Person person, String method, String path) {
        return person.asks()
                .body(method.equals("POST") ? Map.of("kind", "CALL") : Map.of())
                .request(method, Person.API + path)
                .statusCode();
    }

    @Test
    void one_follow_up_comes_of_it_however_many_set_a_cadence_at_once() throws Exception {
        var eva = ada.notes("Eva", "course");
        var calls = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 6; i++) {
            calls.add(() -> ada.member()
                    .asks()
                    .body(Map.of("idealDays", 30, "longestDays", 60))
                    .put(Person.API + "/contacts/" + eva + "/cadence")
                    .statusCode());
            calls.add(() -> ada.member()
                    .asks()
                    .queryParam("tag", "course")
                    .body(Map.of("idealDays", 20, "longestDays", 60))
                    .put(Person.API + "/cadences")
                    .statusCode());
        }
        @SuppressWarnings("unchecked")
        var statuses = AtOnce.statusesOf(calls.toArray(new Callable[0]));
        assertEquals(Map.of(200, 12), statuses);
        for (var tries = 0; tries < 100 && ada.dueDates(eva).size() != 1; tries++) {
            Thread.sleep(100);
        }
        ada.member().get("/follow-ups?contactId=" + eva).body("items.origin", contains("CADENCE"));
    }
}
