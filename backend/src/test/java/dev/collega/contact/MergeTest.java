package dev.collega.contact;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
class MergeTest {

    @Inject
    Jdbi jdbi;

    private Person ines;

    @BeforeEach
    void a_member() {
        ines = Given.aMember("Ines Duarte");
    }

    private String keeps(Map<String, Object> contact) {
        return ines.post("/contacts", contact).statusCode(201).extract().path("id");
    }

    private long versionOf(String contact) {
        return ines.get("/contacts/" + contact).extract().<Integer>path("version");
    }

    private ValidatableResponse merges(String kept, String other, Map<String, String> choices) {
        return ines.post(
                "/contacts/" + kept + "/merge",
                Map.of(
                        "with",
                        other,
                        "choices",
                        choices,
                        "versions",
                        Map.of("kept", versionOf(kept), "with", versionOf(other))));
    }

    private String merged(String kept, String other) {
        return merges(kept, other, Map.of()).statusCode(201).extract().path("id");
    }

    private String ana() {
        return keeps(Map.of(
                "name",
                "Ana Ferreira",
                "emails",
                List.of(Map.of("address", "ana@clinic.example")),
                "tags",
                List.of("sepsis"),
                "networkTypes",
                List.of("PERSONAL"),
                "notes",
                "Likes tea."));
    }

    private String anaAgain() {
        return keeps(Map.of(
                "name",
                "Ana F. Lima",
                "emails",
                List.of(Map.of("address", "Ana@clinic.example"), Map.of("address", "ana@home.example")),
                "phones",
                List.of(Map.of("number", "+351 912 000 000")),
                "birthday",
                "--04-15",
                "tags",
                List.of("choir", "sepsis"),
                "networkTypes",
                List.of("STRATEGIC"),
                "metAt",
                "Porto",
                "notes",
                "Sings."));
    }

    @Test
    void the_preview_shows_both_field_by_field_and_loses_nothing_where_that_can_be() {
        var ana = ana();
        var again = anaAgain();
        ines.post("/contacts/" + again + "/interactions", Map.of("kind", "CALL"));
        ines.plans(again, "Call", "2027-01-01");
        ines.get("/contacts/" + ana + "/merge-preview?with=" + again)
                .statusCode(200)
                .body("kept.interactions", equalTo(0))
                .body("other.interactions", equalTo(1))
                .body("other.followUps", equalTo(1))
                .body(
                        "fields.field",
                        contains("NAME", "EMAILS", "PHONES", "BIRTHDAY", "NETWORK_TYPES", "TAGS", "MET_AT", "NOTES"))
                .body("fields.proposed", contains("KEPT", "BOTH", "OTHER", "OTHER", "BOTH", "BOTH", "OTHER", "BOTH"))
                .body("fields[0].kept", contains("Ana Ferreira"))
                .body("fields[0].other", contains("Ana F. Lima"))
                .body("fields[0].choices", contains("KEPT", "OTHER"));
        ines.get("/contacts/" + ana + "/merge-preview").statusCode(400);
        ines.get("/contacts/" + ana + "/merge-preview?with=" + ana).statusCode(422);
        ines.get("/contacts/" + ana + "/merge-preview?with=" + UUID.randomUUID())
                .statusCode(404);
        var others = Given.aMember("Other").notes("Ana");
        ines.get("/contacts/" + ana + "/merge-preview?with=" + others).statusCode(404);
        ines.get("/contacts/" + others + "/merge-preview?with=" + ana).statusCode(404);
    }

