package dev.collega.contact;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
class ContactTest {

    private Person ines;

    @BeforeEach
    void a_member() {
        ines = Given.aMember("Ines Duarte");
    }

    @Test
    void a_person_who_is_not_a_member_is_noted_found_edited_and_deleted() {
        var created = ines.post(
                        "/contacts",
                        Map.of(
                                "name", "Ana Ferreira",
                                "emails", List.of(Map.of("address", "ana@clinic.example")),
                                "phones", List.of(Map.of("number", "+351 21 000 0000", "label", "work")),
                                "workplace", "Clinic of the Hill",
                                "profession", "pharmacist",
                                "networkTypes", List.of("STRATEGIC", "PERSONAL"),
                                "tags", List.of("sepsis", "sepsis", " Lisbon "),
                                "metAt", "Congress in Porto",
                                "notes", "Likes to be called on Fridays."))
                .statusCode(201)
                .body("tags", contains("sepsis", "Lisbon"))
                .body("connected", equalTo(false))
                .extract();
        String id = created.path("id");
        ines.get("/contacts?query=ferreira").body("items.id", contains(id));
        ines.get("/contacts?tag=sepsis&networkType=PERSONAL").body("items.id", contains(id));
        ines.get("/contacts?networkType=OPERATIONAL").body("items", empty());
        ines.patch("/contacts/" + id, created.header("ETag"), "{\"notes\": null, \"name\": \"Ana F. Lima\"}")
                .statusCode(200)
                .body("notes", nullValue())
                .body("name", equalTo("Ana F. Lima"))
                .body("emails.address", contains("ana@clinic.example"))
                .body("phones[0].label", equalTo("work"));
        ines.patch("/contacts/" + id, created.header("ETag"), Map.of("notes", "Late"))
                .statusCode(412);
        ines.asks().body(Map.of()).patch("/api/v1/contacts/" + id).then().statusCode(428);
        ines.delete("/contacts/" + id).statusCode(204);
        ines.get("/contacts/" + id).statusCode(404);
    }

    @Test
    void what_each_side_keeps_of_a_connection_is_theirs_alone() {
        var tomasz = Given.aMember("Tomasz Zielinski");
        ines.connectsWith(tomasz, "OPERATIONAL");
        var mine = ines.contactOf(tomasz);
        ines.patch("/contacts/" + mine, "*", Map.of("notes", "Shy; ask about the rota.", "tags", List.of("mentee")))
                .statusCode(200)
                .body("member.id", equalTo(tomasz.id()))
                .body("connected", equalTo(true));
        var his = tomasz.contactOf(ines);
        tomasz.get("/contacts/" + his).body("notes", nullValue()).body("networkTypes", empty());
        tomasz.get("/contacts/" + mine).statusCode(404);
    }

    @Test
    void network_types_are_changed_on_the_contact_and_show_on_the_connection() {
        var tomasz = Given.aMember("Tomasz Zielinski");
        ines.connectsWith(tomasz, "OPERATIONAL");
        ines.patch("/contacts/" + ines.contactOf(tomasz), "*", Map.of("networkTypes", List.of("STRATEGIC", "PERSONAL")))
                .statusCode(200);
        ines.get("/connections").body("items[0].networkTypes", containsInAnyOrder("STRATEGIC", "PERSONAL"));
        tomasz.get("/connections").body("items[0].networkTypes", empty());
    }

    @Test
    void a_members_name_is_the_members_own_and_follows_them() {
        var tomasz = Given.aMember("Tomasz Zielinski");
        ines.connectsWith(tomasz);
        var contact = ines.contactOf(tomasz);
        ines.patch("/contacts/" + contact, "*", Map.of("name", "Tomek"))
                .statusCode(409)
                .body("code", equalTo("name-belongs-to-member"));
        tomasz.patch("/me", "*", Map.of("fullName", "Tomasz Nowak")).statusCode(200);
        ines.get("/contacts/" + contact).body("name", equalTo("Tomasz Nowak"));
        ines.get("/contacts?query=nowak").body("items.id", contains(contact));
    }

