package dev.collega.introduction;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
class IntroductionTest {

    @Inject
    Jdbi jdbi;

    @Inject
    IntroductionLetters letters;

    @Inject
    IntroductionHousekeeping housekeeping;

    private Three three;
    private Person ada;
    private Person ben;
    private Person cleo;

    @BeforeEach
    void three_members() {
        three = Three.meet();
        ada = three.ada();
        ben = three.ben();
        cleo = three.cleo();
    }

    @Test
    void an_introduction_that_both_want_connects_them() {
        var id = three.asked();
        ben.get("/introductions?role=introducer&waiting=true")
                .body("items.id", contains(id))
                .body("items[0].state", equalTo("PENDING"))
                .body("items[0].role", equalTo("INTRODUCER"))
                .body("items[0].asker.fullName", equalTo("Ada Asker"))
                .body("items[0].member.fullName", equalTo("Cleo Called"))
                .body("items[0].reason", equalTo(Three.REASON));
        ben.put("/introductions/" + id + "/agreement", Map.of("reason", "Ada asks good questions; you would like her."))
                .statusCode(200)
                .body("state", equalTo("PASSED_ON"))
                .body("reason", equalTo(Three.REASON))
                .body("adaptedReason", equalTo("Ada asks good questions; you would like her."));
        ben.get("/introductions?role=introducer&waiting=true").body("items", empty());
        cleo.get("/introductions?role=introduced&waiting=true")
                .body("items.id", contains(id))
                .body("items[0].state", equalTo("PENDING"))
                .body("items[0].introducer.fullName", equalTo("Ben Between"))
                .body("items[0].reason", equalTo("Ada asks good questions; you would like her."))
                .body("items[0].adaptedReason", nullValue());
        cleo.put("/introductions/" + id + "/acceptance", Map.of("networkTypes", List.of("STRATEGIC")))
                .statusCode(200)
                .body("state", equalTo("MADE"))
                .body("madeAt", notNullValue());
        ada.get("/introductions/" + id)
                .body("state", equalTo("MADE"))
                .body("reason", equalTo(Three.REASON))
                .body("expiresAt", nullValue());
        ben.get("/introductions/" + id).body("state", equalTo("MADE"));
        ada.get("/members/" + cleo.id()).body("relation", equalTo("CONNECTED"));
        ada.get("/contacts/" + ada.contactOf(cleo)).body("metAt", equalTo("Introduced by Ben Between"));
        cleo.get("/contacts/" + cleo.contactOf(ada))
                .body("metAt", equalTo("Introduced by Ben Between"))
                .body("networkTypes", contains("STRATEGIC"));
    }

    @Test
    void the_connection_holds_neither_what_the_asker_wrote_nor_what_the_introducer_made_of_it() {
        var id = three.asked();
        ben.put("/introductions/" + id + "/agreement", Map.of("reason", "Between us: she is rather insistent."))
                .statusCode(200);
        cleo.put("/introductions/" + id + "/acceptance").statusCode(200);
        for (var side : List.of(ada, cleo)) {
            side.get("/connections").body("items.reason", not(contains(Three.REASON)));
        }
        ada.get("/connections")
                .body("items[0].reason", equalTo("We were introduced to each other."))
                .body("items[0].metAt", equalTo("Introduced by Ben Between"));
        ada.get("/introductions/" + id).body("adaptedReason", nullValue()).body("reason", equalTo(Three.REASON));
    }

    @Test
    void whatever_is_done_twice_is_done_once() {
        var id = three.asked();
        var agreement = "/introductions/" + id + "/agreement";
        ben.put(agreement, Map.of("reason", "My words of the first time.")).statusCode(200);
        ben.put(agreement, Map.of("reason", "Other words of the second.")).statusCode(200);
        cleo.get("/introductions/" + id).body("reason", equalTo("My words of the first time."));
        cleo.put("/introductions/" + id + "/acceptance").statusCode(200);
        cleo.put("/introductions/" + id + "/acceptance").statusCode(200);
        ben.put(agreement).statusCode(200).body("state", equalTo("MADE"));
        ada.get("/connections").body("items", hasSize(2));
        cleo.put("/introductions/" + id + "/refusal").statusCode(409).body("code", equalTo("already-accepted"));
        ada.delete("/introductions/" + id).statusCode(409).body("code", equalTo("already-connected"));
    }

    @Test
    void what_was_passed_on_cannot_be_taken_back() {
        var id = three.passedOn();
        ben.put("/introductions/" + id + "/refusal").statusCode(409).body("code", equalTo("already-passed-on"));
    }

