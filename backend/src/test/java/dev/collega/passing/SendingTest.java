package dev.collega.passing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.collega.discussion.Heard;
import dev.collega.testing.ApiTest;
import dev.collega.testing.AtOnce;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import io.restassured.response.ValidatableResponse;
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

/** Who would value this, and sending it to them. */
@ApiTest
class SendingTest {

    @Inject
    Heard heard;

    @Inject
    Jdbi database;

    private Person me;
    private Person author;
    private Person cardiologist;
    private Person pharmacist;

    @BeforeEach
    void a_small_network() {
        me = Given.aMember("Me");
        author = Given.aMember("Author");
        cardiologist = Given.aMember("Cleo", "physician", "Europe/Lisbon");
        pharmacist = Given.aMember("Pia", "pharmacist", "Europe/Lisbon");
        cardiologist
                .patch("/me", "*", Map.of("specialties", List.of("cardiology"), "interests", List.of("Heart Failure")))
                .statusCode(200);
        me.connectsWith(cardiologist);
        me.connectsWith(pharmacist);
    }

    private static String post(Person author, String audience, String... topics) {
        return author.post(
                        "/posts",
                        Map.of(
                                "kind",
                                "CASE",
                                "title",
                                "Breathless",
                                "body",
                                "What now?",
                                "audience",
                                audience,
                                "tags",
                                List.of(topics),
                                "rolesAsked",
                                List.of("pharmacist")))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse send(Person from, String post, String... contacts) {
        return from.post(
                "/posts/" + post + "/sendings", Map.of("contactIds", List.of(contacts), "words", " For you. "));
    }

    private ValidatableResponse wouldValue(String post) {
        return me.get("/posts/" + post + "/would-value").statusCode(200);
    }

    @Test
    void those_are_named_who_are_asked_work_in_it_or_are_interested_each_with_reasons() {
        var post = post(author, "MEMBERS", "Cardiology", "heart failure");
        wouldValue(post)
                .body("items.member.fullName", contains("Cleo", "Pia"))
                .body("items[0].reasons.words", contains("Works in Cardiology", "Interested in heart failure"))
                .body("items[1].reasons.kind", contains("ROLE_ASKED"))
                .body("items[0].contactId", equalTo(me.contactOf(cardiologist)));
        me.post("/would-value", Map.of("tags", List.of("CARDIOLOGY"), "rolesAsked", List.of("pharmacist")))
                .statusCode(200)
                .body("items.member.fullName", contains("Pia", "Cleo"));
        me.post("/would-value", Map.of()).body("items", empty());
        me.post("/would-value", Map.of("tags", List.of(" "))).statusCode(400);
    }

    @Test
    void while_writing_only_those_are_named_whom_it_will_be_for() {
        var about = Map.<String, Object>of("tags", List.of("cardiology"), "rolesAsked", List.of("pharmacist"));
        would(about, "CONNECTIONS", Map.of()).body("items.member.fullName", contains("Pia", "Cleo"));
        would(about, "PEOPLE", Map.of("people", List.of(cardiologist.id())))
                .body("items.member.fullName", contains("Cleo"));
        would(about, "PEOPLE", Map.of()).body("items", empty());
        would(about, "TAG", Map.of("tag", "ward")).body("items", empty());
        me.patch("/contacts/" + me.contactOf(pharmacist), "*", Map.of("tags", List.of("Ward/night")))
                .statusCode(200);
        would(about, "TAG", Map.of("tag", " Ward")).body("items.member.fullName", contains("Pia"));
        would(about, "NETWORK_TYPE", Map.of("networkType", "STRATEGIC")).body("items", empty());
        would(about, "WIZARDS", Map.of()).statusCode(400);
    }

    private ValidatableResponse would(Map<String, Object> about, String audience, Map<String, Object> readers) {
        var draft = new HashMap<>(about);
        draft.put("audience", audience);
        draft.put("readers", readers);
        return me.post("/would-value", draft);
    }

    @Test
    void what_a_member_does_not_show_finds_nobody_and_neither_does_who_is_set_aside() {
        cardiologist
                .patch("/me", "*", Map.of("audiences", Map.of("specialties", "CONNECTIONS", "interests", "ONLY_ME")))
                .statusCode(200);
        var post = post(author, "MEMBERS", "cardiology", "heart failure");
        wouldValue(post).body("items.member.fullName", contains("Pia"));
        me.put("/mutes/" + pharmacist.id()).statusCode(204);
        wouldValue(post).body("items", empty());
        me.delete("/mutes/" + pharmacist.id()).statusCode(204);
        // Who cannot read it would not value it.
        author.put("/blocks/" + pharmacist.id()).statusCode(204);
        wouldValue(post).body("items", empty());
        author.delete("/blocks/" + pharmacist.id()).statusCode(204);
        me.put(
                        "/contacts/" + me.contactOf(pharmacist) + "/pause",
                        Map.of("until", LocalDate.now().plusDays(9).toString()))
                .statusCode(200);
        wouldValue(post).body("items", empty());
    }

    @Test
    void the_author_is_not_named_and_nor_is_who_has_it_from_me_or_has_spoken_there() {
        var hers = post(pharmacist, "MEMBERS");
        wouldValue(hers).body("items", empty());
        var post = post(author, "MEMBERS");
        pharmacist
                .post("/posts/" + post + "/comments", Map.of("body", "I know it"))
                .statusCode(201);
        wouldValue(post).body("items", empty());
        var other = post(author, "MEMBERS");
        send(me, other, me.contactOf(pharmacist)).statusCode(200);
        wouldValue(other).body("items", empty());
    }

    @Test
    void an_overdue_cadence_fills_the_places_that_are_left() {
        var plain = Given.aMember("Plain");
        me.connectsWith(plain);
        var contact = me.contactOf(plain);
        me.put("/contacts/" + contact + "/cadence", Map.of("idealDays", 3, "longestDays", 5))
                .statusCode(200);
        var post = post(author, "MEMBERS");
        wouldValue(post).body("items.member.fullName", contains("Pia"));
        database.useHandle(handle -> handle.execute(
                "update contact_cadence set next_on = current_date - 3, latest_on = current_date - 1 where contact_id"
                        + " = ?",
                UUID.fromString(contact)));
        wouldValue(post)
                .body("items.member.fullName", contains("Pia", "Plain"))
                .body("items[1].reasons.kind", contains("CADENCE"));
    }

    @Test
    void to_send_a_post_is_to_be_in_touch_once_however_often_it_is_tapped() throws Exception {
        var contact = me.contactOf(pharmacist);
        var theirs = pharmacist.contactOf(me);
        for (var page : List.of(Map.entry(me, contact), Map.entry(pharmacist, theirs))) {
            page.getKey()
                    .put("/contacts/" + page.getValue() + "/cadence", Map.of("idealDays", 30, "longestDays", 60))
                    .statusCode(200);
        }
        var post = post(author, "MEMBERS");
        var statuses = AtOnce.statusesOf(
                () -> send(me, post, contact).extract().statusCode(),
                () -> send(me, post, contact, me.contactOf(cardiologist))
                        .extract()
                        .statusCode(),
                () -> send(me, post, contact).extract().statusCode());
        assertEquals(Map.of(200, 3), statuses);
        send(me, post, contact).body("sent", hasSize(2)).body("sent.words", hasItem("For you."));
        me.get("/contacts/" + contact + "/interactions")
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("RESOURCE"));
        assertEquals(List.of("POST_SENT"), heard.by(pharmacist, me));
        pharmacist
                .get("/posts/" + post + "/sendings")
                .body("received.member.fullName", contains("Me"))
                .body("received[0].words", equalTo("For you."))
                .body("sent", empty());
        author.get("/posts/" + post + "/sendings").body("received", empty()).body("sent", empty());
        var next = LocalDate.now(ZoneId.of("Europe/Lisbon")).plusDays(30).toString();
        me.get("/contacts/" + contact + "/cadence").body("nextOn", equalTo(next));
        pharmacist.get("/contacts/" + theirs + "/cadence").body("nextOn", equalTo(next));
        pharmacist.get("/contacts/" + theirs + "/interactions").body("items", empty());
    }

