package dev.collega.connection;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
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
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
class ConnectionTest {

    @Inject
    Jdbi jdbi;

    private Person ines;
    private Person tomasz;

    @BeforeEach
    void two_members() {
        ines = Given.aMember("Ines Duarte");
        tomasz = Given.aMember("Tomasz Zielinski");
    }

    @Test
    void a_request_reaches_the_other_side_and_its_acceptance_connects_both() {
        var id = ines.asksToConnect(tomasz, "OPERATIONAL");
        tomasz.get("/connections?state=incoming")
                .statusCode(200)
                .body("items.id", contains(id))
                .body("items[0].direction", equalTo("INCOMING"))
                .body("items[0].member.fullName", equalTo("Ines Duarte"))
                .body("items[0].reason", equalTo("We shared a ward round."))
                .body("items[0].networkTypes", empty());
        tomasz.put("/connections/" + id + "/acceptance", Map.of("networkTypes", List.of("STRATEGIC", "PERSONAL")))
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("contactId", notNullValue())
                .body("networkTypes", containsInAnyOrder("STRATEGIC", "PERSONAL"));
        ines.get("/connections")
                .body("items.id", contains(id))
                .body("items[0].networkTypes", contains("OPERATIONAL"))
                .body("nextCursor", nullValue());
        ines.get("/members/" + tomasz.id()).body("relation", equalTo("CONNECTED"));
    }

    @Test
    void each_side_filters_by_its_own_network_types() {
        var id = ines.asksToConnect(tomasz, "OPERATIONAL");
        tomasz.put("/connections/" + id + "/acceptance", Map.of("networkTypes", List.of("PERSONAL")))
                .statusCode(200);
        ines.get("/connections?networkType=OPERATIONAL").body("items.id", contains(id));
        ines.get("/connections?networkType=PERSONAL").body("items", empty());
        tomasz.get("/connections?networkType=PERSONAL").body("items.id", contains(id));
    }

    @Test
    void what_a_requester_means_to_keep_me_as_cannot_be_asked_for() {
        ines.asksToConnect(tomasz, "PERSONAL");
        for (var type : NetworkType.values()) {
            tomasz.get("/connections?state=incoming&networkType=" + type).body("items", empty());
        }
        ines.get("/connections?state=outgoing&networkType=PERSONAL").body("items", hasSize(1));
        ines.get("/connections?state=outgoing&networkType=STRATEGIC").body("items", empty());
    }

    @Test
    void crossing_requests_become_one_accepted_connection() {
        var first = ines.asksToConnect(tomasz, "OPERATIONAL");
        tomasz.post(
                        "/connections",
                        Map.of(
                                "memberId",
                                ines.id(),
                                "reason",
                                "I was about to ask you.",
                                "networkTypes",
                                List.of("STRATEGIC")))
                .statusCode(201)
                .body("id", equalTo(first))
                .body("state", equalTo("ACCEPTED"))
                .body("networkTypes", contains("STRATEGIC"));
        ines.get("/connections").body("items", hasSize(1)).body("items[0].networkTypes", contains("OPERATIONAL"));
    }

    @Test
    void requests_that_cross_at_the_same_moment_become_one_accepted_connection() throws Exception {
        for (var round = 0; round < 5; round++) {
            var ada = Given.aMember("Ada");
            var ben = Given.aMember("Ben");
            Callable<Integer> adaAsks = () -> asks(ada, ben);
            Callable<Integer> benAsks = () -> asks(ben, ada);
            var pool = Executors.newFixedThreadPool(2);
            for (var answer : pool.invokeAll(List.of(adaAsks, benAsks))) {
                assertEquals(201, answer.get());
            }
            pool.shutdown();
            ada.get("/connections").body("items", hasSize(1));
            ben.get("/connections").body("items", hasSize(1));
            ada.get("/connections?state=outgoing").body("items", empty());
            ben.get("/connections?state=incoming").body("items", empty());
        }
    }

    private static int asks(Person one, Person other) {
        return one.post("/connections", Map.of("memberId", other.id(), "reason", "At the same moment."))
                .extract()
                .statusCode();
    }

    @Test
    void a_second_request_to_the_same_member_is_refused() {
        ines.asksToConnect(tomasz);
        ines.post("/connections", Map.of("memberId", tomasz.id(), "reason", "Asking once more."))
                .statusCode(409)
                .body("code", equalTo("already-requested"));
    }

