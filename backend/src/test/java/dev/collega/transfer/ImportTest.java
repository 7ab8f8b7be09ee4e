package dev.collega.transfer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@ApiTest
class ImportTest {

    @Inject
    Jdbi jdbi;

    /** Somebody with a bit of everything. */
    private static Person withAHistory() {
        var ada = Given.aMember("Ada");
        ada.connectsWith(Given.aMember("Ben"), "STRATEGIC");
        String ana = ada.post(
                        "/contacts",
                        Map.of(
                                "name", "Ana Ferreira",
                                "emails", List.of(Map.of("address", "ana@clinic.example", "label", "work")),
                                "notes", "Likes tea.",
                                "tags", List.of("sepsis"),
                                "networkTypes", List.of("PERSONAL")))
                .statusCode(201)
                .extract()
                .path("id");
        ada.post(
                        "/contacts/" + ana + "/interactions",
                        Map.of("kind", "COFFEE", "note", "Long talk", "occurredAt", "2025-05-01T10:00:00Z"))
                .statusCode(201);
        ada.plans(ana, "Call", "2027-01-01");
        String done = ada.plans(ana, "Write", "2026-01-01").path("id");
        ada.put("/follow-ups/" + done + "/completion", Map.of("note", "Wrote")).statusCode(200);
        ada.posts("The first hour", "MEMBERS");
        return ada;
    }

    private static void assertAdded(
            ValidatableResponse done, int contacts, int interactions, int followUps, int posts) {
        done.body("problems", empty())
                .body("state", equalTo("DONE"))
                .body("counts.contacts.added", equalTo(contacts))
                .body("counts.interactions.added", equalTo(interactions))
                .body("counts.followUps.added", equalTo(followUps))
                .body("counts.posts.added", equalTo(posts));
    }

    @Test
    void an_archive_of_another_instance_brings_everything_along_once() {
        var zip = Archives.fromElsewhere(Archives.archiveOf(withAHistory()));
        var ada = Given.aMember("Ada again");
        assertAdded(Archives.broughtIn(ada, zip), 2, 2, 2, 1);

        var contacts = ada.get("/contacts")
                .body("items.name", contains("Ana Ferreira", "Ben"))
                .extract();
        String ana = contacts.path("items[0].id");
        ada.get("/contacts/" + ana)
                .body("notes", equalTo("Likes tea."))
                .body("tags", contains("sepsis"))
                .body("networkTypes", contains("PERSONAL"))
                .body("emails[0].address", equalTo("ana@clinic.example"))
                .body("emails[0].label", equalTo("work"))
                .body("connected", equalTo(false));
        ada.get("/contacts/" + ana + "/interactions")
                .body("items.note", contains("Wrote", "Long talk"))
                .body("items[1].occurredAt", equalTo("2025-05-01T10:00:00Z"));
        ada.get("/follow-ups").body("items.title", contains("Call"));
        ada.get("/follow-ups?state=done")
                .body("items.title", contains("Write"))
                .body(
                        "items[0].interactionId",
                        equalTo(ada.get("/contacts/" + ana + "/interactions")
                                .extract()
                                .path("items[0].id")));
        ada.get("/posts?author=" + ada.id()).body("items.title", contains("The first hour"));
        ada.get("/connections?state=accepted").body("items", empty());

        var again = Archives.broughtIn(ada, zip);
        assertAdded(again, 0, 0, 0, 0);
        again.body("counts.contacts.known", equalTo(2))
                .body("counts.interactions.known", equalTo(2))
                .body("counts.followUps.known", equalTo(2))
                .body("counts.posts.known", equalTo(1));
        ada.get("/contacts").body("items", hasSize(2));
        ada.get("/posts?author=" + ada.id()).body("items", hasSize(1));
    }

    @Test
    void my_own_archive_adds_nothing_to_my_account() {
        var ada = withAHistory();
        assertAdded(Archives.broughtIn(ada, Archives.archiveOf(ada)), 0, 0, 0, 0);
    }

    @Test
    void what_was_deleted_since_comes_back() {
        var ada = withAHistory();
        var zip = Archives.archiveOf(ada);
        String ana = ada.get("/contacts?query=Ana").extract().path("items[0].id");
        ada.delete("/contacts/" + ana).statusCode(204);
        assertAdded(Archives.broughtIn(ada, zip), 1, 2, 2, 0);
        assertAdded(Archives.broughtIn(ada, zip), 0, 0, 0, 0);
        ada.get("/contacts?query=Ana").body("items", hasSize(1));
    }

    @Test
    void what_came_round_about_is_known_by_where_it_was_first_made() {
        var first = Archives.fromElsewhere(Archives.archiveOf(withAHistory()));
        var between = Given.aMember("Between");
        assertAdded(Archives.broughtIn(between, first), 2, 2, 2, 1);
        var last = Given.aMember("Last");
        assertAdded(Archives.broughtIn(last, Archives.archiveOf(between)), 2, 2, 2, 0);
        assertAdded(Archives.broughtIn(last, first), 0, 0, 0, 0);
    }

