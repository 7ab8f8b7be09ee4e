package dev.collega.contactimport;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@ApiTest
class ContactImportTest {

    private static final Set<String> ENDS = Set.of("NEEDS_MAPPING", "PREVIEW", "DONE", "FAILED", "UNDONE");

    @Inject
    Jdbi jdbi;

    @Inject
    ContactImportWorker worker;

    @Inject
    ContactImports imports;

    private static ValidatableResponse sent(Person member, byte[] file, String query) {
        return given().auth()
                .oauth2(member.token())
                .contentType("application/octet-stream")
                .body(file)
                .post(Person.API + "/contact-imports" + query)
                .then();
    }

    private static ValidatableResponse awaited(Person member, String id) {
        for (var tries = 0; tries < 600; tries++) {
            var answer = member.get("/contact-imports/" + id).statusCode(200);
            if (ENDS.contains(answer.extract().<String>path("state"))) {
                return answer;
            }
            pause();
        }
        return fail("it takes too long");
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ValidatableResponse read(Person member, byte[] file) {
        return awaited(member, sent(member, file, "").statusCode(202).extract().path("id"));
    }

    private static ValidatableResponse read(Person member, String file) {
        return read(member, Files.bytes(file));
    }

    private static ValidatableResponse confirmed(Person member, ValidatableResponse preview) {
        String id = preview.body("state", equalTo("PREVIEW")).extract().path("id");
        member.put("/contact-imports/" + id + "/confirmation", Map.of()).statusCode(200);
        return awaited(member, id);
    }

    private static void counts(ValidatableResponse shown, int fresh, int matching, int broken) {
        shown.body("counts.new", equalTo(fresh))
                .body("counts.matching", equalTo(matching))
                .body("counts.broken", equalTo(broken));
    }

    private static List<String> names(Person member) {
        return member.get("/contacts?limit=100").statusCode(200).extract().path("items.name");
    }

    @Test
    void linkedins_connections_are_shown_first_then_added_and_never_twice() {
        var ada = Given.aMember("Ada");
        var preview = read(ada, Files.LINKEDIN);
        preview.body("format", equalTo("LINKEDIN"))
                .body("problems", empty())
                .body("progress.done", equalTo(4))
                .body("columns.field", hasItem("CONNECTED_ON"));
        counts(preview, 4, 0, 0);
        assertEquals(List.of(), names(ada));

        var done = confirmed(ada, preview).body("state", equalTo("DONE")).body("counts.added", equalTo(4));
        done.body("undoableUntil", notNullValue());
        assertEquals(List.of("Ana Ferreira", "Maria Silva", "Maria Silva", "Rui Costa, MD"), names(ada));
        String ana = ada.get("/contacts?query=Ana").extract().path("items[0].id");
        ada.get("/contacts/" + ana)
                .body("emails.address", contains("ana@clinic.example"))
                .body("workplace", equalTo("Santa Maria"))
                .body("metAt", equalTo("LinkedIn, 12 Mar 2024"))
                .body("notes", containsString("Position: ICU nurse"))
                .body("notes", containsString("linkedin.com/in/ana-ferreira"))
                .body("connected", equalTo(false));

        var again = read(ada, Files.LINKEDIN);
        counts(again, 0, 4, 0);
        confirmed(ada, again).body("counts.added", equalTo(0));
        assertEquals(4, names(ada).size());
    }

    @Test
    void a_row_is_known_again_however_its_page_was_edited() {
        var ada = Given.aMember("Ada");
        confirmed(ada, read(ada, Files.LINKEDIN));
        String rui = ada.get("/contacts?query=Rui").extract().path("items[0].id");
        ada.patch("/contacts/" + rui, "*", Map.of("name", "Prof. Costa", "workplace", "Elsewhere"))
                .statusCode(200);
        counts(read(ada, Files.LINKEDIN), 0, 4, 0);
        ada.delete("/contacts/" + rui).statusCode(204);
        counts(read(ada, Files.LINKEDIN), 1, 3, 0);
    }

    @Test
    void a_row_is_known_again_as_the_page_that_its_own_was_merged_into() {
        var ada = Given.aMember("Ada");
        confirmed(ada, read(ada, Files.LINKEDIN));
        var kept = ada.notes("Prof. Costa");
        var gone = contact(ada, "Rui");
        ada.post("/contacts/" + kept + "/merge", Map.of("with", gone, "versions", Map.of("kept", 0, "with", 0)))
                .statusCode(201);
        counts(read(ada, Files.LINKEDIN), 0, 4, 0);
    }

    @Test
    void vcards_bring_all_that_they_say() {
        var ada = Given.aMember("Ada");
        var preview = read(ada, """
                BEGIN:VCARD
                VERSION:3.0
                FN:Ana Ferreira
                TEL;TYPE=CELL:+351 912 345 678
                EMAIL;TYPE=WORK:ana@clinic.example
                EMAIL:ana@home.example
                EMAIL:not an address
                BDAY:1980-04-15
                ROLE:Social worker
                CATEGORIES:cardiology/heart failure,personal
                X-MET-AT:Congress
                NOTE:Likes tea
                END:VCARD
                BEGIN:VCARD
                VERSION:3.0
                END:VCARD
                """);
        counts(preview, 1, 0, 1);
        String id = preview.extract().path("id");
        ada.get("/contact-imports/" + id + "/rows?outcome=broken")
                .body("items.line", contains(14))
                .body("items[0].reason", containsString("no name"));
        ada.get("/contact-imports/" + id + "/rows?outcome=new")
                .body("items.name", contains("Ana Ferreira"))
                .body("items[0].detail", equalTo("ana@clinic.example"))
                .body("items[0].remarks", contains(containsString("no email address")));
        confirmed(ada, preview);
        String contact = ada.get("/contact-imports/" + id + "/rows?outcome=added")
                .extract()
                .path("items[0].contactId");
        ada.get("/contacts/" + contact)
                .body("emails.address", contains("ana@clinic.example", "ana@home.example"))
                .body("emails[0].label", equalTo("work"))
                .body("phones.number", contains("+351 912 345 678"))
                .body("birthday", equalTo("1980-04-15"))
                .body("profession", equalTo("social-worker"))
                .body("networkTypes", contains("PERSONAL"))
                .body("tags", contains("cardiology/heart failure"))
                .body("metAt", equalTo("Congress"))
                .body("notes", containsString("Email: not an address"));
    }

    @Test
    void who_is_there_already_is_left_as_they_are() {
        var ada = Given.aMember("Ada");
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
        ada.notes("Béla Bartók");
        var preview = read(ada, """
                Name,Email
                Ana Ferreira,ana@clinic.example
                bela bartok,
                Cleo,cleo@x.example
                Cleo again,CLEO@x.example
                """);
        counts(preview, 1, 3, 0);
        String id = preview.extract().path("id");
        ada.get("/contact-imports/" + id + "/rows?outcome=matching")
                .body(
                        "items.reason",
                        contains(containsString("same email"), containsString("same name"), containsString("Line 4")));
        confirmed(ada, preview);
        assertEquals(List.of("Ana F.", "Béla Bartók", "Cleo"), names(ada));
    }

    @Test
    void columns_that_cannot_be_told_are_mapped_by_their_owner() {
        var ada = Given.aMember("Ada");
        var asked = read(ada, "姓名,電話,電郵\n王小明,0912345678,wang@x.example\n");
        asked.body("state", equalTo("NEEDS_MAPPING")).body("columns.header", contains("姓名", "電話", "電郵"));
        String id = asked.extract().path("id");
        ada.put("/contact-imports/" + id + "/confirmation", Map.of())
                .statusCode(409)
                .body("code", equalTo("import-not-ready"));
        ada.put("/contact-imports/" + id + "/mapping", Map.of("fields", List.of("NAME")))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/fields"));
        ada.put("/contact-imports/" + id + "/mapping", Map.of("fields", List.of("NOTES", "TAGS", "NOTHING")))
                .statusCode(400);
        ada.put("/contact-imports/" + id + "/mapping", Map.of("fields", List.of("NAME", "PHONE", "EMAIL")))
                .statusCode(200);
        var preview = awaited(ada, id);
        counts(preview, 1, 0, 0);
        // And once more, for it looked wrong.
        ada.put("/contact-imports/" + id + "/mapping", Map.of("fields", List.of("NAME", "NOTES", "EMAIL")))
                .statusCode(200);
        confirmed(ada, awaited(ada, id));
        String wang = ada.get("/contacts").extract().path("items[0].id");
        ada.get("/contacts/" + wang)
                .body("name", equalTo("王小明"))
                .body("phones", empty())
                .body("notes", equalTo("0912345678"));
    }

    @Test
    void rows_can_be_left_out() {
        var ada = Given.aMember("Ada");
        var preview = read(ada, "Name\nAna\nBen\nCleo\n");
        String id = preview.extract().path("id");
        ada.put("/contact-imports/" + id + "/confirmation", Map.of("leaveOut", List.of(2, 99)))
                .statusCode(200);
        awaited(ada, id).body("counts.added", equalTo(2));
        assertEquals(List.of("Ana", "Cleo"), names(ada));
        // Confirming again changes nothing.
        ada.put("/contact-imports/" + id + "/confirmation", Map.of()).statusCode(200);
        assertEquals(2, names(ada).size());
    }

    @Test
    void an_import_that_brings_nobody_is_no_success() {
        var ada = Given.aMember("Ada");
        read(ada, "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n")
                .body("state", equalTo("FAILED"))
                .body("problems", hasItem(containsString("nobody")));
        read(ada, "Name,Email\n" + "x".repeat(130) + ",a@x.example\n")
                .body("state", equalTo("FAILED"))
                .body("problems", hasItem(containsString("longer than 120")))
                .body("counts.broken", equalTo(1));
        read(ada, new byte[] {0, 1, 2, 3, 0}).body("state", equalTo("FAILED"));
        read(ada, Files.bomb("contacts.csv", "Name,Email\n", 400)).body("state", equalTo("FAILED"));
        String id = read(ada, "BEGIN:VCARD\nVERSION:3.0\nFN:cut off\n")
                .body("state", equalTo("FAILED"))
                .extract()
                .path("id");
        assertEquals(0, pieces(id), "the file is erased");
        ada.delete("/contact-imports/" + id).statusCode(204);
        ada.get("/contact-imports/" + id).statusCode(404);
    }

    private int pieces(String id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select (select count(*) from contact_import_chunk where import_id = :id)
                  + (select count(*) from contact_import_row where import_id = :id and content is not null)
                """)
                .bind("id", UUID.fromString(id))
                .mapTo(Integer.class)
                .one());
    }

    @Test
    void a_whole_import_can_be_undone_but_for_what_was_changed_since() {
        var ada = Given.aMember("Ada");
        var done = confirmed(ada, read(ada, "Name,Email\nAna,a@x.example\nBen,\nCleo,\nDora,\nEva,\nFinn,\n"));
        String id = done.body("columns", empty()).extract().path("id");
        assertEquals(0, pieces(id), "the file is erased");
        ada.patch("/contacts/" + contact(ada, "Ana"), "*", Map.of("notes", "Mine."))
                .statusCode(200);
        ada.post("/contacts/" + contact(ada, "Ben") + "/interactions", Map.of("kind", "CALL"))
                .statusCode(201);
        ada.plans(contact(ada, "Cleo"), "Call", "2027-01-01");
        ada.delete("/contacts/" + contact(ada, "Dora")).statusCode(204);

        ada.delete("/contact-imports/" + id).statusCode(204);
        ada.get("/contact-imports/" + id)
                .body("state", equalTo("UNDONE"))
                .body("counts.kept", equalTo(3))
                .body("undoableUntil", nullValue());
        ada.get("/contact-imports/" + id + "/rows?outcome=kept")
                .body("items.name", contains("Ana", "Ben", "Cleo"))
                .body("items[0].reason", containsString("changed"));
        assertEquals(List.of("Ana", "Ben", "Cleo"), names(ada));
        ada.delete("/contact-imports/" + id).statusCode(204);
        assertEquals(3, names(ada).size());
        // What was undone may come again.
        counts(read(ada, "Name,Email\nAna,a@x.example\nEva,\n"), 1, 1, 0);
    }

    private static String contact(Person owner, String name) {
        return owner.get("/contacts?query=" + name).extract().path("items[0].id");
    }

    @Test
    void after_a_week_an_import_stands() {
        var ada = Given.aMember("Ada");
        String id = confirmed(ada, read(ada, "Name\nAna\n")).extract().path("id");
        jdbi.useHandle(handle -> handle.execute(
                "update contact_import set undoable_until = now() - interval '1 second' where id = ?",
                UUID.fromString(id)));
        ada.delete("/contact-imports/" + id).statusCode(409).body("code", equalTo("undo-expired"));
        imports.forgetOld(java.time.Instant.now());
        ada.get("/contact-imports/" + id + "/rows").body("items", empty());
        ada.get("/contact-imports/" + id).statusCode(200);
        assertEquals(List.of("Ana"), names(ada));
    }

    @Test
    void a_preview_that_nobody_confirms_is_forgotten_and_gives_way_to_the_next() {
        var ada = Given.aMember("Ada");
        String first = read(ada, "Name\nAna\n").extract().path("id");
        String second = read(ada, "Name\nBen\n").extract().path("id");
        ada.get("/contact-imports/" + first).statusCode(404);
        ada.get("/contact-imports").body("items.id", contains(second));
        ada.delete("/contact-imports/" + second).statusCode(204);
        ada.get("/contact-imports").body("items", empty());
        String third = read(ada, "Name\nCleo\n").extract().path("id");
        imports.forgetOld(java.time.Instant.now().plus(java.time.Duration.ofDays(8)));
        ada.get("/contact-imports/" + third).statusCode(404);
        assertEquals(List.of(), names(ada));
    }

    @Test
    void one_whose_process_died_is_taken_up_again_and_adds_everybody_once() {
        var ada = Given.aMember("Ada");
        String id = read(ada, "Name\n" + people(1_200)).extract().path("id");
        // As a worker leaves it that began and was killed: marked as running, and nobody holds the row.
        jdbi.useHandle(handle -> handle.execute(
                "update contact_import set state = 'RUNNING', work = 'RUNNING', attempts = 1 where id = ?",
                UUID.fromString(id)));
        worker.workOff();
        awaited(ada, id).body("state", equalTo("DONE")).body("counts.added", equalTo(1_200));
        assertEquals(1_200, count(ada));
    }

    @Test
    void one_that_fails_again_and_again_is_given_up_and_has_added_nobody() {
        var ada = Given.aMember("Ada");
        String id = read(ada, "Name\n" + people(600)).extract().path("id");
        // The last of the rows cannot be understood, as after a fault of ours.
        jdbi.useHandle(handle -> handle.execute(
                "update contact_import_row set content = '{\"nonsense\": 1}' where import_id = ? and number = 600",
                UUID.fromString(id)));
        ada.put("/contact-imports/" + id + "/confirmation", Map.of()).statusCode(200);
        for (var attempt = 0; attempt < 6; attempt++) {
            worker.workOff();
        }
        awaited(ada, id).body("state", equalTo("FAILED")).body("problems", hasItem(containsString("our side")));
        assertEquals(0, count(ada));
    }

    private static String people(int number) {
        return IntStream.range(0, number)
                .mapToObj(at -> "Person %05d\n".formatted(at))
                .collect(Collectors.joining());
    }

    private int count(Person owner) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from contact where owner_id = :me")
                .bind("me", UUID.fromString(owner.id()))
                .mapTo(Integer.class)
                .one());
    }

    private static List<Integer> atOnce(int times, Callable<Integer> call) throws Exception {
        var pool = Executors.newFixedThreadPool(times);
        var statuses = new ArrayList<Integer>();
        for (var status : pool.invokeAll(java.util.Collections.nCopies(times, call))) {
            statuses.add(status.get());
        }
        pool.shutdown();
        return statuses;
    }

    @Test
    void twice_at_once_adds_once() throws Exception {
        var ada = Given.aMember("Ada");
        var file = Files.bytes("Name,Email\n"
                + IntStream.range(0, 500)
                        .mapToObj(at -> "P%d,p%d@x.example\n".formatted(at, at))
                        .collect(Collectors.joining()));
        var sent = atOnce(8, () -> sent(ada, file, "").extract().statusCode());
        assertTrue(sent.contains(202), sent.toString());
        assertTrue(Set.of(202, 409).containsAll(sent), sent.toString());
        List<String> ids = ada.get("/contact-imports").extract().path("items.id");
        for (var id : ids) {
            awaited(ada, id);
        }
        String id = ada.get("/contact-imports").extract().path("items[0].id");
        var confirmations = atOnce(
                8,
                () -> ada.put("/contact-imports/" + id + "/confirmation", Map.of())
                        .extract()
                        .statusCode());
        assertEquals(new TreeSet<>(Set.of(200)), new TreeSet<>(confirmations));
        awaited(ada, id).body("counts.added", equalTo(500));
        assertEquals(500, count(ada));
        var undone =
                atOnce(4, () -> ada.delete("/contact-imports/" + id).extract().statusCode());
        assertTrue(undone.contains(204) && Set.of(204, 409).containsAll(undone), undone.toString());
        assertEquals(0, count(ada));
    }

    @Test
    void while_one_is_worked_on_no_other_begins_and_nobody_interferes() {
        var ada = Given.aMember("Ada");
        String id = read(ada, "Name\nAna\n").extract().path("id");
        jdbi.useTransaction(held -> {
            // No worker gets it from now on, and yet it can be changed.
            held.createQuery("select id from contact_import where id = :id for key share")
                    .bind("id", UUID.fromString(id))
                    .mapTo(UUID.class)
                    .one();
            try (var other = jdbi.open()) {
                other.execute(
                        "update contact_import set state = 'RUNNING', work = 'RUNNING' where id = ?",
                        UUID.fromString(id));
            }
            sent(ada, Files.bytes("Name\nBen\n"), "").statusCode(409).body("code", equalTo("contact-import-running"));
            ada.delete("/contact-imports/" + id).statusCode(409).body("code", equalTo("contact-import-running"));
            ada.put("/contact-imports/" + id + "/mapping", Map.of("fields", List.of("NAME")))
                    .statusCode(409);
            ada.put("/contact-imports/" + id + "/confirmation", Map.of()).statusCode(200);
        });
        worker.workOff();
        awaited(ada, id).body("state", equalTo("DONE"));
    }

    @Test
    void who_came_between_preview_and_confirmation_is_not_added_again() {
        var ada = Given.aMember("Ada");
        var preview = read(ada, "Name,Email\nAna,a@x.example\nBen,b@x.example\n");
        ada.post("/contacts", Map.of("name", "Ana", "emails", List.of(Map.of("address", "A@x.example"))))
                .statusCode(201);
        confirmed(ada, preview).body("counts.added", equalTo(1)).body("counts.matching", equalTo(1));
        assertEquals(List.of("Ana", "Ben"), names(ada));
    }

    @Test
    void ten_thousand_rows_show_how_far_it_is() {
        var ada = Given.aMember("Ada");
        var file = new StringBuilder(Files.PREAMBLE)
                .append("First Name,Last Name,URL,Email Address,Company,Position,Connected On\n");
        for (var at = 0; at < 10_000; at++) {
            file.append("First%d,Last%d,https://www.linkedin.com/in/p%d,%s,Hospital %d,Nurse,12 Mar 2024\n"
                    .formatted(at, at, at, at % 3 == 0 ? "p" + at + "@x.example" : "", at % 50));
        }
        var seen = new TreeSet<Integer>();
        String id = sent(ada, Files.bytes(file.toString()), "?fileName=Connections.csv")
                .statusCode(202)
                .body("state", equalTo("READING"))
                .body("fileName", equalTo("Connections.csv"))
                .extract()
                .path("id");
        watch(ada, id, "READING", seen);
        awaited(ada, id).body("counts.new", equalTo(10_000)).body("progress.total", equalTo(10_000));
        ada.put("/contact-imports/" + id + "/confirmation", Map.of()).statusCode(200);
        watch(ada, id, "RUNNING", seen);
        awaited(ada, id).body("counts.added", equalTo(10_000)).body("progress.done", equalTo(10_000));
        assertTrue(seen.stream().anyMatch(done -> done > 0 && done < 10_000), seen.toString());
        assertEquals(10_000, count(ada));
        counts(read(ada, file.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)), 0, 10_000, 0);
        ada.delete("/contact-imports/" + id).statusCode(204);
        assertEquals(0, count(ada));
    }

    private static void watch(Person member, String id, String state, Set<Integer> seen) {
        var shown = member.get("/contact-imports/" + id).extract();
        while (state.equals(shown.path("state"))) {
            seen.add(shown.path("progress.done"));
            shown = member.get("/contact-imports/" + id).extract();
        }
    }

    @Test
    void more_than_can_be_looked_through_is_refused() {
        var ada = Given.aMember("Ada");
        read(ada, "Name\n" + people(20_001))
                .body("state", equalTo("FAILED"))
                .body("problems", hasItem(containsString("20,000")));
        assertEquals(0, count(ada));
    }

    @Test
    void an_archive_of_collega_brings_its_contacts() {
        var ada = Given.aMember("Ada");
        ada.post(
                        "/contacts",
                        Map.of(
                                "name", "Ana Ferreira",
                                "emails", List.of(Map.of("address", "ana@clinic.example", "label", "work")),
                                "tags", List.of("cardiology/heart failure"),
                                "networkTypes", List.of("STRATEGIC"),
                                "notes", "Likes tea;\nand choirs"))
                .statusCode(201);
        var cards = fetched(ada, "vcf", "text/vcard");
        var zip = Files.zip(Map.of("archive.json", Files.bytes("{}"), "contacts.vcf", cards));
        var ben = Given.aMember("Ben");
        confirmed(ben, read(ben, zip).body("format", equalTo("ARCHIVE")));
        ben.get("/contacts/" + contact(ben, "Ana"))
                .body("emails[0].label", equalTo("work"))
                .body("tags", contains("cardiology/heart failure"))
                .body("networkTypes", contains("STRATEGIC"))
                .body("notes", equalTo("Likes tea;\nand choirs"));
        counts(read(ada, zip), 0, 1, 0);
        sent(ben, Files.bytes("x"), "?format=archive").statusCode(202);
    }

    private static byte[] fetched(Person member, String kind, String type) {
        return given().auth()
                .oauth2(member.token())
                .get(Person.API + "/contacts." + kind)
                .then()
                .statusCode(200)
                .contentType(containsString(type))
                .header("Content-Disposition", containsString("collega-contacts." + kind))
                .extract()
                .asByteArray();
    }

    @Test
    void all_contacts_go_out_as_a_table_that_is_no_formula_and_come_back() {
        var ada = Given.aMember("Ada");
        ada.post(
                        "/contacts",
                        Map.of(
                                "name", "=HYPERLINK(\"http://evil.example\")",
                                "emails", List.of(Map.of("address", "a@x.example"), Map.of("address", "b@x.example")),
                                "phones", List.of(Map.of("number", "+351 912 345 678")),
                                "birthday", "--04-15",
                                "introducedBy", Map.of("name", "Rui"),
                                "tags", List.of("one", "two"),
                                "notes", "@SUM(1)\nsecond \"line\"; with, all"))
                .statusCode(201);
        var table = fetched(ada, "csv", "text/csv");
        var text = new String(table, java.nio.charset.StandardCharsets.UTF_8);
        assertTrue(text.startsWith("\uFEFFName,Emails,"), text);
        assertTrue(text.contains("'=HYPERLINK") && text.contains("'@SUM") && text.contains("'+351"), text);
        var ben = Given.aMember("Ben");
        confirmed(ben, read(ben, table));
        String id = ben.get("/contacts").body("items", hasSize(1)).extract().path("items[0].id");
        ben.get("/contacts/" + id)
                .body("name", equalTo("=HYPERLINK(\"http://evil.example\")"))
                .body("emails.address", contains("a@x.example", "b@x.example"))
                .body("phones.number", contains("+351 912 345 678"))
                .body("birthday", equalTo("--04-15"))
                .body("introducedBy.name", equalTo("Rui"))
                .body("tags", containsInAnyOrder("one", "two"))
                .body("notes", equalTo("@SUM(1)\nsecond \"line\"; with, all"));
        counts(read(ada, table), 0, 1, 0);
        counts(read(ada, fetched(ada, "vcf", "text/vcard")), 0, 1, 0);
    }

    @Test
    void somebody_elses_import_is_not_there() {
        var ada = Given.aMember("Ada");
        var ben = Given.aMember("Ben");
        String id = read(ada, "Name\nAna\n").extract().path("id");
        ben.get("/contact-imports/" + id).statusCode(404);
        ben.get("/contact-imports/" + id + "/rows").statusCode(404);
        ben.put("/contact-imports/" + id + "/mapping", Map.of("fields", List.of("NAME")))
                .statusCode(404);
        ben.put("/contact-imports/" + id + "/confirmation", Map.of()).statusCode(404);
        ben.delete("/contact-imports/" + id).statusCode(404);
        ben.get("/contact-imports").body("items", empty());
        confirmed(ada, ada.get("/contact-imports/" + id));
        assertEquals(List.of(), names(ben));
    }

    @Test
    void what_is_sent_has_limits() {
        var ada = Given.aMember("Ada");
        sent(ada, new byte[0], "").statusCode(400).body("code", equalTo("empty-file"));
        sent(ada, new byte[] {1}, "?format=excel").statusCode(400);
        sent(ada, new byte[] {1}, "?fileName=" + "x".repeat(201)).statusCode(400);
        sent(ada, new byte[21 * 1024 * 1024], "").statusCode(413);
        ada.get("/contact-imports").body("items.size()", lessThan(1));
    }
}