    @Test
    void a_request_to_a_connection_is_refused() {
        ines.connectsWith(tomasz);
        tomasz.post("/connections", Map.of("memberId", ines.id(), "reason", "Are we not yet?"))
                .statusCode(409)
                .body("code", equalTo("already-connected"));
    }

    @Test
    void nobody_connects_with_themselves_or_with_nobody() {
        ines.post("/connections", Map.of("memberId", ines.id(), "reason", "Know thyself, they say."))
                .statusCode(422)
                .body("code", equalTo("self-connection"));
        ines.post("/connections", Map.of("memberId", UUID.randomUUID(), "reason", "Is anybody there?"))
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    @Test
    void a_reason_is_required_and_has_ten_to_five_hundred_characters() {
        for (var reason : List.of("", "too short", "x".repeat(501))) {
            ines.post("/connections", Map.of("memberId", tomasz.id(), "reason", reason))
                    .statusCode(400)
                    .body("code", equalTo("validation"))
                    .body("errors.pointer", contains("/reason"));
        }
        ines.post("/connections", Map.of("memberId", tomasz.id()))
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
    }

    @Test
    void accepting_twice_is_accepting_once() {
        var id = ines.asksToConnect(tomasz);
        var path = "/connections/" + id + "/acceptance";
        tomasz.put(path, Map.of("networkTypes", List.of("PERSONAL"))).statusCode(200);
        tomasz.put(path, Map.of("networkTypes", List.of("STRATEGIC")))
                .statusCode(200)
                .body("networkTypes", contains("PERSONAL"));
        tomasz.get("/connections").body("items", hasSize(1));
    }

    @Test
    void a_withdrawn_request_cannot_be_accepted() {
        var id = ines.asksToConnect(tomasz);
        ines.delete("/connections/" + id).statusCode(204);
        tomasz.put("/connections/" + id + "/acceptance", Map.of()).statusCode(404);
        tomasz.get("/connections?state=incoming").body("items", empty());
        ines.delete("/connections/" + id).statusCode(404);
    }

    @Test
    void a_requester_cannot_accept_their_own_request_and_a_stranger_not_any() {
        var id = ines.asksToConnect(tomasz);
        var stranger = Given.aMember("Stranger");
        for (var other : List.of(ines, stranger)) {
            other.put("/connections/" + id + "/acceptance", Map.of()).statusCode(404);
            other.put("/connections/" + id + "/refusal").statusCode(404);
        }
        stranger.get("/connections/" + id).statusCode(404);
        stranger.delete("/connections/" + id).statusCode(404);
    }

    @Test
    void a_refusal_stays_invisible_to_the_requester() {
        var id = ines.asksToConnect(tomasz, "STRATEGIC");
        tomasz.put("/connections/" + id + "/refusal").statusCode(204);
        tomasz.put("/connections/" + id + "/refusal").statusCode(204);
        tomasz.get("/connections?state=incoming").body("items", empty());
        tomasz.get("/connections/" + id).statusCode(404);
        tomasz.get("/members/" + ines.id()).body("relation", equalTo("NONE"));
        ines.get("/connections?state=outgoing")
                .body("items.id", contains(id))
                .body("items[0].state", equalTo("PENDING"));
        ines.get("/connections/" + id).statusCode(200).body("state", equalTo("PENDING"));
        ines.get("/members/" + tomasz.id()).body("relation", equalTo("REQUESTED"));
    }

    @Test
    void who_was_refused_and_asks_again_does_not_reach_the_other_side() {
        var id = ines.asksToConnect(tomasz);
        tomasz.put("/connections/" + id + "/refusal").statusCode(204);
        ines.delete("/connections/" + id).statusCode(204);
        ines.asksToConnect(tomasz);
        ines.get("/connections?state=outgoing").body("items", hasSize(1));
        tomasz.get("/connections?state=incoming").body("items", empty());
    }

    @Test
    void who_refused_may_ask_later_and_then_both_are_connected() {
        var id = ines.asksToConnect(tomasz);
        tomasz.put("/connections/" + id + "/refusal").statusCode(204);
        tomasz.post("/connections", Map.of("memberId", ines.id(), "reason", "I have thought again."))
                .statusCode(201)
                .body("state", equalTo("ACCEPTED"));
    }

    @Test
    void a_request_that_nobody_answers_expires_quietly_and_may_be_made_again() {
        var id = ines.asksToConnect(tomasz);
        jdbi.useHandle(
                handle -> handle.execute("update connection set expires_at = now() where id = ?", UUID.fromString(id)));
        tomasz.put("/connections/" + id + "/acceptance", Map.of()).statusCode(404);
        tomasz.get("/connections?state=incoming").body("items", empty());
        ines.get("/connections?state=outgoing").body("items", empty());
        ines.get("/connections/" + id).statusCode(404);
        ines.get("/members/" + tomasz.id()).body("relation", equalTo("NONE"));
        ines.delete("/connections/" + id).statusCode(404);
        var again = ines.asksToConnect(tomasz);
        tomasz.get("/connections?state=incoming").body("items.id", contains(again));
    }

    @Test
    void either_side_ends_a_connection_and_both_may_begin_anew() {
        var id = ines.connectsWith(tomasz);
        tomasz.put("/connections/" + id + "/refusal").statusCode(409).body("code", equalTo("already-accepted"));
        tomasz.delete("/connections/" + id).statusCode(204);
        ines.get("/connections").body("items", empty());
        ines.get("/connections/" + id).statusCode(404);
        ines.connectsWith(tomasz);
        tomasz.get("/connections").body("items", hasSize(1));
    }

    @Test
    void a_blocked_member_neither_sees_nor_asks_nor_is_told() {
        var id = ines.connectsWith(tomasz);
        ines.put("/blocks/" + tomasz.id()).statusCode(204);
        ines.put("/blocks/" + tomasz.id()).statusCode(204);
        ines.get("/blocks").body("items.member.id", contains(tomasz.id()));
        tomasz.get("/connections/" + id).statusCode(404);
        tomasz.get("/connections").body("items", empty());
        tomasz.get("/members/" + ines.id()).statusCode(404);
        tomasz.post("/connections", Map.of("memberId", ines.id(), "reason", "What happened to us?"))
                .statusCode(404);
        ines.post("/connections", Map.of("memberId", tomasz.id(), "reason", "I changed my mind."))
                .statusCode(409)
                .body("code", equalTo("member-blocked"));
        ines.delete("/blocks/" + tomasz.id()).statusCode(204);
        ines.asksToConnect(tomasz);
    }

    @Test
    void the_request_of_a_member_who_is_then_blocked_looks_as_if_the_other_had_left() {
        ines.asksToConnect(tomasz);
        tomasz.put("/blocks/" + ines.id()).statusCode(204);
        ines.get("/connections?state=outgoing").body("items", empty());
        tomasz.get("/connections?state=incoming").body("items", empty());
        tomasz.delete("/blocks/" + ines.id()).statusCode(204);
        ines.get("/connections?state=outgoing").body("items", hasSize(1));
        tomasz.get("/connections?state=incoming").body("items", empty());
    }

    @Test
    void mutual_connections_are_shown_on_a_profile() {
        var mei = Given.aMember("Mei Lin");
        ines.connectsWith(mei);
        tomasz.connectsWith(mei);
        ines.get("/members/" + tomasz.id())
                .body("relation", equalTo("NONE"))
                .body("mutualConnections.count", equalTo(1))
                .body("mutualConnections.sample.fullName", contains("Mei Lin"));
        ines.get("/members/" + tomasz.id() + "/mutual-connections").body("items.fullName", contains("Mei Lin"));
    }

    @Test
    void a_list_is_read_page_by_page_with_a_cursor_that_nobody_can_change() {
        for (var name : List.of("A", "B", "C", "D", "E")) {
            Given.aMember(name).connectsWith(ines);
        }
        var first = ines.get("/connections?limit=2").body("items", hasSize(2)).extract();
        String cursor = first.path("nextCursor");
        var second = ines.get("/connections?limit=2&cursor=" + cursor)
                .body("items", hasSize(2))
                .extract();
        String last = second.path("nextCursor");
        ines.get("/connections?limit=2&cursor=" + last)
                .body("items.member.fullName", contains("A"))
                .body("nextCursor", nullValue());
        for (var tampered : List.of(cursor.substring(1), cursor + "A", "nonsense", "%00", "AAAAAAAAAAAAAAAAAAAAAAAA")) {
            ines.get("/connections?limit=2&cursor=" + tampered).statusCode(400).body("code", equalTo("invalid-cursor"));
        }
        ines.get("/connections?state=outgoing&cursor=" + cursor).statusCode(400);
    }
}