    @Test
    void both_may_change_their_mind() {
        var id = three.asked();
        ben.put("/introductions/" + id + "/refusal").statusCode(204);
        ben.get("/introductions/" + id).statusCode(404);
        ben.put("/introductions/" + id + "/agreement").statusCode(200);
        cleo.put("/introductions/" + id + "/refusal").statusCode(204);
        cleo.put("/introductions/" + id + "/refusal").statusCode(204);
        cleo.get("/introductions/" + id).statusCode(404);
        cleo.put("/introductions/" + id + "/acceptance").statusCode(200);
        ada.get("/members/" + cleo.id()).body("relation", equalTo("CONNECTED"));
    }

    @Test
    void only_a_connection_who_knows_them_can_introduce() {
        var dora = Given.aMember("Dora");
        three.asks(ada, dora, cleo).statusCode(422).body("code", equalTo("no-introducer"));
        three.asks(ada, ben, dora).statusCode(422).body("code", equalTo("no-introducer"));
        dora.connectsWith(cleo);
        three.asks(ada, dora, cleo).statusCode(422).body("code", equalTo("no-introducer"));
        three.asks(ada, ben, ben).statusCode(422).body("code", equalTo("self-introduction"));
        three.asks(ada, ada, cleo).statusCode(422).body("code", equalTo("self-introduction"));
        three.asks(ada, ben, ada).statusCode(422).body("code", equalTo("self-introduction"));
    }

    @Test
    void who_is_connected_or_has_asked_needs_no_introduction() {
        cleo.asksToConnect(ada);
        three.asks(ada, ben, cleo).statusCode(409).body("code", equalTo("already-requested"));
        var dora = Given.aMember("Dora");
        ben.connectsWith(dora);
        var request = ada.asksToConnect(dora);
        three.asks(ada, ben, dora).statusCode(409).body("code", equalTo("already-requested"));
        dora.put("/connections/" + request + "/refusal").statusCode(204);
        three.asks(ada, ben, dora).statusCode(409).body("code", equalTo("already-requested"));
        ada.delete("/connections/" + request).statusCode(204);
        ada.connectsWith(dora);
        three.asks(ada, ben, dora).statusCode(409).body("code", equalTo("already-connected"));
    }

    @Test
    void a_body_of_the_wrong_shape_is_refused() {
        for (var reason : List.of("", "too short", "x".repeat(501))) {
            ada.post("/introductions", Map.of("introducerId", ben.id(), "memberId", cleo.id(), "reason", reason))
                    .statusCode(400)
                    .body("errors.pointer", contains("/reason"));
        }
        ada.post("/introductions", Map.of("reason", Three.REASON))
                .statusCode(400)
                .body("errors", hasSize(2));
        ada.post("/introductions", Map.of("introducerId", 5, "memberId", cleo.id(), "reason", Three.REASON))
                .statusCode(400);
        var id = three.asked();
        ben.put("/introductions/" + id + "/agreement", Map.of("reason", "short"))
                .statusCode(400);
        ada.get("/introductions?role=spectator").statusCode(400).body("code", equalTo("invalid-parameter"));
    }

    @Test
    void nobody_else_sees_or_answers_it_and_none_of_the_three_in_anothers_place() {
        var id = three.passedOn();
        var stranger = Given.aMember("Stranger");
        var operations = List.of("/agreement", "/acceptance", "/refusal");
        for (var operation : operations) {
            stranger.put("/introductions/" + id + operation).statusCode(404);
            ada.put("/introductions/" + id + operation).statusCode(404);
        }
        stranger.get("/introductions/" + id).statusCode(404);
        ben.put("/introductions/" + id + "/acceptance").statusCode(404);
        cleo.put("/introductions/" + id + "/agreement").statusCode(404);
        for (var other : List.of(stranger, ben, cleo)) {
            other.delete("/introductions/" + id).statusCode(404);
        }
    }

    @Test
    void one_that_is_withdrawn_is_gone_for_all() {
        var id = three.passedOn();
        ada.delete("/introductions/" + id).statusCode(204);
        ada.delete("/introductions/" + id).statusCode(404);
        for (var one : List.of(ada, ben, cleo)) {
            one.get("/introductions/" + id).statusCode(404);
        }
        cleo.put("/introductions/" + id + "/acceptance").statusCode(404);
        ben.put("/introductions/" + id + "/agreement").statusCode(404);
    }

    @Test
    void it_expires_quietly_and_may_be_asked_for_again() {
        var id = three.passedOn();
        expire(id);
        ada.get("/introductions").body("items.state", contains("EXPIRED"));
        ben.get("/introductions?role=introducer").body("items.state", contains("EXPIRED"));
        cleo.get("/introductions?role=introduced").body("items", empty());
        cleo.get("/introductions/" + id).statusCode(404);
        cleo.put("/introductions/" + id + "/acceptance").statusCode(404);
        ben.put("/introductions/" + id + "/agreement").statusCode(404);
        ben.put("/introductions/" + id + "/refusal").statusCode(404);
        var again = three.asked();
        ada.get("/introductions").body("items.id", contains(again, id));
        ben.get("/introductions?role=introducer").body("items.state", contains("PENDING", "EXPIRED"));
        ada.delete("/introductions/" + id).statusCode(204);
        ada.get("/introductions").body("items.id", contains(again));
    }