    @Test
    void two_become_one_and_after_undoing_they_are_exactly_what_they_were() {
        var ana = ana();
        var again = anaAgain();
        var friend = keeps(Map.of("name", "Friend", "introducedBy", Map.of("contactId", again)));
        ines.post("/contacts/" + ana + "/interactions", Map.of("kind", "CALL", "occurredAt", "2026-01-01T10:00:00Z"));
        ines.post(
                "/contacts/" + again + "/interactions", Map.of("kind", "COFFEE", "occurredAt", "2026-02-01T10:00:00Z"));
        ines.plans(again, "Call", "2027-01-01");
        String done = ines.plans(again, "Write", "2026-01-01").path("id");
        ines.put("/follow-ups/" + done + "/completion", Map.of()).statusCode(200);
        var before = snapshot(ana, again);

        String merge = merges(ana, again, Map.of("NAME", "OTHER"))
                .statusCode(201)
                .body("contactId", equalTo(ana))
                .body("goneName", equalTo("Ana F. Lima"))
                .extract()
                .path("id");
        ines.get("/contacts/" + again).statusCode(404);
        ines.get("/contacts/" + ana)
                .body("name", equalTo("Ana F. Lima"))
                .body("emails.address", contains("ana@clinic.example", "ana@home.example"))
                .body("phones.number", contains("+351 912 000 000"))
                .body("birthday", equalTo("--04-15"))
                .body("tags", contains("sepsis", "choir"))
                .body("networkTypes", containsInAnyOrder("PERSONAL", "STRATEGIC"))
                .body("metAt", equalTo("Porto"))
                .body("notes", equalTo("Likes tea.\n\nSings."));
        ines.get("/contacts/" + ana + "/interactions").body("items.kind", contains("MESSAGE", "COFFEE", "CALL"));
        ines.get("/follow-ups?contactId=" + ana).body("items.title", contains("Call"));
        ines.get("/contacts/" + friend).body("introducedBy.contactId", equalTo(ana));
        ines.get("/contact-merges").body("items.id", contains(merge));

        var later = ines.post(
                        "/contacts/" + ana + "/interactions",
                        Map.of("kind", "EMAIL", "occurredAt", "2026-03-01T10:00:00Z"))
                .extract()
                .<String>path("id");
        ines.delete("/contact-merges/" + merge).statusCode(204);
        ines.get("/contacts/" + ana + "/interactions").body("items.kind", contains("EMAIL", "CALL"));
        ines.delete("/contacts/" + ana + "/interactions/" + later).statusCode(204);
        assertEquals(before, snapshot(ana, again));
        ines.get("/contacts/" + friend).body("introducedBy.contactId", equalTo(again));
        ines.get("/contact-merges").body("items", empty());
        ines.delete("/contact-merges/" + merge).statusCode(404);
    }

    /** All that is kept of contacts, but for when they were last touched. */
    private List<String> snapshot(String... contacts) {
        var all = new ArrayList<String>();
        for (var id : contacts) {
            var contact = ines.get("/contacts/" + id).statusCode(200).extract().<Map<String, Object>>path("");
            contact.keySet().removeAll(Set.of("updatedAt", "version"));
            all.add(new HashMap<>(contact).toString());
            all.add(ines.get("/contacts/" + id + "/interactions")
                    .extract()
                    .path("items")
                    .toString());
            all.add(ines.get("/follow-ups?contactId=" + id)
                    .extract()
                    .path("items")
                    .toString());
            all.add(ines.get("/follow-ups?state=done&contactId=" + id)
                    .extract()
                    .path("items")
                    .toString());
        }
        return all;
    }

    @Test
    void what_was_changed_since_is_named_and_stays_only_if_its_owner_wants_that() {
        var ana = ana();
        var again = anaAgain();
        var merge = merged(ana, again);
        ines.patch("/contacts/" + ana, "*", Map.of("notes", "Rewritten.", "metAt", "Lisbon"))
                .statusCode(200);
        ines.delete("/contact-merges/" + merge)
                .statusCode(409)
                .body("code", equalTo("changed-since-merge"))
                .body("changed", contains("MET_AT", "NOTES"));
        ines.get("/contacts/" + again).statusCode(404);
        ines.delete("/contact-merges/" + merge + "?keepChanges=true").statusCode(204);
        ines.get("/contacts/" + ana)
                .body("notes", equalTo("Rewritten."))
                .body("metAt", equalTo("Lisbon"))
                .body("emails.address", contains("ana@clinic.example"))
                .body("birthday", nullValue());
        ines.get("/contacts/" + again).body("notes", equalTo("Sings.")).body("emails", hasSize(2));
    }