    @Test
    void whoever_is_in_the_address_book_already_is_known() {
        var zip = Archives.fromElsewhere(Archives.archiveOf(withAHistory()));
        var ada = Given.aMember("Ada again");
        ada.post(
                        "/contacts",
                        Map.of(
                                "name",
                                "Ana F.",
                                "emails",
                                List.of(Map.of("address", "Ana@Clinic.example")),
                                "notes",
                                "My own words."))
                .statusCode(201);
        assertAdded(Archives.broughtIn(ada, zip), 1, 2, 2, 1);
        var contacts = ada.get("/contacts")
                .body("items.name", containsInAnyOrder("Ana F.", "Ben"))
                .extract();
        String ana = contacts.path("items.find { it.name == 'Ana F.' }.id");
        ada.get("/contacts/" + ana).body("notes", equalTo("My own words.")).body("tags", empty());
        ada.get("/contacts/" + ana + "/interactions").body("items", hasSize(2));
    }

    @Test
    void a_post_that_is_here_already_does_not_come_again_under_another_name() {
        var ada = withAHistory();
        var copycat = Given.aMember("Copycat");
        assertAdded(Archives.broughtIn(copycat, Archives.archiveOf(ada)), 2, 2, 2, 0);
        copycat.get("/posts?author=" + copycat.id()).body("items", empty());
    }

    @Test
    void two_members_may_bring_in_the_same_archive_but_its_posts_are_published_once() {
        var zip = Archives.fromElsewhere(Archives.archiveOf(withAHistory()));
        assertAdded(Archives.broughtIn(Given.aMember("One"), zip), 2, 2, 2, 1);
        assertAdded(Archives.broughtIn(Given.aMember("Other"), zip), 2, 2, 2, 0);
    }

    private static void refused(byte[] zip, String why) {
        var ada = Given.aMember("Ada");
        Archives.broughtIn(ada, zip)
                .body("state", equalTo("FAILED"))
                .body("problems", hasItem(containsString(why)))
                .body("counts.contacts.added", equalTo(0));
        ada.get("/contacts").body("items", empty());
        ada.get("/posts?author=" + ada.id()).body("items", empty());
        ada.get("/follow-ups").body("items", empty());
    }

    @Test
    void what_is_no_archive_is_refused_with_a_reason() {
        refused("no zip at all".getBytes(StandardCharsets.UTF_8), "no ZIP");
        refused(Archives.zip(Map.of("hello.txt", new byte[10])), "archive.json");
        refused(
                Archives.zip(Map.of("archive.json", "{\"format\":\"other\"}".getBytes(StandardCharsets.UTF_8))),
                "no archive");
        refused(Archives.zip(Map.of("archive.json", "{{".getBytes(StandardCharsets.UTF_8))), "cannot be understood");
    }

    @Test
    void an_archive_that_is_broken_anywhere_leaves_nothing_behind() {
        var zip = Archives.fromElsewhere(Archives.archiveOf(withAHistory()));
        refused(
                Archives.with(
                        zip, "archive.json", Archives.text(zip, "archive.json").replace(": 1", ": 2")),
                "version 2");
        refused(Archives.with(zip, "posts.json", "[{\"id\": "), "posts.json is no JSON");
        refused(Archives.with(zip, "posts.json", "{}"), "posts.json holds no list");
        refused(Archives.with(zip, "posts.json", "[5]"), "Item 1 of posts.json");
        refused(Archives.with(zip, "posts.json", "[{\"id\": 5}]"), "field id");
        refused(
                Archives.with(zip, "follow-ups.json", "[{\"id\": \"" + UUID.randomUUID() + "\"}]"),
                "title must not be blank");
        refused(
                Archives.with(
                        zip, "posts.json", Archives.text(zip, "posts.json").replace("INSIGHT", "INVENTED")),
                "field kind");
        var cut = new byte[zip.length - 30];
        System.arraycopy(zip, 0, cut, 0, cut.length);
        refused(cut, "damaged");
        var scratched = zip.clone();
        for (var at = 200; at < zip.length / 2; at += 7) {
            scratched[at] ^= 0x55;
        }
        var ada = Given.aMember("Ada");
        Archives.broughtIn(ada, scratched).body("state", equalTo("FAILED"));
        ada.get("/contacts").body("items", empty());
    }

