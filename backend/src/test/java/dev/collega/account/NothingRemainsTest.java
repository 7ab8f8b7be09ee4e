package dev.collega.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/**
 * Puts a marker into everything that is a member's, deletes the member, and looks for the marker in all that the database
 * holds. Tables and columns are found out from the database itself, so that a new one cannot be forgotten.
 */
@ApiTest
class NothingRemainsTest {

    private static final String MARKER = "zqmarker7193";

    @Inject
    Jdbi jdbi;

    @Inject
    LeavingHousekeeping housekeeping;

    private record Column(String table, String name, String type, boolean generated) {}

    private record Reference(String child, String column, String parent, String parentColumn) {}

    @Test
    void of_a_member_who_left_a_full_dump_holds_nothing() {
        var ada = aMarkedMember();
        var ben = Given.aMember("Ben");
        live(ada, ben);
        var owned = owned();
        jdbi.useHandle(handle -> mark(handle, owned, UUID.fromString(ada.id())));

        var before = jdbi.withHandle(this::whereTheMarkerIs);
        // Of each table that is a member's and holds words there is a row to look for.
        var expected = new TreeSet<>(Set.of(
                "account.email",
                "member.full_name",
                "member.about",
                "member.links",
                "member.interests",
                "member.positions",
                "member.publications",
                "public_page.slug",
                "photo.large",
                "connection.reason",
                "connection.met_at",
                "contact.name",
                "contact.notes",
                "contact.tags",
                "interaction.note",
                "contact_merge.gone",
                "goal.title",
                "follow_up.title",
                "holiday.label",
                "duty_rota.host",
                "calendar_feed.name",
                "post.title",
                "post.body",
                "post.excerpt",
                "post.tags",
                "post.speaker",
                "comment.body",
                "comment_mention.name",
                "sending.words",
                "idempotency_key.answer",
                "introduction.reason",
                "introduction.adapted_reason",
                "open_door.words",
                "ask.question",
                "ask.answer",
                "export_chunk.content",
                "archive_import.problems",
                "personal_access_token.name",
                "passkey.credential",
                "totp.secret",
                "email_verification.email",
                "verification.subject",
                "verification_document.content",
                "vouch.how",
                "verification_dispute.reason",
                "milestone.words",
                "starter.body",
                "favour.what",
                "patient_data_answer.reason",
                "citation.title",
                "post_correction.words",
                "post_revision.body",
                "cme_entry.reflection",
                "file.name",
                "file.alt",
                "file_chunk.content",
                "report_matter.speaker",
                "reveal.reason"));
        expected.removeAll(before.keySet());
        assertEquals(Set.of(), expected, "the marker is in all of these before");
        assertEquals(List.of(), tablesWithoutARow(owned, UUID.fromString(ada.id())), "every table was lived in");

        ada.delete("/me").statusCode(202);
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update account set deletion_due_at = now() - interval '1 second' where id = :id")
                .bind("id", UUID.fromString(ada.id()))
                .execute());
        housekeeping.deleteThoseWhoLeft();