    @Test
    void notes_outlive_the_connection_and_then_the_contact_may_be_deleted() {
        var tomasz = Given.aMember("Tomasz Zielinski");
        var connection = ines.connectsWith(tomasz, "PERSONAL");
        var contact = ines.contactOf(tomasz);
        ines.patch("/contacts/" + contact, "*", Map.of("notes", "Keep this.")).statusCode(200);
        ines.delete("/contacts/" + contact).statusCode(409).body("code", equalTo("still-connected"));
        tomasz.delete("/connections/" + connection).statusCode(204);
        ines.get("/contacts/" + contact).body("notes", equalTo("Keep this.")).body("connected", equalTo(false));
        ines.connectsWith(tomasz);
        ines.get("/contacts/" + contact)
                .body("notes", equalTo("Keep this."))
                .body("networkTypes", contains("PERSONAL"))
                .body("connected", equalTo(true));
        ines.get("/contacts").body("items", hasSize(1));
    }

    @Test
    void interactions_are_logged_newest_first_and_tell_when_we_last_spoke() {
        var ana = ines.notes("Ana");
        ines.post("/contacts/" + ana + "/interactions", Map.of("kind", "CALL", "occurredAt", "2026-03-01T10:00:00Z"))
                .statusCode(201);
        ines.post("/contacts/" + ana + "/interactions", Map.of("kind", "COFFEE", "occurredAt", "2026-01-05T10:00:00Z"))
                .statusCode(201);
        ines.get("/contacts/" + ana + "/interactions").body("items.kind", contains("CALL", "COFFEE"));
        ines.get("/contacts/" + ana).body("lastInteractionAt", equalTo("2026-03-01T10:00:00Z"));
        ines.post(
                        "/contacts/" + ana + "/interactions",
                        Map.of(
                                "kind",
                                "CALL",
                                "occurredAt",
                                Instant.now().plusSeconds(3600).toString()))
                .statusCode(400)
                .body("errors.pointer", contains("/occurredAt"));
        ines.post("/contacts/" + ana + "/interactions", Map.of())
                .statusCode(400)
                .body("errors.pointer", contains("/kind"));
    }

    @Test
    void logging_an_interaction_does_not_get_in_the_way_of_an_edit() {
        var ana = ines.notes("Ana");
        var etag = ines.get("/contacts/" + ana).extract().header("ETag");
        ines.post("/contacts/" + ana + "/interactions", Map.of("kind", "CALL")).statusCode(201);
        ines.patch("/contacts/" + ana, etag, Map.of("notes", "Still mine to write."))
                .statusCode(200);
        ines.get("/contacts/" + ana + "/interactions").body("items", hasSize(1));
    }

    @Test
    void somebody_is_reached_in_many_ways_and_has_a_birthday() {
        var tomasz = ines.notes("Tomasz");
        String ana = ines.post(
                        "/contacts",
                        Map.of(
                                "name",
                                "Ana",
                                "emails",
                                List.of(
                                        Map.of("address", " ana@clinic.example ", "label", "work"),
                                        Map.of("address", "ana@home.example", "label", " ")),
                                "phones",
                                List.of(Map.of("number", "21 000 0000", "label", "cell")),
                                "birthday",
                                "--02-29",
                                "introducedBy",
                                Map.of("contactId", tomasz)))
                .statusCode(201)
                .body("emails.address", contains("ana@clinic.example", "ana@home.example"))
                .body("emails.label", contains("work", null))
                .body("birthday", equalTo("--02-29"))
                .body("introducedBy.contactId", equalTo(tomasz))
                .body("introducedBy.name", equalTo("Tomasz"))
                .extract()
                .path("id");
        ines.delete("/contacts/" + tomasz).statusCode(204);
        ines.get("/contacts/" + ana).body("introducedBy", nullValue());
        ines.patch(
                        "/contacts/" + ana,
                        "*",
                        Map.of(
                                "emails",
                                List.of(),
                                "introducedBy",
                                Map.of("name", " Aunt May "),
                                "birthday",
                                "1980-04-15"))
                .statusCode(200)
                .body("emails", empty())
                .body("phones", hasSize(1))
                .body("introducedBy.name", equalTo("Aunt May"));
        ines.patch("/contacts/" + ana, "*", "{\"phones\": null, \"introducedBy\": null, \"birthday\": null}")
                .statusCode(200)
                .body("phones", empty())
                .body("introducedBy", nullValue())
                .body("birthday", nullValue());
    }