    @Test
    void one_that_was_not_answered_by_the_introducer_leaves_their_list_when_it_expires() {
        expire(three.asked());
        ben.get("/introductions?role=introducer").body("items", empty());
        ada.get("/introductions").body("items.state", contains("EXPIRED"));
    }

    @Test
    void who_connects_by_another_way_needs_it_no_more() {
        for (var id : List.of(three.asked())) {
            ada.connectsWith(cleo);
            for (var one : List.of(ada, ben, cleo)) {
                one.get("/introductions/" + id).statusCode(404);
            }
            ben.put("/introductions/" + id + "/agreement").statusCode(404);
        }
    }

    @Test
    void two_may_ask_for_the_same_member_and_one_may_be_asked_for_several() {
        var dora = Given.aMember("Dora");
        dora.connectsWith(ben);
        var first = three.passedOn();
        String second = three.asks(dora, ben, cleo).statusCode(201).extract().path("id");
        ben.put("/introductions/" + second + "/agreement").statusCode(200);
        cleo.get("/introductions?role=introduced").body("items.id", contains(second, first));
        cleo.get("/introductions?role=introduced&limit=1").body("items.id", contains(second));
        String cursor =
                cleo.get("/introductions?role=introduced&limit=1").extract().path("nextCursor");
        cleo.get("/introductions?role=introduced&limit=1&cursor=" + cursor)
                .body("items.id", contains(first))
                .body("nextCursor", nullValue());
        cleo.get("/introductions?role=asker&cursor=" + cursor).statusCode(400);
    }

    @Test
    void an_introducer_who_has_lost_touch_cannot_pass_it_on() {
        var id = three.asked();
        String connection = ben.get("/members/" + cleo.id()).extract().path("connectionId");
        cleo.delete("/connections/" + connection).statusCode(204);
        ben.put("/introductions/" + id + "/agreement").statusCode(409).body("code", equalTo("not-connected"));
        ben.put("/introductions/" + id + "/refusal").statusCode(204);
    }

    @Test
    void a_request_that_was_open_becomes_the_connection() {
        var id = three.passedOn();
        ada.asksToConnect(cleo, "PERSONAL");
        cleo.put("/introductions/" + id + "/acceptance", Map.of("networkTypes", List.of("STRATEGIC")))
                .statusCode(200);
        ada.get("/connections?state=outgoing").body("items", empty());
        ada.get("/contacts/" + ada.contactOf(cleo)).body("networkTypes", contains("PERSONAL"));
        cleo.get("/contacts/" + cleo.contactOf(ada)).body("networkTypes", contains("STRATEGIC"));
    }

    @Test
    void letters_go_to_whose_turn_it_is_and_to_nobody_else() {
        var id = three.asked();
        letters.tell();
        assertEquals(List.of(), lettersTo(ada));
        assertEquals(List.of("introduction-asked"), lettersTo(ben));
        assertEquals(List.of(), lettersTo(cleo));
        ben.put("/introductions/" + id + "/agreement").statusCode(200);
        letters.tell();
        letters.tell();
        assertEquals(List.of("introduction-passed-on"), lettersTo(cleo));
        cleo.put("/introductions/" + id + "/acceptance").statusCode(200);
        letters.tell();
        assertEquals(List.of("introduction-made"), lettersTo(ada));
        assertEquals(List.of("introduction-asked"), lettersTo(ben));
    }

    private List<String> lettersTo(Person member) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select template from letter where account_id = :id and template like 'introduction-%' order by id")
                .bind("id", UUID.fromString(member.id()))
                .mapTo(String.class)
                .list());
    }

    @Test
    void what_did_not_come_about_is_forgotten_after_a_while() {
        var id = three.passedOn();
        jdbi.useHandle(handle -> handle.execute(
                "update introduction set expires_at = now() - interval '61 days' where id = ?", UUID.fromString(id)));
        housekeeping.forgetWhatDidNotComeAbout();
        ada.get("/introductions").body("items", empty());
    }

    @Test
    void a_member_who_is_hidden_takes_it_out_of_sight() {
        var id = three.passedOn();
        jdbi.useHandle(handle ->
                handle.execute("update member set hidden_at = now() where id = ?", UUID.fromString(ada.id())));
        cleo.get("/introductions?role=introduced").body("items", empty());
        cleo.put("/introductions/" + id + "/acceptance").statusCode(404);
        ben.get("/introductions?role=introducer").body("items", empty());
    }

    private void expire(String id) {
        jdbi.useHandle(handle ->
                handle.execute("update introduction set expires_at = now() where id = ?", UUID.fromString(id)));
    }
}