    @Test
    void a_zip_that_means_harm_is_refused() {
        var zip = Archives.fromElsewhere(Archives.archiveOf(withAHistory()));
        for (var name : List.of("../../etc/passwd", "/etc/passwd", "posts/../../x", "C:\\x", "a\\..\\b")) {
            refused(Archives.with(zip, name, "x"), "leads elsewhere");
        }
        refused(Archives.withBomb(zip, "contacts.json", 400), "larger than is taken");
        var deep = "[{\"id\":" + "[".repeat(5000) + "]".repeat(5000) + "}]";
        refused(Archives.with(zip, "contacts.json", deep), "contacts.json");
        var wide = "[{\"tags\":[" + "\"a\",".repeat(3_000_000) + "\"a\"]}]";
        refused(Archives.with(zip, "contacts.json", wide), "contacts.json");
    }

    @Test
    void one_archive_at_a_time_is_brought_in() {
        var ada = Given.aMember("Ada");
        var id = UUID.randomUUID();
        jdbi.useHandle(handle -> handle.createUpdate("""
                insert into archive_import (id, member_id, state, requested_at) values (:id, :me, 'RUNNING', now())
                """)
                .bind("id", id)
                .bind("me", UUID.fromString(ada.id()))
                .execute());
        jdbi.useTransaction(worker -> {
            worker.createQuery("select id from archive_import where id = :id for update")
                    .bind("id", id)
                    .mapTo(UUID.class)
                    .one();
            Archives.sent(ada, new byte[] {1, 2, 3}).statusCode(409).body("code", equalTo("import-running"));
        });
    }

    @Test
    void an_empty_body_is_no_archive() {
        Archives.sent(Given.aMember("Ada"), new byte[0]).statusCode(400).body("code", equalTo("invalid-archive"));
    }

    @Test
    void only_archives_may_be_larger_than_other_bodies_and_they_too_end_somewhere() throws IOException {
        var ada = Given.aMember("Ada");
        assertEquals(202, post(ada.token(), "/api/v1/imports/archive", 5_000_000, true));
        assertEquals(202, post(Given.aMember("Ben").token(), "/api/v1/imports/archive", 5_000_000, false));
        assertEquals(413, post(ada.token(), "/api/v1/imports/archive", 60_000_000, true));
        assertEquals(413, post(ada.token(), "/api/v1/imports/archive", 60_000_000, false));
        assertEquals(413, post(ada.token(), "/api/v1/contacts", 5_000_000, true));
        assertEquals(413, post(ada.token(), "/api/v1/imports/archive/more", 5_000_000, true));
        assertEquals(401, post("nonsense", "/api/v1/imports/archive", 40_000_000, true));
        assertEquals(401, post(null, "/api/v1/imports/archive", 40_000_000, true));
        assertEquals(401, post(null, "/api/v1/imports/archive", 40_000_000, false));
    }

    /** Sends until an answer comes, as one who means harm would; says how long the body is, or sends it in chunks. */
    private static int post(String token, String path, int bytes, boolean announced) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            var head = new StringBuilder(
                    "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/zip\r\n");
            if (token != null) {
                head.append("Authorization: Bearer ").append(token).append("\r\n");
            }
            head.append(announced ? "Content-Length: " + bytes + "\r\n\r\n" : "Transfer-Encoding: chunked\r\n\r\n");
            var out = socket.getOutputStream();
            out.write(head.toString().getBytes(StandardCharsets.US_ASCII));
            var sender = new Thread(() -> send(out, bytes, announced));
            sender.start();
            var answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertTrue(answer.startsWith("HTTP/1.1 "), answer);
            return Integer.parseInt(answer.substring(9));
        }
    }

    private static void send(OutputStream out, int bytes, boolean announced) {
        var piece = new byte[100_000];
        try {
            for (var sent = 0; sent < bytes; sent += piece.length) {
                if (!announced) {
                    out.write((Integer.toHexString(piece.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                }
                out.write(piece);
                if (!announced) {
                    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                }
            }
            if (!announced) {
                out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            out.flush();
        } catch (IOException e) {
            // It was refused before it was all sent.
        }
    }

    @Test
    void somebody_elses_import_is_not_there() {
        String id =
                Archives.sent(Given.aMember("Ada"), new byte[] {1}).extract().path("id");
        Given.aMember("Ben").get("/imports/" + id).statusCode(404);
    }

    @Test
    void an_unknown_profession_is_left_out_and_said_so() {
        var ada = Given.aMember("Ada");
        var contact = new LinkedHashMap<String, Object>(Map.of("name", "Ana", "profession", "midwife"));
        ada.post("/contacts", contact).statusCode(201);
        var zip = Archives.fromElsewhere(Archives.archiveOf(ada));
        var strange = Archives.with(
                zip, "contacts.json", Archives.text(zip, "contacts.json").replace("midwife", "wizard"));
        Archives.broughtIn(Given.aMember("Ben"), strange)
                .body("state", equalTo("DONE"))
                .body("problems", contains(containsString("wizard")))
                .body("counts.contacts.added", equalTo(1));
    }
}
