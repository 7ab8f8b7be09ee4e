package dev.collega.file;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.collega.testing.ApiTest;
import dev.collega.testing.AtOnce;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@ApiTest
class FileTest {

    private static final String OCTETS = "application/octet-stream";

    @Inject
    Jdbi jdbi;

    @Inject
    FileHousekeeping housekeeping;

    @Inject
    FileStores stores;

    @Inject
    FileRows rows;

    private static ValidatableResponse sends(Person member, String name, String alt, byte[] file) {
        var request = given().auth().oauth2(member.token()).contentType(OCTETS).queryParam("name", name);
        if (alt != null) {
            request.queryParam("alt", alt);
        }
        return request.body(file).post(Person.API + "/files").then();
    }

    private static String sent(Person member, String name, String alt, byte[] file) {
        return sends(member, name, alt, file).statusCode(201).extract().path("id");
    }

    private static String chart(Person member) {
        return sent(member, "chart.png", "A falling line", Samples.png(20, 10));
    }

    private static Response asked(Person member, String file, String... headers) {
        var request = given().auth().oauth2(member.token());
        for (var header = 0; header < headers.length; header += 2) {
            request.header(headers[header], headers[header + 1]);
        }
        return request.get(Person.API + "/files/" + file);
    }

    private static Map<String, Object> post(String audience, String... files) {
        return new HashMap<>(Map.of(
                "kind",
                "INSIGHT",
                "title",
                "With files",
                "body",
                "See below.",
                "audience",
                audience,
                "files",
                List.of(files)));
    }