    @Test
    void a_members_page_keeps_the_member_and_their_name_whichever_of_the_two_is_kept() {
        var tomasz = Given.aMember("Tomasz Zielinski");
        ines.connectsWith(tomasz);
        var page = ines.contactOf(tomasz);
        var noted = keeps(Map.of("name", "Tomek", "notes", "Shy."));
        ines.get("/contacts/" + noted + "/merge-preview?with=" + page)
                .body("fields[0].choices", contains("OTHER"))
                .body("fields[0].proposed", equalTo("OTHER"));
        merges(noted, page, Map.of("NAME", "KEPT")).statusCode(400).body("errors.pointer", contains("/choices/NAME"));
        var merge = merged(noted, page);
        assertEquals(noted, ines.contactOf(tomasz));
        ines.get("/contacts/" + noted)
                .body("member.id", equalTo(tomasz.id()))
                .body("connected", equalTo(true))
                .body("name", equalTo("Tomasz Zielinski"))
                .body("notes", equalTo("Shy."));
        tomasz.patch("/me", "*", Map.of("fullName", "Tomasz Nowak")).statusCode(200);
        // The name followed the member: that is a change, though not its owner's.
        ines.delete("/contact-merges/" + merge + "?keepChanges=true").statusCode(204);
        assertEquals(page, ines.contactOf(tomasz));
        ines.get("/contacts/" + page).body("name", equalTo("Tomasz Nowak"));
        ines.get("/contacts/" + noted).body("member", nullValue());

        var ben = Given.aMember("Ben");
        ines.connectsWith(ben);
        merges(page, ines.contactOf(ben), Map.of()).statusCode(409).body("code", equalTo("both-members"));
    }

    @Test
    void merges_are_undone_one_after_the_other_the_last_one_first() {
        var a = keeps(Map.of("name", "A", "notes", "a"));
        var b = keeps(Map.of("name", "B", "notes", "b"));
        var c = keeps(Map.of("name", "C", "notes", "c", "introducedBy", Map.of("contactId", b)));
        ines.post("/contacts/" + b + "/interactions", Map.of("kind", "CALL")).statusCode(201);
        var before = snapshot(a, b, c);
        var first = merged(a, b);
        var second = merged(c, a);
        ines.delete("/contact-merges/" + first).statusCode(409).body("code", equalTo("merged-contact-gone"));
        ines.get("/contacts/" + c + "/interactions").body("items", hasSize(1));
        ines.delete("/contact-merges/" + second).statusCode(204);
        ines.delete("/contact-merges/" + first).statusCode(204);
        assertEquals(before, snapshot(a, b, c));
    }

    @Test
    void what_does_not_fit_together_is_no_choice() {
        var many = IntStream.range(0, 8)
                .mapToObj(i -> Map.of("address", "a" + i + "@clinic.example"))
                .toList();
        var others = IntStream.range(0, 8)
                .mapToObj(i -> Map.of("address", "b" + i + "@clinic.example"))
                .toList();
        var a = keeps(Map.of("name", "A", "emails", many, "notes", "x".repeat(9000)));
        var b = keeps(Map.of("name", "B", "emails", others, "notes", "y".repeat(9000)));
        ines.get("/contacts/" + a + "/merge-preview?with=" + b)
                .body("fields.find { it.field == 'EMAILS' }.choices", contains("KEPT", "OTHER"))
                .body("fields.find { it.field == 'NOTES' }.choices", contains("KEPT", "OTHER"));
        merges(a, b, Map.of("NOTES", "BOTH"))
                .statusCode(400)
                .body("errors.pointer", contains("/choices/NOTES"))
                .body("errors[0].message", containsString("KEPT"));
        merges(a, b, Map.of("NOTES", "OTHER", "EMAILS", "OTHER")).statusCode(201);
        ines.get("/contacts/" + a)
                .body("emails", hasSize(8))
                .body("emails.address", hasItems("b0@clinic.example"))
                .body("notes", equalTo("y".repeat(9000)));
    }

    @Test
    void an_undo_ends_with_the_day_and_leaves_nothing() {
        var merge = merged(ana(), anaAgain());
        jdbi.useHandle(handle -> handle.execute(
                "update contact_merge set undoable_until = now() - interval '1 second' where id = ?",
                UUID.fromString(merge)));
        ines.get("/contact-merges").body("items", empty());
        ines.delete("/contact-merges/" + merge).statusCode(404);
        Given.aMember("Other")
                .delete("/contact-merges/" + merged(ana(), anaAgain()))
                .statusCode(404);
    }

