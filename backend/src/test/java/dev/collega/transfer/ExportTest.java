package dev.collega.transfer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.util.ICalDate;
import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import ezvcard.Ezvcard;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@ApiTest
class ExportTest {

    @Inject
    Jdbi jdbi;

    @Inject
    TransferSchedule schedule;

    @Inject
    ExportWorker worker;

    private static String noted(Person member, Map<String, Object> contact) {
        return member.post("/contacts", contact).statusCode(201).extract().path("id");
    }

    @Test
    void an_export_holds_everything_that_is_mine() throws Exception {
        var ada = Given.aMember("Ada");
        var ben = Given.aMember("Ben");
        ada.connectsWith(ben, "STRATEGIC");
        var ana = noted(
                ada,
                Map.of(
                        "name",
                        "Ana; Ferreira, MD",
                        "emails",
                        List.of(
                                Map.of("address", "ana@clinic.example", "label", "work"),
                                Map.of("address", "ana@choir.example", "label", "choir")),
                        "phones",
                        List.of(Map.of("number", "+351 912 000 000", "label", "cell")),
                        "birthday",
                        "--04-15",
                        "notes",
                        "Likes tea.\nAnd early mornings.",
                        "tags",
                        List.of("sepsis", "choir")));
        ada.post("/contacts/" + ana + "/interactions", Map.of("kind", "COFFEE", "note", "Long talk"))
                .statusCode(201);
        ada.post(
                        "/follow-ups",
                        Map.of(
                                "contactId", ana,
                                "title", "Send the bundle, soon",
                                "note", "The long one; with figures",
                                "dueOn", "2027-03-28",
                                "dueAt", "07:30",
                                "minutes", 5))
                .statusCode(201);
        ada.plans(ana, "Ask about the choir", "2027-11-02");
        var post = ada.posts("Sépsis: the first hour!", "MEMBERS");
        var bens = ben.posts("Kept", "MEMBERS");
        ada.put("/posts/" + bens + "/bookmark").statusCode(204);
        ada.post("/posts/" + bens + "/comments", Map.of("body", "Well said."));

        var zip = Archives.archiveOf(ada);

        assertEquals(
                "collega-archive",
                Archives.json(zip, "archive.json").path("format").asText());
        assertEquals(1, Archives.json(zip, "archive.json").path("version").asInt());
        assertEquals(
                ada.id(), Archives.json(zip, "archive.json").path("memberId").asText());
        assertEquals(
                ada.email(), Archives.json(zip, "account.json").path("email").asText());
        assertEquals("Ada", Archives.json(zip, "profile.json").path("fullName").asText());
        assertEquals(
                "Ben",
                Archives.json(zip, "connections.json").path(0).path("fullName").asText());
        assertEquals(2, Archives.json(zip, "contacts.json").size());
        assertEquals(
                "Long talk",
                Archives.json(zip, "interactions.json").path(0).path("note").asText());
        assertEquals(2, Archives.json(zip, "follow-ups.json").size());
        assertEquals(post, Archives.json(zip, "posts.json").path(0).path("id").asText());
        assertEquals(
                "Well said.",
                Archives.json(zip, "comments.json").path(0).path("body").asText());
        assertEquals(
                "Kept",
                Archives.json(zip, "bookmarks.json").path(0).path("title").asText());
        assertTrue(Archives.text(zip, "README.txt").contains("contacts.vcf"));

        var cards = Ezvcard.parse(Archives.text(zip, "contacts.vcf")).all();
        assertEquals(2, cards.size());
        var card = cards.get(0);
        assertEquals("Ana; Ferreira, MD", card.getFormattedName().getValue());
        assertEquals("ana@clinic.example", card.getEmails().get(0).getValue());
        assertEquals(1, card.getEmails().get(0).getPref());
        assertEquals("ana@choir.example", card.getEmails().get(1).getValue());
        assertEquals("choir", card.getExtendedProperty("X-ABLabel").getValue());
        assertEquals("+351 912 000 000", card.getTelephoneNumbers().get(0).getText());
        assertEquals(4, card.getBirthday().getPartialDate().getMonth());
        assertEquals("Likes tea.\nAnd early mornings.", card.getNotes().get(0).getValue());
        assertEquals(List.of("sepsis", "choir"), card.getCategories().getValues());
        assertEquals("urn:uuid:" + ana, card.getUid().getValue());
        assertTrue(card.validate(ezvcard.VCardVersion.V4_0).isEmpty(), "a sound vCard 4");

        var calendar = Biweekly.parse(Archives.text(zip, "follow-ups.ics")).first();
        var events = calendar.getEvents();
        assertEquals(2, events.size());
        assertEquals(
                "Send the bundle, soon (Ana; Ferreira, MD)",
                events.get(0).getSummary().getValue());
        assertEquals(
                "The long one; with figures", events.get(0).getDescription().getValue());
        ICalDate start = events.get(0).getDateStart().getValue();
        // On the day on which Lisbon's clocks go forward.
        assertEquals(Instant.parse("2027-03-28T06:30:00Z"), start.toInstant());
        assertEquals(
                "7:30",
                start.getRawComponents().getHour() + ":"
                        + start.getRawComponents().getMinute());
        assertFalse(events.get(1).getDateStart().getValue().hasTime());
        assertTrue(calendar.validate(biweekly.ICalVersion.V2_0).isEmpty(), "a sound calendar");

        var markdown = Archives.files(zip).keySet().stream()
                .filter(name -> name.startsWith("posts/"))
                .toList();
        assertEquals(1, markdown.size());
        assertTrue(markdown.get(0).contains("-sepsis-the-first-hour-"), markdown.get(0));
        assertTrue(
                Archives.text(zip, markdown.get(0)).startsWith("# Sépsis: the first hour!\n\nA **useful** finding."));
    }