    @Test
    void what_is_no_address_no_birthday_or_no_contact_of_mine_is_refused_beside_its_field() {
        refused("/emails/0/address", Map.of("name", "A", "emails", List.of(Map.of("address", "no address"))));
        refused("/emails", Map.of("name", "A", "emails", Collections.nCopies(11, Map.of("address", "a@b.example"))));
        refused("/phones/0/number", Map.of("name", "A", "phones", List.of(Map.of("number", " "))));
        for (var day : List.of("1981-02-29", "--02-30", "2999-01-01", "0000-01-01", "15.4.1980", "--2-3", "1980")) {
            refused("/birthday", Map.of("name", "A", "birthday", day));
        }
        var others = Given.aMember("Tomasz").notes("Somebody");
        refused("/introducedBy/contactId", Map.of("name", "A", "introducedBy", Map.of("contactId", others)));
        var ana = ines.notes("Ana");
        ines.patch("/contacts/" + ana, "*", Map.of("introducedBy", Map.of("contactId", ana)))
                .statusCode(400)
                .body("errors.pointer", contains("/introducedBy/contactId"));
    }

    private void refused(String pointer, Map<String, Object> contact) {
        ines.post("/contacts", contact).statusCode(400).body("errors.pointer", contains(pointer));
    }

    @Test
    void a_tag_brings_what_is_below_it() {
        var names = Map.of("Ana", "cardiology / heart failure", "Ben", "cardiology", "Cem", "cardiologys");
        names.forEach((name, tag) -> ines.post("/contacts", Map.of("name", name, "tags", List.of(tag)))
                .statusCode(201));
        ines.get("/contacts?tag=cardiology").body("items.name", contains("Ana", "Ben"));
        ines.get("/contacts?tag=cardiology/heart failure").body("items.name", contains("Ana"));
    }

    @Test
    void what_was_logged_is_edited_by_who_has_seen_it_last() {
        var ana = ines.notes("Ana");
        var logged = ines.post(
                        "/contacts/" + ana + "/interactions",
                        Map.of("kind", "CALL", "note", "Long", "occurredAt", "2026-03-01T10:00:00Z"))
                .extract();
        var path = "/contacts/" + ana + "/interactions/" + logged.path("id");
        var etag = logged.header("ETag");
        ines.patch(path, etag, "{\"kind\": \"COFFEE\", \"note\": null, \"occurredAt\": \"2026-02-01T10:00:00Z\"}")
                .statusCode(200)
                .body("kind", equalTo("COFFEE"))
                .body("note", nullValue())
                .body("version", equalTo(1));
        ines.get("/contacts/" + ana).body("lastInteractionAt", equalTo("2026-02-01T10:00:00Z"));
        ines.patch(path, etag, Map.of("note", "Late")).statusCode(412);
        ines.asks().body(Map.of()).patch("/api/v1" + path).then().statusCode(428);
        ines.patch(
                        path,
                        "*",
                        Map.of("occurredAt", Instant.now().plusSeconds(3600).toString()))
                .statusCode(400)
                .body("errors.pointer", contains("/occurredAt"));
        ines.patch(path, "*", "{\"kind\": null}").statusCode(400);
        var other = ines.notes("Other");
        ines.patch(path.replace(ana, other), "*", Map.of("note", "x")).statusCode(404);
        Given.aMember("Tomasz").get(path).statusCode(404);
        ines.delete(path).statusCode(204);
        ines.get(path).statusCode(404);
        ines.get("/contacts/" + ana).body("lastInteractionAt", nullValue());
    }

    @Test
    void two_who_edit_an_interaction_at_once_do_not_overwrite_each_other() throws Exception {
        var ana = ines.notes("Ana");
        String id = ines.post("/contacts/" + ana + "/interactions", Map.of("kind", "CALL"))
                .extract()
                .path("id");
        var path = "/contacts/" + ana + "/interactions/" + id;
        var calls = Collections.<Callable<Integer>>nCopies(
                8,
                () -> ines.patch(path, "\"0\"", Map.of("note", "Mine"))
                        .extract()
                        .statusCode());
        assertEquals(Map.of(200, 1, 412, 7), AtOnce.counted(AtOnce.statuses(calls)));
    }

    @Test
    void a_follow_up_stays_done_when_what_it_logged_is_deleted_and_can_be_reopened() {
        var ana = ines.notes("Ana");
        String followUp = ines.plans(ana, "Call", "2026-01-01").path("id");
        String logged = ines.put("/follow-ups/" + followUp + "/completion", Map.of())
                .extract()
                .path("interactionId");
        ines.delete("/contacts/" + ana + "/interactions/" + logged).statusCode(204);
        ines.get("/follow-ups/" + followUp).body("state", equalTo("DONE")).body("interactionId", nullValue());
        ines.delete("/follow-ups/" + followUp + "/completion").statusCode(200).body("state", equalTo("OPEN"));
    }
}