    @Test
    void only_connections_are_sent_to_all_of_them_or_none() {
        var post = post(author, "MEMBERS");
        var contact = me.contactOf(pharmacist);
        send(me, post, contact, me.notes("Not a member"))
                .statusCode(400)
                .body("errors.code", contains("not-a-connection"));
        send(me, post, author.notes("Not mine")).statusCode(400);
        me.get("/contacts/" + contact + "/interactions").body("items", empty());
        me.post("/posts/" + post + "/sendings", Map.of("contactIds", List.of())).statusCode(400);
        var six = java.util.stream.Stream.generate(() -> UUID.randomUUID().toString())
                .limit(6)
                .toArray(String[]::new);
        send(me, post, six).statusCode(400).body("errors.pointer", contains("/contactIds"));
        String connection = me.get("/members/" + pharmacist.id()).extract().path("connectionId");
        me.delete("/connections/" + connection).statusCode(204);
        send(me, post, contact).statusCode(400);
        me.connectsWith(author);
        send(me, post, me.contactOf(author)).statusCode(400).body("errors.code", contains("author"));
        assertEquals(List.of(), heard.of(pharmacist));
    }

    @Test
    void what_was_meant_for_some_only_its_author_sends_and_only_to_them() {
        author.connectsWith(me);
        author.connectsWith(pharmacist);
        var among = post(author, "CONNECTIONS");
        wouldValue(among).body("items", empty());
        send(me, among, me.contactOf(pharmacist)).statusCode(403).body("code", equalTo("not-to-be-passed-on"));
        send(cardiologist, among, cardiologist.contactOf(me)).statusCode(404);
        cardiologist.get("/posts/" + among + "/would-value").statusCode(404);
        author.get("/posts/" + among + "/would-value").body("items.member.fullName", contains("Pia"));
        send(author, among, author.contactOf(pharmacist)).statusCode(200);
        pharmacist.get("/posts/" + among + "/sendings").body("received", hasSize(1));
        String connection = author.get("/members/" + pharmacist.id()).extract().path("connectionId");
        author.delete("/connections/" + connection).statusCode(204);
        pharmacist.get("/posts/" + among + "/sendings").statusCode(404);
        author.get("/posts/" + among + "/sendings").body("sent", hasSize(1));
    }

    @Test
    void that_the_author_has_blocked_somebody_is_not_told_to_who_sends() {
        author.put("/blocks/" + pharmacist.id()).statusCode(204);
        var post = post(author, "MEMBERS");
        send(me, post, me.contactOf(pharmacist), me.contactOf(cardiologist))
                .statusCode(200)
                .body("sent", hasSize(2));
        assertEquals(List.of(), heard.of(pharmacist));
        assertEquals(List.of("POST_SENT"), heard.of(cardiologist));
        pharmacist.get("/posts/" + post + "/sendings").statusCode(404);
        me.get("/posts/" + post + "/sendings").body("sent.words", not(hasItem(nullValue())));
    }
}