    private static String posted(Person member, String audience, String... files) {
        return member.post("/posts", post(audience, files))
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void who_judges_a_post_sees_its_files_until_it_is_decided() {
        var ines = Given.aMember("Ines");
        var ben = Given.aMember("Ben");
        var moderator = Given.aModerator(jdbi);
        ines.connectsWith(ben);
        var file = chart(ines);
        var post = posted(ines, "CONNECTIONS", file);
        assertEquals(404, asked(moderator, file).statusCode());
        String report = ben.post(
                        "/reports", Map.of("subject", Map.of("kind", "POST", "id", post), "reason", "PATIENT_DATA"))
                .statusCode(201)
                .extract()
                .path("id");
        assertEquals(404, asked(ben, file).statusCode(), "hidden until it is decided");
        assertEquals(200, asked(moderator, file).statusCode());
        var reported = "items.find { it.id == '" + report + "' }.subject.files.alt";
        moderator.get("/reports?limit=100").body(reported, contains("A falling line"));
        assertEquals(404, asked(Given.aMember("Eve"), file).statusCode());
        moderator
                .put("/reports/" + report + "/decision", Map.of("decision", "REMOVED", "words", "A patient is seen."))
                .statusCode(200);
        assertEquals(404, asked(moderator, file).statusCode());
        ines.post("/appeals", Map.of("decisionId", report, "words", "It is a drawing."))
                .statusCode(201);
        assertEquals(200, asked(Given.aModerator(jdbi), file).statusCode());
    }

    @Test
    void a_pdf_and_an_image_come_with_a_post_in_its_authors_order() throws IOException {
        var ines = Given.aMember("Ines");
        var ben = Given.aMember("Ben");
        var image = sent(ines, "chart.webp", " A falling line ", Samples.png(20, 10));
        var paper = sends(ines, "Mémoire: “sepsis”.docx", null, Samples.pdf("Weigh daily."))
                .statusCode(201)
                .body("name", equalTo("Mémoire- “sepsis”.pdf"))
                .body("mediaType", equalTo("application/pdf"))
                .body("alt", nullValue())
                .body("width", nullValue())
                .extract()
                .<String>path("id");
        var post = posted(ines, "MEMBERS", paper, image);
        ben.get("/posts/" + post)
                .body("files.id", contains(paper, image))
                .body("files[1].name", equalTo("chart.png"))
                .body("files[1].mediaType", equalTo("image/png"))
                .body("files[1].alt", equalTo("A falling line"))
                .body("files[1].width", equalTo(20))
                .body("files[1].height", equalTo(10));

        var pdf = asked(ben, paper);
        assertEquals(200, pdf.statusCode());
        assertEquals("application/pdf", pdf.contentType());
        assertEquals("private, no-store", pdf.header("Cache-Control"));
        assertEquals("nosniff", pdf.header("X-Content-Type-Options"));
        assertEquals(
                List.of("default-src 'none'; frame-ancestors 'none'", "sandbox"),
                pdf.headers().getValues("Content-Security-Policy"));
        assertTrue(pdf.header("Content-Disposition").startsWith("attachment; filename=\"Memoire- _sepsis_.pdf\""));
        assertTrue(pdf.header("Content-Disposition")
                .endsWith("filename*=UTF-8''M%C3%A9moire-%20%E2%80%9Csepsis%E2%80%9D.pdf"));
        var bytes = pdf.asByteArray();
        assertFalse(new String(bytes, StandardCharsets.ISO_8859_1).contains("zzauthorzz"));
        var picture = asked(ben, image);
        assertTrue(picture.header("Content-Disposition").startsWith("inline"));
        assertEquals(
                20,
                ImageIO.read(new ByteArrayInputStream(picture.asByteArray())).getWidth());

        ines.patch("/posts/" + post, "*", Map.of("files", List.of(image)))
                .statusCode(200)
                .body("files.id", contains(image));
        assertEquals(404, asked(ines, paper).statusCode(), "what is taken out is gone");
        // Nothing is said of them: they stay.
        ines.patch("/posts/" + post, "*", Map.of("title", "Another")).body("files.id", contains(image));
        ines.delete("/posts/" + post).statusCode(204);
        assertEquals(404, asked(ines, image).statusCode());
    }

    @Test
    void lists_say_how_many_files_come_with_a_post() {
        var ines = Given.aMember("Ines");
        var ben = Given.aMember("Ben");
        ines.connectsWith(ben);
        var word = "w" + UUID.randomUUID().toString().replace("-", "");
        var more =
                post("MEMBERS", chart(ines), sent(ines, "sheet.pdf", null, Samples.pdf("Weigh daily.")), chart(ines));
        more.put("title", "With files " + word);
        more.put("tags", List.of(word));
        String with = ines.post("/posts", more).statusCode(201).extract().path("id");
        String without = posted(ines, "MEMBERS");
        ben.put("/posts/" + with + "/bookmark").statusCode(204);
        for (var list : List.of("/feed", "/posts?tag=" + word, "/posts?author=" + ines.id(), "/bookmarks")) {
            ben.get(list)
                    .body("items.find { it.id == '" + with + "' }.files.images", equalTo(2))
                    .body("items.find { it.id == '" + with + "' }.files.documents", equalTo(1));
        }
        ben.get("/feed").body("items.find { it.id == '" + without + "' }.files", nullValue());
        ben.get("/search?kind=POST&query=" + word)
                .body("groups[0].items[0].files.images", equalTo(2))
                .body("groups[0].items[0].files.documents", equalTo(1));
        ines.patch("/posts/" + with, "*", Map.of("files", List.of())).statusCode(200);
        ben.get("/feed").body("items.find { it.id == '" + with + "' }.files", nullValue());
    }

    @Test
    void parts_are_given_and_what_is_known_is_not_sent_again() {
        var ines = Given.aMember("Ines");
        var file = chart(ines);
        var whole = asked(ines, file);
        var bytes = whole.asByteArray();
        var tag = whole.header("ETag");
        assertEquals(String.valueOf(bytes.length), whole.header("Content-Length"));
        assertEquals("bytes", whole.header("Accept-Ranges"));
        var part = asked(ines, file, "Range", "bytes=3-9");
        assertEquals(206, part.statusCode());
        assertEquals("bytes 3-9/" + bytes.length, part.header("Content-Range"));
        assertArrayEquals(Arrays.copyOfRange(bytes, 3, 10), part.asByteArray());
        assertArrayEquals(
                Arrays.copyOfRange(bytes, bytes.length - 4, bytes.length),
                asked(ines, file, "Range", "bytes=-4").asByteArray());
        assertArrayEquals(
                Arrays.copyOfRange(bytes, 5, bytes.length),
                asked(ines, file, "Range", "bytes=5-").asByteArray());
        assertEquals(416, asked(ines, file, "Range", "bytes=999999-").statusCode());
        assertEquals(200, asked(ines, file, "Range", "bytes=9-3").statusCode());
        assertEquals(200, asked(ines, file, "Range", "bytes=0-1,3-4").statusCode());
        assertEquals(
                206, asked(ines, file, "Range", "bytes=0-1", "If-Range", tag).statusCode());
        assertEquals(
                200,
                asked(ines, file, "Range", "bytes=0-1", "If-Range", "\"x\"").statusCode());
        assertEquals(304, asked(ines, file, "If-None-Match", tag).statusCode());
    }

    @Test
    void a_file_is_for_those_alone_who_may_read_its_post_at_this_moment() {
        var ines = Given.aMember("Ines");
        var ben = Given.aMember("Ben");
        var connection = ben.connectsWith(ines);
        var stranger = Given.aMember("Stranger");
        var file = chart(ines);
        assertEquals(404, asked(ben, file).statusCode(), "not before it came with a post");
        var post = posted(ines, "CONNECTIONS", file);
        var tag = asked(ben, file).header("ETag");
        assertEquals(404, asked(stranger, file).statusCode());
        assertEquals(404, asked(stranger, file, "If-None-Match", tag).statusCode());
        assertEquals(401, given().get(Person.API + "/files/" + file).statusCode());

        ben.asks().header("If-Match", "*").delete(Person.API + "/connections/" + connection);
        assertEquals(404, asked(ben, file, "If-None-Match", tag).statusCode(), "nor who has it already");
        ines.patch("/posts/" + post, "*", Map.of("audience", "MEMBERS")).statusCode(200);
        assertEquals(200, asked(ben, file).statusCode());
        ines.put("/blocks/" + ben.id()).statusCode(204);
        assertEquals(404, asked(ben, file, "If-None-Match", tag).statusCode());
        jdbi.useHandle(
                handle -> handle.execute("update post set withheld_at = now() where id = ?", UUID.fromString(post)));
        assertEquals(404, asked(stranger, file).statusCode(), "withheld");
        assertEquals(200, asked(ines, file).statusCode());
    }

    @Test
    void a_file_of_who_speaks_unnamed_says_nothing_of_them() {
        var ines = Given.aMember("Ines");
        var ben = Given.aMember("Ben");
        var file = chart(ines);
        var post = posted(ines, "MEMBERS", file);
        jdbi.useHandle(handle -> {
            var id = UUID.fromString(post);
            handle.execute(
                    "update post set author_id = null, speaker = 'Verified nurse', created_at = now() - interval '2 hours' where id = ?",
                    id);
            handle.execute("insert into voice (post_id, member_id) values (?, ?)", id, UUID.fromString(ines.id()));
        });
        ines.put("/blocks/" + ben.id()).statusCode(204);
        var shown = ben.get("/posts/" + post).statusCode(200).body("files.id", contains(file));
        var answer = asked(ben, file);
        assertEquals(200, answer.statusCode());
        assertFalse(shown.extract().asString().contains(ines.id()));
        assertFalse(answer.headers().toString().contains(ines.id()));
        assertEquals(null, answer.header("Last-Modified"));
        // By chance: a key of version 7 would tell the moment.
        assertEquals(4, UUID.fromString(file).version());
        jdbi.useHandle(handle -> handle.execute(
                "update post set created_at = now() + interval '30 minutes' where id = ?", UUID.fromString(post)));
        assertEquals(404, asked(ben, file).statusCode(), "held until the end of its hour");
        assertEquals(200, asked(ines, file).statusCode());
    }

    @Test
    void where_others_have_spoken_the_files_of_a_deleted_post_go_all_the_same() {
        var ines = Given.aMember("Ines");
        var ben = Given.aMember("Ben");
        var file = chart(ines);
        var post = posted(ines, "MEMBERS", file);
        ben.post("/posts/" + post + "/comments", Map.of("body", "Yes.")).statusCode(201);
        ines.delete("/posts/" + post).statusCode(204);
        ben.get("/posts/" + post).statusCode(200).body("files", empty());
        assertEquals(404, asked(ines, file).statusCode());
        assertEquals(0, chunksOf(file));
    }

    private int chunksOf(String file) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from file_chunk where file_id = :id")
                .bind("id", UUID.fromString(file))
                .mapTo(Integer.class)
                .one());
    }

    @Test
    void only_files_of_mine_that_come_with_nothing_else_come_with_a_post() {
        var ines = Given.aMember("Ines");
        var ben = Given.aMember("Ben");
        var bens = chart(ben);
        ines.post("/posts", post("MEMBERS", chart(ines), bens))
                .statusCode(400)
                .body("errors.pointer", contains("/files/1"))
                .body("errors.code", contains("unknown-file"));
        ines.post("/posts", post("MEMBERS", UUID.randomUUID().toString())).statusCode(400);
        var twice = chart(ines);
        ines.post("/posts", post("MEMBERS", twice, twice)).statusCode(400).body("errors.pointer", contains("/files/1"));
        posted(ines, "MEMBERS", twice);
        ines.post("/posts", post("MEMBERS", twice)).statusCode(400);
        var silent = sent(ines, "chart.png", null, Samples.png(9, 9));
        ines.post("/posts", post("MEMBERS", silent)).statusCode(400).body("errors.code", contains("alt-missing"));
        ines.put("/files/" + silent, Map.of("name", "scan.jpeg", "alt", "Two lungs"))
                .statusCode(200)
                .body("name", equalTo("scan.png"))
                .body("alt", equalTo("Two lungs"));
        var post = posted(ines, "MEMBERS", silent);
        ines.put("/files/" + silent, Map.of("name", "scan")).statusCode(400).body("errors[0].pointer", equalTo("/alt"));
        ines.put("/files/" + silent, Map.of("name", "Seen", "alt", "Two clear lungs"))
                .statusCode(200);
        ines.get("/posts/" + post).body("files[0].alt", equalTo("Two clear lungs"));
        ines.delete("/files/" + silent).statusCode(409).body("code", equalTo("file-in-post"));
        ben.delete("/files/" + silent).statusCode(404);
        ben.put("/files/" + silent, Map.of("name", "Mine", "alt", "Mine")).statusCode(404);
        ben.delete("/files/" + bens).statusCode(204);
        assertEquals(404, asked(ben, bens).statusCode());
    }

    @Test
    void of_two_posts_that_want_a_file_at_the_same_time_one_gets_it() throws Exception {
        var ines = Given.aMember("Ines");
        var file = chart(ines);
        assertEquals(
                new TreeMap<>(Map.of(201, 1, 400, 1)),
                AtOnce.statusesOf(
                        () -> ines.post("/posts", post("MEMBERS", file))
                                .extract()
                                .statusCode(),
                        () -> ines.post("/posts", post("MEMBERS", file))
                                .extract()
                                .statusCode()));
    }

    @Test
    void images_are_made_anew_upright_and_without_what_the_camera_notes() throws IOException {
        var ines = Given.aMember("Ines");
        var place = "zzplacezz";
        var held = Samples.heldJpeg(400, 200, place);
        assertTrue(new String(held, StandardCharsets.ISO_8859_1).contains(place));
        var file = sends(ines, "photo.png", "A corner", held)
                .statusCode(201)
                .body("mediaType", equalTo("image/jpeg"))
                .body("name", equalTo("photo.jpg"))
                .body("width", equalTo(200))
                .body("height", equalTo(400))
                .extract()
                .<String>path("id");
        var bytes = asked(ines, file).asByteArray();
        assertFalse(new String(bytes, StandardCharsets.ISO_8859_1).contains(place));
        var image = ImageIO.read(new ByteArrayInputStream(bytes));
        // What lay in the upper left is in the upper right when the camera stood on its right side.
        assertTrue(new Color(image.getRGB(180, 20)).getRed() > 200);
        assertTrue(new Color(image.getRGB(20, 20)).getBlue() > 200);

        var large = sends(ines, "large.png", "Wide", Samples.image("png", 6400, 100, BufferedImage.TYPE_INT_RGB))
                .body("width", equalTo(3200))
                .body("height", equalTo(50))
                .extract()
                .<String>path("id");
        assertEquals(200, asked(ines, large).statusCode());
        sends(ines, "moving.gif", "A loop", Samples.image("gif", 30, 30, BufferedImage.TYPE_INT_RGB))
                .statusCode(201)
                .body("mediaType", equalTo("image/png"));
        sends(ines, "many.png", "Many", pngThatClaims(40_000, 40_000))
                .statusCode(422)
                .body("code", equalTo("too-many-pixels"));
        sends(ines, "half.png", "Half", Arrays.copyOf(Samples.png(50, 50), 60))
                .statusCode(422)
                .body("code", equalTo("not-an-image"));
    }

    private static byte[] pngThatClaims(int width, int height) {
        var png = java.nio.ByteBuffer.wrap(Samples.png(9, 9));
        png.putInt(16, width).putInt(20, height);
        var check = new java.util.zip.CRC32();
        check.update(png.array(), 12, 17);
        png.putInt(29, (int) check.getValue());
        return png.array();
    }

    @Test
    void what_a_file_is_its_bytes_say_and_what_is_none_is_refused() {
        var ines = Given.aMember("Ines");
        given().auth()
                .oauth2(ines.token())
                .contentType("image/png")
                .body(Samples.pdf("A paper in disguise"))
                .post(Person.API + "/files?name=chart.png")
                .then()
                .statusCode(201)
                .body("mediaType", equalTo("application/pdf"));
        for (var other :
                List.of("<svg xmlns='http://www.w3.org/2000/svg'/>", "<html><script>", "PK\u0003\u0004", "MZ")) {
            sends(ines, "chart.png", null, other.getBytes(StandardCharsets.UTF_8))
                    .statusCode(415)
                    .body("code", equalTo("unsupported-file"));
        }
        sends(ines, "paper.pdf", null, "%PDF-1.4 broken".getBytes(StandardCharsets.UTF_8))
                .statusCode(422)
                .body("code", equalTo("unreadable-file"));
        sends(ines, "nothing.pdf", null, new byte[0]).statusCode(400);
        sends(ines, " ", null, Samples.png(9, 9)).statusCode(400);
        sends(ines, "x".repeat(201), null, Samples.png(9, 9)).statusCode(400);
        sends(ines, "chart.png", "x".repeat(501), Samples.png(9, 9)).statusCode(400);
        sends(ines, "huge.pdf", null, new byte[20 * 1024 * 1024 + 1]).statusCode(413);
        given().auth()
                .oauth2(ines.token())
                .contentType("text/html")
                .body("<html>")
                .post(Person.API + "/files?name=a")
                .then()
                .statusCode(415);
        sends(ines, "../../etc/\u202egnp.exe\u0000", null, Samples.png(9, 9))
                .statusCode(201)
                .body("name", equalTo("gnp.png"));
    }

    @Test
    void nothing_of_a_patient_stands_in_its_name_its_words_or_its_text() {
        var ines = Given.aMember("Ines");
        sends(ines, "MRN 4471120.png", null, Samples.png(9, 9))
                .statusCode(422)
                .body("code", equalTo("patient-data"))
                .body("findings[0].pointer", equalTo("/name"));
        sends(ines, "chart.png", "Chart of patient, MRN 4471120", Samples.png(9, 9))
                .statusCode(422)
                .body("findings[0].pointer", equalTo("/alt"));
        sends(ines, "letter.pdf", null, Samples.pdf("Dear colleague,", "patient MRN 4471120 was seen."))
                .statusCode(422)
                .body("code", equalTo("patient-data"))
                .body("findings[0].pointer", equalTo("/file"));
        ines.put("/files/" + chart(ines), Map.of("name", "MRN 4471120", "alt", "A chart"))
                .statusCode(422);
        var unsure = Samples.pdf("Maria has lupus.");
        sends(ines, "talk.pdf", null, unsure).statusCode(422).body("code", equalTo("maybe-patient-data"));
        given().auth()
                .oauth2(ines.token())
                .contentType(OCTETS)
                .header("Patient-Data-Answer", "An invented name in a lecture")
                .body(unsure)
                .post(Person.API + "/files?name=talk.pdf")
                .then()
                .statusCode(201);
        // As papers are: who wrote it can be written to, and it speaks of patients.
        sends(
                        ines,
                        "paper.pdf",
                        null,
                        Samples.pdf(
                                "Daily weights after discharge: a randomised trial in 412 patients",
                                "Correspondence: Dr Inês Duarte, Hospital de Santa Maria, Lisbon, ines.duarte@example.org",
                                "Received 12 March 2024; accepted 3 May 2024. doi:10.1056/NEJMoa1401762 PMID 24635772",
                                "Patients aged 65 to 89 years were weighed daily; telephone +351 21 780 5000 (trial office)."))
                .statusCode(201);
    }

    @Test
    void a_member_has_so_much_room_and_one_who_waits_for_the_other_sees_what_is_left() throws Exception {
        var ines = Given.aMember("Ines");
        var first = chart(ines);
        jdbi.useHandle(handle ->
                handle.execute("update file set bytes = 500 * 1024 * 1024 - 900 where id = ?", UUID.fromString(first)));
        var image = Samples.image("png", 300, 300, BufferedImage.TYPE_INT_RGB);
        var statuses = AtOnce.statusesOf(
                () -> sends(ines, "a.png", "A", image).extract().statusCode(),
                () -> sends(ines, "b.png", "B", image).extract().statusCode(),
                () -> sends(ines, "c.png", "C", image).extract().statusCode());
        var kept = jdbi.withHandle(handle -> handle.createQuery("select sum(bytes) from file where member_id = :id")
                .bind("id", UUID.fromString(ines.id()))
                .mapTo(Long.class)
                .one());
        assertTrue(kept <= 500L * 1024 * 1024, () -> kept + " " + statuses);
        assertTrue(statuses.containsKey(409), statuses::toString);
        ines.delete("/files/" + first).statusCode(204);
        sends(ines, "d.png", "D", image).statusCode(201);
    }

    @Test
    void what_comes_with_no_post_goes_after_a_day_and_what_is_of_no_file_leaves_its_store() throws IOException {
        var ines = Given.aMember("Ines");
        var old = chart(ines);
        var fresh = chart(ines);
        var inPost = chart(ines);
        posted(ines, "MEMBERS", inPost);
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update file set created_at = now() - interval '25 hours' where id in (:old, :post)")
                .bind("old", UUID.fromString(old))
                .bind("post", UUID.fromString(inPost))
                .execute());
        housekeeping.forgetThoseWithNoPost();
        assertEquals(404, asked(ines, old).statusCode());
        assertEquals(0, chunksOf(old));
        assertEquals(200, asked(ines, fresh).statusCode());
        assertEquals(200, asked(ines, inPost).statusCode());

        // Bytes were put, and then there was no file of them.
        var lost = UUID.randomUUID();
        rows.expect(lost, StoreKind.DATABASE);
        var bytes = java.nio.file.Files.createTempFile("collega-test", ".tmp");
        java.nio.file.Files.write(bytes, new byte[9]);
        stores.of(StoreKind.DATABASE).put(lost, bytes);
        housekeeping.remove();
        assertEquals(1, chunksOf(lost.toString()), "not while it may still become one");
        rows.abandon(lost);
        // A file is never taken for one of those.
        jdbi.useHandle(handle -> handle.execute(
                "insert into file_removal (file_id, store, due_at) values (?, 'DATABASE', now())",
                UUID.fromString(fresh)));
        // Nor does a store that is not there any more stop the others.
        jdbi.useHandle(
                handle -> handle.execute(
                        "insert into file_removal (file_id, store, due_at) values (gen_random_uuid(), 'S3', now() - interval '1 hour')"));
        housekeeping.remove();
        assertEquals(0, chunksOf(lost.toString()));
        assertEquals(200, asked(ines, fresh).statusCode());
        int waiting = jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from file_removal where due_at > now() and store = 'S3'")
                        .mapTo(Integer.class)
                        .one());
        assertEquals(1, waiting);
    }

    @Test
    void a_file_elsewhere_than_in_the_database_is_written_down_to_be_removed_when_it_goes() {
        var ines = Given.aMember("Ines");
        var file = chart(ines);
        jdbi.useHandle(handle -> {
            handle.execute("update file set store = 'FOLDER' where id = ?", UUID.fromString(file));
            handle.execute("delete from file where id = ?", UUID.fromString(file));
        });
        assertEquals(
                "FOLDER",
                jdbi.withHandle(
                        handle -> handle.createQuery("delete from file_removal where file_id = :id returning store")
                                .bind("id", UUID.fromString(file))
                                .mapTo(String.class)
                                .one()));
    }

    @Test
    void a_token_that_only_reads_sends_nothing_and_loads() {
        var ines = Given.aMember("Ines");
        var file = chart(ines);
        var reads = ines.post(
                        "/personal-access-tokens",
                        Map.of(
                                "name",
                                "Reader",
                                "scopes",
                                List.of("posts:read"),
                                "expiresOn",
                                Given.today().toString()))
                .extract()
                .<String>path("token");
        assertEquals(
                200,
                given().auth().oauth2(reads).get(Person.API + "/files/" + file).statusCode());
        given().auth()
                .oauth2(reads)
                .contentType(OCTETS)
                .body(Samples.png(9, 9))
                .post(Person.API + "/files?name=a.png")
                .then()
                .statusCode(403);
    }
}