        assertEquals(Map.of(), jdbi.withHandle(this::whereTheMarkerIs));
    }

    private static Person aMarkedMember() {
        var email = MARKER + UUID.randomUUID() + "@tests.example";
        var account = Given.account("Ada " + MARKER, email);
        String id = RestAssured.given()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", "sign-up " + MARKER)
                .header("User-Agent", "Browser " + MARKER)
                .body(account)
                .post(Person.API + "/accounts")
                .then()
                .statusCode(201)
                .extract()
                .path("memberId");
        return new Person(id, "Ada " + MARKER, email, Given.token(email));
    }

    /** A bit of everything, and traces in what is another member's. */
    private void live(Person ada, Person ben) {
        ada.patch("/me", "*", Map.of("about", MARKER, "headline", MARKER)).statusCode(200);
        ada.patch(
                        "/me",
                        "*",
                        Map.of(
                                "positions",
                                List.of(Map.of("title", MARKER, "organisation", MARKER, "startedOn", "2016")),
                                "publications",
                                List.of(Map.of("doi", "10.1000/" + MARKER))))
                .statusCode(200);
        var asked = new HashMap<String, Object>(
                Map.of("memberId", ben.id(), "reason", "We met, " + MARKER, "metAt", "At " + MARKER));
        String connection = ada.asks()
                .header("Idempotency-Key", MARKER)
                .body(asked)
                .post(Person.API + "/connections")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        ben.put("/connections/" + connection + "/acceptance", Map.of()).statusCode(200);
        var cleo = Given.aMember("Cleo");
        cleo.asks()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("memberId", ada.id(), "reason", "Another of these requests."))
                .post(Person.API + "/connections")
                .then()
                .statusCode(201);
        ada.put("/blocks/" + Given.aMember("Dora").id()).statusCode(204);
        ada.patch("/me", "*", Map.of("workplace", "Clinic " + MARKER)).statusCode(200);
        ada.put("/suggestions/" + cleo.id() + "/dismissal").statusCode(204);
        cleo.put("/suggestions/" + ada.id() + "/dismissal").statusCode(204);
        ada.put("/mutes/" + cleo.id()).statusCode(204);
        ada.post(
                        "/reports",
                        Map.of("subject", Map.of("kind", "MEMBER", "id", cleo.id()), "reason", "SPAM", "words", MARKER))
                .statusCode(201);
        var aboutAda = cleo.post(
                        "/reports", Map.of("subject", Map.of("kind", "MEMBER", "id", ada.id()), "reason", "OTHER"))
                .statusCode(201)
                .extract()
                .<String>path("id");
        Given.aModerator(jdbi)
                .put("/reports/" + aboutAda + "/decision", Map.of("decision", "WARNED", "words", "Warned " + MARKER))
                .statusCode(200);
        ada.post("/appeals", Map.of("decisionId", aboutAda, "words", "Appealed " + MARKER))
                .statusCode(201);
        var contact = ada.notes("Ana " + MARKER);
        ada.post("/contacts/" + contact + "/interactions", Map.of("kind", "CALL", "note", MARKER))
                .statusCode(201);
        ada.plans(contact, "Call " + MARKER, "2026-01-01");
        ada.asks()
                .header("Patient-Data-Answer", "A colleague, " + MARKER)
                .body(Map.of("kind", "CALL", "note", "Maria has lupus and " + MARKER))
                .post(Person.API + "/contacts/" + contact + "/interactions")
                .then()
                .statusCode(201);
        ada.post("/calendar-feeds", Map.of("name", "Phone " + MARKER)).statusCode(201);
        ada.delete("/follow-ups/"
                        + ada.plans(contact, "Not any more", "2026-01-01").path("id"))
                .statusCode(204);
        String done = ada.plans(contact, "Done " + MARKER, "2026-01-01").path("id");
        ada.put("/follow-ups/" + done + "/completion", Map.of("note", MARKER)).statusCode(200);
        ada.post("/goals", Map.of("title", "Become " + MARKER)).statusCode(201);
        ada.put("/me/agenda", Map.of("weeklyCap", 7)).statusCode(200);
        ada.put(
                        "/me/rota",
                        Map.of(
                                "windows",
                                List.of(Map.of("day", "MONDAY", "from", "07:00", "to", "21:00")),
                                "onCallIsBusy",
                                true))
                .statusCode(200);
        ada.post("/holidays", Map.of("startsOn", "2026-12-24", "endsOn", "2026-12-26", "label", MARKER))
                .statusCode(201);
        var post = ada.posts("Words " + MARKER, "MEMBERS");
        ada.put("/posts/" + post + "/bookmark").statusCode(204);
        ada.post(
                        "/posts",
                        Map.of(
                                "kind",
                                "INSIGHT",
                                "title",
                                "For one",
                                "body",
                                MARKER,
                                "audience",
                                "PEOPLE",
                                "readers",
                                Map.of("people", List.of(ben.id())),
                                "topics",
                                List.of("D006333"),
                                "tags",
                                List.of(MARKER)))
                .statusCode(201);
        ada.put("/topics/D006333/follow").statusCode(204);
        ben.put("/posts/" + post + "/bookmark").statusCode(204);
        var bens = ben.posts("Bens own", "MEMBERS");
        ada.put("/posts/" + bens + "/seen").statusCode(204);
        ada.put("/agenda/offers/POST_TO_SEND/" + bens + "/dismissal").statusCode(204);
        ben.put("/agenda/offers/POST_TO_SEND/" + post + "/dismissal").statusCode(204);
        ada.post("/posts/" + bens + "/comments", Map.of("body", "Said " + MARKER))
                .statusCode(201);
        talk(ada, ben, post, bens);
        speakUnnamed(UUID.fromString(ada.id()), UUID.fromString(ada.posts("Unnamed " + MARKER, "MEMBERS")));
        ben.plans(ben.contactOf(ada), "Write", "2026-01-01");
        publishAPaper(ada, ben, bens);
        congratulate(ada, ben);
        beIntroducedAndAsk(ada, ben, cleo);
        var another = ben.notes("Ada " + MARKER);
        ben.post(
                        "/contacts/" + ben.contactOf(ada) + "/merge",
                        Map.of("with", another, "versions", Map.of("kept", 0, "with", 0)))
                .statusCode(201);
        export(ada);
        // In it are Ada's name, and what she wrote when she asked to connect.
        export(ben);
        bringIn(ada);
        jdbi.useHandle(handle -> leaveUnfinished(handle, UUID.fromString(ada.id())));
    }

    /** Ben answers Ada and names her; she reacts, and sends him what she wrote. */
    private static void talk(Person ada, Person ben, String adas, String bens) {
        String said = ada.get("/posts/" + bens + "/comments").extract().path("items[0].id");
        String answer = ben.post(
                        "/posts/" + bens + "/comments",
                        Map.of("body", "@Ada knows", "parentId", said, "mentions", List.of(ada.id())))
                .statusCode(201)
                .extract()
                .path("id");
        ada.put("/posts/" + bens + "/reactions/USEFUL").statusCode(204);
        ada.put("/posts/" + bens + "/comments/" + answer + "/reactions/THANK_YOU")
                .statusCode(204);
        ada.post("/posts/" + adas + "/sendings", Map.of("contactIds", List.of(ada.contactOf(ben)), "words", MARKER))
                .statusCode(200);
    }

    private void speakUnnamed(UUID ada, UUID post) {
        jdbi.useHandle(handle -> {
            handle.execute("update post set author_id = null, speaker = ? where id = ?", "Verified " + MARKER, post);
            handle.execute("insert into voice (post_id, member_id) values (?, ?)", post, ada);
        });
    }

    /** Ada cites, corrects, edits and logs, and is told of what Ben corrects. */
    private static void publishAPaper(Person ada, Person ben, String bens) {
        var paper = ada.posts("A paper of " + MARKER, "MEMBERS");
        ada.patch(
                        "/posts/" + paper,
                        "*",
                        Map.of(
                                "body",
                                "Not any more " + MARKER,
                                "citation",
                                Map.of("title", "Of " + MARKER),
                                "conflictOfInterest",
                                Map.of("declared", true, "words", MARKER)))
                .statusCode(200);
        ada.patch("/posts/" + paper, "*", Map.of("body", "Other words")).statusCode(200);
        ben.put("/posts/" + paper + "/bookmark").statusCode(204);
        ada.put("/posts/" + paper + "/correction", Map.of("kind", "CORRECTED", "words", "Wrong: " + MARKER))
                .statusCode(200);
        ben.put("/posts/" + bens + "/correction", Map.of("kind", "CORRECTED", "words", "A figure."))
                .statusCode(200);
        ada.post("/cme", Map.of("title", MARKER, "readOn", "2026-01-02", "minutes", 9, "reflection", MARKER))
                .statusCode(201);
    }

    /** Ben plans to congratulate Ada; hers are a starter, and what she asked of Ben. */
    private static void congratulate(Person ada, Person ben) {
        String milestone = ada.post("/milestones", Map.of("kind", "AWARD", "words", MARKER, "happenedOn", "2026-01-01"))
                .statusCode(201)
                .extract()
                .path("id");
        ben.put("/milestones/" + milestone + "/follow-up").statusCode(200);
        ada.post("/starters/mine", Map.of("occasion", "THANKS", "body", MARKER)).statusCode(201);
        ada.post("/contacts/" + ada.contactOf(ben) + "/favours", Map.of("direction", "ASKED", "what", MARKER))
                .statusCode(201);
        String bens = ben.post("/milestones", Map.of("kind", "AWARD", "happenedOn", "2026-01-01"))
                .statusCode(201)
                .extract()
                .path("id");
        ada.put("/milestones/" + bens + "/dismissal").statusCode(204);
    }

    /** Ada asks, introduces and is introduced; her name stands then in how others have met. */
    private static void beIntroducedAndAsk(Person ada, Person ben, Person cleo) {
        var finn = Given.aMember("Finn");
        finn.connectsWith(ben);
        finn.connectsWith(ada);
        introduce(ada, finn, Given.aMember("Gil"));
        var kept = "/contacts/" + ada.notes(MARKER + " kept") + "/cadence";
        ada.put(kept, Map.of("idealDays", 3, "longestDays", 9)).statusCode(200);
        String followUp = ada.get(kept).extract().path("followUpId");
        ada.put("/follow-ups/" + followUp + "/completion").statusCode(200);
        ada.put("/me/open-door", Map.of("open", true, "asksPerMonth", 3, "topics", List.of(MARKER), "words", MARKER))
                .statusCode(200);
        ben.put("/me/open-door", Map.of("open", true, "asksPerMonth", 3)).statusCode(200);
        question(ada, ben);
        String asked = question(ben, ada);
        ada.put("/asks/" + asked + "/answer", Map.of("words", "So " + MARKER)).statusCode(200);
        // Ben and Finn know each other already; Cleo and Ben meet through Ada.
        String request = cleo.get("/members/" + ada.id()).extract().path("connectionId");
        ada.put("/connections/" + request + "/acceptance", Map.of()).statusCode(200);
        introduce(cleo, ada, ben);
    }

    private static void introduce(Person asker, Person introducer, Person member) {
        if (!"CONNECTED"
                .equals(introducer.get("/members/" + member.id()).extract().path("relation"))) {
            introducer.connectsWith(member);
        }
        String id = asker.post(
                        "/introductions",
                        Map.of("introducerId", introducer.id(), "memberId", member.id(), "reason", "Because " + MARKER))
                .statusCode(201)
                .extract()
                .path("id");
        introducer
                .put("/introductions/" + id + "/agreement", Map.of("reason", "Also " + MARKER))
                .statusCode(200);
        member.put("/introductions/" + id + "/acceptance", Map.of()).statusCode(200);
    }

    private static String question(Person asker, Person member) {
        return asker.post(
                        "/asks",
                        Map.of(
                                "memberId", member.id(),
                                "whoIAm", "I am " + MARKER,
                                "whyYou", "You are not " + MARKER,
                                "question", "What is " + MARKER,
                                "minutesNeeded", 5))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void export(Person member) {
        String id = member.asks()
                .post(Person.API + "/exports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await(member, "/exports/" + id, "READY");
    }

    private void bringIn(Person member) {
        String id = RestAssured.given()
                .auth()
                .oauth2(member.token())
                .contentType("application/zip")
                .body((MARKER + " is no archive").getBytes(StandardCharsets.UTF_8))
                .post(Person.API + "/imports/archive")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await(member, "/imports/" + id, "FAILED");
    }

    private static void await(Person member, String path, String state) {
        for (var tries = 0; tries < 300; tries++) {
            if (state.equals(member.get(path).statusCode(200).extract().path("state"))) {
                return;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError(path + " takes too long");
    }

    /** What there is for moments only: the pieces of an archive that is being brought in, and where its rows come from. */
    private static void leaveUnfinished(Handle handle, UUID ada) {
        handle.createUpdate("""
                insert into import_chunk (import_id, number, content)
                select id, 0, convert_to(:marker, 'UTF8') from archive_import where member_id = :id
                """).bind("marker", MARKER).bind("id", ada).execute();
        for (var row : List.of(
                "contact_import (id, member_id, state, file_name, requested_at) values (:id, :id, 'PREVIEW', :marker, now())",
                "contact_import_progress (import_id) values (:id)",
                "contact_import_chunk (import_id, number, content) values (:id, 0, :bytes)",
                "contact_import_row (import_id, number, line, outcome, name, content) values (:id, 1, 1, 'NEW', :marker, '{}')",
                "contact_source (owner_id, fingerprint, contact_id, identified) select :id, :bytes, id, false from contact where owner_id = :id limit 1",
                "card (member_id, code, shows, made_at) values (:id, '23456789', '{}', now())",
                "origin (member_id, instance_id, original_id, local_id) values (:id, gen_random_uuid(), gen_random_uuid(), gen_random_uuid())",
                "personal_access_token (id, owner_id, name, hash, hint, scopes, created_at, expires_at) values (gen_random_uuid(), :id, :marker, :bytes, :marker, '{}', now(), now())",
                "photo (id, member_id, large, small, created_at) values (gen_random_uuid(), :id, :bytes, :bytes, now())",
                "public_page (member_id, slug, enabled, changed_at) values (:id, :marker, true, now())",
                "totp (account_id, secret, created_at) values (:id, :bytes, now())",
                "recovery_code_set (account_id, made_at) values (:id, now())",
                "recovery_code (account_id, hash) values (:id, :bytes)",
                "passkey_holder (account_id, handle) values (:id, :bytes)",
                "passkey (id, account_id, name, credential_id, credential, sign_count, backup_eligible, transports, created_at) values (gen_random_uuid(), :id, :marker, :bytes, :bytes, 0, false, '{}', now())",
                "factor_challenge (hash, kind, account_id, nonce, expires_at) values (:bytes, 'SECOND_FACTOR', :id, :bytes, now() + interval '1 hour')",
                "password_reset (hash, account_id, created_at, expires_at) values (:bytes, :id, now(), now() + interval '1 hour')",
                "suspended_visit (hash, account_id, created_at, expires_at) values (:bytes, :id, now(), now() + interval '1 hour')",
                "email_verification (hash, account_id, email, created_at, expires_at) values (:bytes, :id, :marker, now(), now() + interval '1 hour')",
                "verification (id, member_id, kind, state, subject, statement, requested_at) values (md5(:marker)::uuid, :id, 'LICENCE', 'PENDING', :marker, :marker, now())",
                "verification_document (verification_id, media_type, content, received_at) values (md5(:marker)::uuid, 'application/pdf', :bytes, now())",
                "vouch (id, verification_id, voucher_id, state, how, asked_at) values (gen_random_uuid(), md5(:marker)::uuid, :id, 'GIVEN', :marker, now())",
                "verification_dispute (id, verification_id, member_id, reason, opened_at, due_at) values (gen_random_uuid(), md5(:marker)::uuid, :id, :marker, now(), now())",
                "contact_merge (id, owner_id, kept_id, gone_id, kept_before, gone, kept_after, moved, merged_at, undoable_until) values (gen_random_uuid(), :id, gen_random_uuid(), gen_random_uuid(), jsonb_build_object('name', cast(:marker as text)), '{}', '{}', '{}', now(), now() + interval '1 hour')",
                "contact_pair_dismissal (owner_id, low_id, high_id) values (:id, '00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002')",
                "action_estimate (owner_id, action, minutes) values (:id, 'CALL', 7)",
                "duty_rota (member_id, generation, source, address, host, state, fault) values (:id, gen_random_uuid(), 'URL', :bytes, :marker, 'BROKEN', :marker)",
                "duty_shift (member_id, starts_at, ends_at, kind) values (:id, now(), now() + interval '1 hour', 'BUSY')",
                "findability (member_id, by_email) values (:id, true)",
                "arrival_watch (owner_id, address, since) values (:id, :bytes, now())",
                "reminder_settings (member_id, hour, digest, single, single_for, notes_in_mail, names_in_push, changed_at) values (:id, '07:00', '{}', '{}', 'ALL', false, false, now())",
                "reminder_channel (member_id, channel) values (:id, 'PUSH')",
                "reminder_message (id, owner_id, kind, channel, due_at, created_at, why) values (md5(:marker)::uuid, :id, 'SINGLE', 'PUSH', now(), now(), :marker)",
                "reminder_delivery (follow_up_id, occurrence, shows_on, channel, message_id) select id, 0, '2000-01-01', 'PUSH', md5(:marker)::uuid from follow_up where owner_id = :id limit 1",
                "reminder_stale (member_id) values (:id)",
                "push_subscription (id, owner_id, endpoint, public_key, auth, device, created_at) values (gen_random_uuid(), :id, :marker, decode(repeat('00', 65), 'hex'), decode(repeat('00', 16), 'hex'), :marker, now())",
                "cadence (id, owner_id, tag, ideal_days, longest_days, set_on, created_at) values (gen_random_uuid(), :id, :marker, 3, 9, now(), now())",
                "file (id, member_id, name, alt, media_type, bytes, store, created_at) values (md5(:marker)::uuid, :id, :marker, :marker, 'image/png', 1, 'DATABASE', now())",
                "file_chunk (file_id, number, content) values (md5(:marker)::uuid, 0, :bytes)",
                "report_matter (id, subject_kind, subject_id, speaker, opened_at) values (md5(:marker)::uuid, 'POST', gen_random_uuid(), :marker, now())",
                "matter_voice (matter_id, member_id) values (md5(:marker)::uuid, :id)",
                "reveal (id, matter_id, ground, reason, state, asked_at, expires_at) select gen_random_uuid(), id, 'LAW', 'Because of ' || :marker, 'EXPIRED', now(), now() from report_matter where member_id = :id or id = md5(:marker)::uuid",
                "arrival_dismissal (contact_id, member_id) select id, :id from contact where owner_id = :id limit 1")) {
            handle.createUpdate("insert into " + row)
                    .bind("id", ada)
                    .bind("marker", MARKER)
                    .bind("bytes", MARKER.getBytes(StandardCharsets.UTF_8))
                    .execute();
        }
    }

    private List<Column> columns() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select c.relname as table_name, a.attname, format_type(a.atttypid, null) as type, a.attgenerated <> '' as generated
                from pg_class c
                join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
                join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                where c.relkind in ('r', 'p') and c.relname <> 'flyway_schema_history'
                order by c.relname, a.attnum
                """)
                .map((row, context) -> new Column(
                        row.getString("table_name"),
                        row.getString("attname"),
                        row.getString("type"),
                        row.getBoolean("generated")))
                .list());
    }

    /** Which rows of which tables go with an account, as a condition on the table; several ways for some. */
    private Map<String, List<String>> owned() {
        var references = jdbi.withHandle(handle -> handle.createQuery("""
                select child.relname as child, ca.attname as child_column, parent.relname as parent, pa.attname as parent_column
                from pg_constraint f
                join pg_class child on child.oid = f.conrelid join pg_class parent on parent.oid = f.confrelid
                join pg_attribute ca on ca.attrelid = child.oid and ca.attnum = f.conkey[1]
                join pg_attribute pa on pa.attrelid = parent.oid and pa.attnum = f.confkey[1]
                where f.contype = 'f' and f.confdeltype = 'c'
                """)
                .map((row, context) -> new Reference(
                        row.getString("child"),
                        row.getString("child_column"),
                        row.getString("parent"),
                        row.getString("parent_column")))
                .list());
        var owned = new LinkedHashMap<String, List<String>>();
        owned.put("account", new ArrayList<>(List.of("id = :id")));
        for (var grown = true; grown; ) {
            grown = false;
            for (var reference : references) {
                for (var condition : List.copyOf(owned.getOrDefault(reference.parent(), List.of()))) {
                    var mine = reference.column() + " in (select " + reference.parentColumn() + " from "
                            + reference.parent() + " where " + condition + ")";
                    var ways = owned.computeIfAbsent(reference.child(), table -> new ArrayList<>());
                    if (!ways.contains(mine) && mine.length() < 500) {
                        grown |= ways.add(mine);
                    }
                }
            }
        }
        return owned;
    }

    /** Fills every column of words in every row that is the member's; what refuses a marker is a constant, not words. */
    private void mark(Handle handle, Map<String, List<String>> owned, UUID member) {
        var marked = new TreeSet<String>();
        for (var column : columns()) {
            var filled = switch (column.type()) {
                case "text", "character varying" -> "left(coalesce(%1$s, '') || :marker, greatest(length(%1$s), 12))";
                case "text[]" -> "array_append(%1$s, cast(:marker as text))";
                case "jsonb" ->
                    "case when strpos(%1$s::text, :marker) > 0 then %1$s when jsonb_typeof(%1$s) = 'array' then %1$s || jsonb_build_array(jsonb_build_object('label', cast(:marker as text), 'url', 'https://' || :marker)) else %1$s || jsonb_build_object(cast(:marker as text), 1) end";
                default -> null;
            };
            if (filled == null || column.generated() || !owned.containsKey(column.table())) {
                continue;
            }
            var name = '"' + column.name() + '"';
            var statement = "update \"" + column.table() + "\" set " + name + " = "
                    + (column.type().equals("text") ? ":marker || coalesce(" + name + ", '')" : filled.formatted(name))
                    + " where "
                    + String.join(" or ", owned.get(column.table()));
            try {
                handle.useTransaction(inside -> inside.createUpdate(statement)
                        .bind("marker", MARKER)
                        .bind("id", member)
                        .execute());
                marked.add(column.table() + "." + column.name());
            } catch (RuntimeException e) {
                // A constant, a key or too narrow: no place for words of a member.
            }
        }
        assertTrue(marked.size() > 30, "the marker went into " + marked);
    }

    private List<String> tablesWithoutARow(Map<String, List<String>> owned, UUID member) {
        return jdbi.withHandle(handle -> owned.entrySet().stream()
                .filter(table -> !handle.createQuery("select exists (select 1 from \"" + table.getKey() + "\" where "
                                + String.join(" or ", table.getValue()) + ")")
                        .bind("id", member)
                        .mapTo(Boolean.class)
                        .one())
                .map(Map.Entry::getKey)
                .sorted()
                .toList());
    }

    /** In how many rows of which column the marker is, however it is written. */
    private Map<String, Integer> whereTheMarkerIs(Handle handle) {
        var found = new LinkedHashMap<String, Integer>();
        for (var column : columns()) {
            var name = '"' + column.name() + '"';
            var rows = column.type().equals("bytea")
                    ? inBytes(handle, column.table(), name)
                    : handle.createQuery("select count(*) from \"" + column.table() + "\" where strpos(lower(cast("
                                    + name + " as text)), :marker) > 0")
                            .bind("marker", MARKER)
                            .mapTo(Integer.class)
                            .one();
            if (rows > 0) {
                found.put(column.table() + "." + column.name(), rows);
            }
        }
        return found;
    }

    private static int inBytes(Handle handle, String table, String column) {
        return (int) handle
                .createQuery("select " + column + " from \"" + table + "\" where " + column + " is not null")
                .mapTo(byte[].class)
                .stream()
                .filter(NothingRemainsTest::holdsTheMarker)
                .count();
    }

    private static boolean holdsTheMarker(byte[] bytes) {
        return text(bytes).contains(MARKER) || unzipped(bytes).contains(MARKER);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase();
    }

    private static String unzipped(byte[] bytes) {
        var all = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            while (zip.getNextEntry() != null) {
                all.append(text(zip.readAllBytes()));
            }
        } catch (IOException e) {
            // A piece of a ZIP, or none: as far as it could be read.
        }
        return all.toString();
    }
}