    @Test
    void nothing_that_opens_an_account_and_nobody_elses_address_is_in_it() {
        var ada = Given.aMember("Ada");
        var ben = Given.aMember("Ben");
        ada.connectsWith(ben);
        var hash = jdbi.withHandle(handle -> handle.createQuery("select password_hash from account where id = :id")
                .bind("id", UUID.fromString(ada.id()))
                .mapTo(String.class)
                .one());
        Archives.files(Archives.archiveOf(ada)).forEach((name, content) -> {
            var text = new String(content);
            assertFalse(text.contains(hash), name);
            assertFalse(text.contains(ada.token()), name);
            assertFalse(text.contains(ben.email()), name);
        });
    }

    @Test
    void the_same_follow_up_has_the_same_identifier_in_every_export() {
        var ada = Given.aMember("Ada");
        ada.plans(ada.notes("Ana"), "Call", "2027-01-01");
        var uids = new HashSet<String>();
        for (var times = 0; times < 2; times++) {
            uids.add(Biweekly.parse(Archives.text(Archives.archiveOf(ada), "follow-ups.ics"))
                    .first()
                    .getEvents()
                    .get(0)
                    .getUid()
                    .getValue());
        }
        assertEquals(1, uids.size());
    }

    @Test
    void one_export_at_a_time_is_made() {
        var ada = Given.aMember("Ada");
        var id = UUID.randomUUID();
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into export (id, member_id, state, requested_at) values (:id, :me, 'RUNNING', now())")
                .bind("id", id)
                .bind("me", UUID.fromString(ada.id()))
                .execute());
        jdbi.useTransaction(worker -> {
            // As a worker holds it, so that none of the application's takes it meanwhile.
            worker.createQuery("select id from export where id = :id for update")
                    .bind("id", id)
                    .mapTo(UUID.class)
                    .one();
            ada.asks().post(Person.API + "/exports").then().statusCode(409).body("code", equalTo("export-running"));
            ada.delete("/exports/" + id).statusCode(409).body("code", equalTo("export-running"));
        });
    }

    @Test
    void a_run_whose_process_died_is_taken_up_again() {
        var ada = Given.aMember("Ada");
        var id = UUID.randomUUID();
        jdbi.useHandle(handle -> handle.createUpdate("""
                insert into export (id, member_id, state, requested_at, attempts)
                values (:id, :me, 'RUNNING', now() - interval '1 minute', 1)
                """)
                .bind("id", id)
                .bind("me", UUID.fromString(ada.id()))
                .execute());
        for (var tries = 0; tries < 50 && !"READY".equals(state(ada, id)); tries++) {
            worker.workOff();
        }
        assertEquals("READY", state(ada, id));
        assertEquals(
                "Ada",
                Archives.json(Archives.fetched(ada, id.toString()), "profile.json")
                        .path("fullName")
                        .asText());
    }

    private static String state(Person member, UUID export) {
        return member.get("/exports/" + export).statusCode(200).extract().path("state");
    }

    @Test
    void what_is_not_ready_cannot_be_fetched() {
        var ada = Given.aMember("Ada");
        var id = UUID.randomUUID();
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into export (id, member_id, state, requested_at) values (:id, :me, 'FAILED', now())")
                .bind("id", id)
                .bind("me", UUID.fromString(ada.id()))
                .execute());
        ada.asks()
                .accept("application/zip")
                .get(Person.API + "/exports/" + id + "/archive")
                .then()
                .statusCode(409)
                .body("code", equalTo("export-not-ready"));
    }

    @Test
    void exports_are_listed_newest_first_and_can_be_deleted() {
        var ada = Given.aMember("Ada");
        var first = Archives.exported(ada);
        var second = Archives.exported(ada);
        ada.get("/exports")
                .statusCode(200)
                .body("items.id", contains(second, first))
                .body("items[0].bytes", notNullValue());
        String cursor = ada.get("/exports?limit=1")
                .body("items.id", contains(second))
                .extract()
                .path("nextCursor");
        ada.get("/exports?limit=1&cursor=" + cursor).body("items.id", contains(first));
        ada.delete("/exports/" + first).statusCode(204);
        ada.delete("/exports/" + first).statusCode(404);
        ada.get("/exports").body("items.id", contains(second));
    }

    @Test
    void the_last_few_exports_are_kept() {
        var ada = Given.aMember("Ada");
        for (var times = 0; times < 4; times++) {
            Archives.exported(ada);
        }
        ada.get("/exports").body("items", hasSize(3));
    }

    @Test
    void an_export_expires() {
        var ada = Given.aMember("Ada");
        var id = Archives.exported(ada);
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update export set expires_at = now() - interval '1 second' where id = :id")
                .bind("id", UUID.fromString(id))
                .execute());
        ada.get("/exports").body("items", empty());
        ada.get("/exports/" + id).statusCode(404);
        ada.asks()
                .accept("application/zip")
                .get(Person.API + "/exports/" + id + "/archive")
                .then()
                .statusCode(404);
        schedule.clearAway();
        assertEquals(
                0,
                jdbi.withHandle(handle -> handle.createQuery("select count(*) from export_chunk where export_id = :id")
                                .bind("id", UUID.fromString(id))
                                .mapTo(Integer.class)
                                .one())
                        .intValue());
    }

    @Test
    void an_old_proof_of_identity_is_not_enough() {
        var ada = Given.aMember("Ada");
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update session set authenticated_at = now() - interval '1 hour' where account_id = :me")
                .bind("me", UUID.fromString(ada.id()))
                .execute());
        ada.asks()
                .post(Person.API + "/exports")
                .then()
                .statusCode(401)
                .body("code", equalTo("fresh-authentication-required"));
    }

    @Test
    void ten_thousand_contacts_are_no_burden() {
        var ada = Given.aMember("Ada");
        jdbi.useHandle(handle ->
                handle.createUpdate("""
                with k as (
                  insert into contact (id, owner_id, name, emails, notes, created_at, updated_at, version)
                  select gen_random_uuid(), :me, 'Contact ' || n, jsonb_build_array(jsonb_build_object('address', 'c' || n || '@clinic.example')), repeat('Notes. ', 50),
                    now(), now(), 0 from generate_series(1, 10000) n returning id),
                i as (
                  insert into interaction (id, contact_id, owner_id, kind, occurred_at, created_at)
                  select gen_random_uuid(), id, :me, 'CALL', now(), now() from k)
                insert into follow_up (id, owner_id, contact_id, title, due_on, due_at, minutes, state, created_at, changed_at, version)
                select gen_random_uuid(), :me, id, 'Call', current_date, '08:00', 2, 'OPEN', now(), now(), 0 from k
                """).bind("me", UUID.fromString(ada.id())).execute());
        var zip = Archives.archiveOf(ada);
        assertEquals(10_000, Archives.json(zip, "contacts.json").size());
        var other = Given.aMember("Ada elsewhere");
        Archives.broughtIn(other, zip)
                .body("problems", empty())
                .body("counts.contacts.added", equalTo(10_000))
                .body("counts.interactions.added", equalTo(10_000))
                .body("counts.followUps.added", equalTo(10_000));
        Archives.broughtIn(other, zip)
                .body("counts.contacts.known", equalTo(10_000))
                .body("counts.interactions.known", equalTo(10_000))
                .body("counts.followUps.known", equalTo(10_000));
    }
}