    @Test
    void what_was_looked_at_must_be_what_is_there() {
        var a = ana();
        var b = anaAgain();
        var stale = Map.of("with", b, "versions", Map.of("kept", 0, "with", 0));
        ines.patch("/contacts/" + b, "*", Map.of("notes", "Newer.")).statusCode(200);
        ines.post("/contacts/" + a + "/merge", stale).statusCode(412);
        ines.post("/contacts/" + a + "/merge", Map.of("with", b)).statusCode(400);
        ines.post(
                        "/contacts/" + a + "/merge",
                        Map.of("with", b, "versions", Map.of("kept", 0, "with", 1), "choices", Map.of("AGE", "KEPT")))
                .statusCode(400);
        ines.get("/contacts/" + b).body("notes", equalTo("Newer."));
    }

    @Test
    void two_who_merge_at_once_merge_once_either_way_round() throws Exception {
        for (var round = 0; round < 5; round++) {
            var a = ana();
            var b = anaAgain();
            var versions = Map.of("kept", 0, "with", 0);
            var calls = new ArrayList<Callable<Integer>>();
            for (var i = 0; i < 6; i++) {
                var kept = i % 2 == 0 ? a : b;
                var other = i % 2 == 0 ? b : a;
                calls.add(() -> ines.post("/contacts/" + kept + "/merge", Map.of("with", other, "versions", versions))
                        .extract()
                        .statusCode());
            }
            var counted = AtOnce.counted(AtOnce.statuses(calls));
            assertEquals(1, counted.remove(201));
            assertTrue(Set.of(404, 412).containsAll(counted.keySet()), counted::toString);
            ines.get("/contact-merges").body("items", hasSize(round + 1));
        }
    }

    @Test
    void an_edit_during_a_merge_is_kept_or_refused_and_never_lost() throws Exception {
        for (var round = 0; round < 10; round++) {
            var a = ana();
            var b = anaAgain();
            var edited = round % 2 == 0 ? a : b;
            var statuses = AtOnce.statuses(List.of(
                    () -> ines.post(
                                    "/contacts/" + a + "/merge",
                                    Map.of("with", b, "versions", Map.of("kept", 0, "with", 0)))
                            .extract()
                            .statusCode(),
                    () -> ines.patch("/contacts/" + edited, "\"0\"", Map.of("metAt", "Edited"))
                            .extract()
                            .statusCode()));
            var outcome = statuses.toString();
            assertTrue(Set.of("[201, 412]", "[201, 404]", "[412, 200]").contains(outcome), outcome);
            if (statuses.get(0) == 412) {
                ines.get("/contacts/" + edited).body("metAt", equalTo("Edited"));
            }
        }
    }

    @Test
    void what_is_logged_or_planned_during_a_merge_is_with_the_kept_one_or_refused() throws Exception {
        for (var round = 0; round < 5; round++) {
            var a = ana();
            var b = anaAgain();
            var calls = new ArrayList<Callable<Integer>>(Collections.nCopies(
                    6,
                    () -> ines.post("/contacts/" + b + "/interactions", Map.of("kind", "CALL"))
                            .extract()
                            .statusCode()));
            calls.add(3, () -> merges(a, b, Map.of()).extract().statusCode());
            calls.add(() -> ines.post("/follow-ups", Map.of("contactId", b, "title", "Call", "dueOn", "2027-01-01"))
                    .extract()
                    .statusCode());
            var statuses = AtOnce.statuses(calls);
            assertEquals(201, statuses.remove(3));
            var planned = statuses.remove(6);
            assertTrue(Set.of(201, 404, 409).containsAll(statuses), statuses::toString);
            var logged = Collections.frequency(statuses, 201);
            ines.get("/contacts/" + a + "/interactions").body("items", hasSize(logged));
            ines.get("/follow-ups?contactId=" + a).body("items", hasSize(planned == 201 ? 1 : 0));
        }
    }

    @Test
    void an_undo_at_once_is_done_once() throws Exception {
        var merge = merged(ana(), anaAgain());
        var calls = Collections.<Callable<Integer>>nCopies(
                5, () -> ines.delete("/contact-merges/" + merge).extract().statusCode());
        assertEquals(Map.of(204, 1, 404, 4), AtOnce.counted(AtOnce.statuses(calls)));
        ines.get("/contacts").body("items.name", contains("Ana F. Lima", "Ana Ferreira"));
    }
}
