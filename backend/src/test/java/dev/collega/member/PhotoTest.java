package dev.collega.member;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import io.restassured.RestAssured;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@ApiTest
class PhotoTest {

    /** Left half red, right half blue, 64 × 48, lossy; and the upper half green, the lower red, 40 × 40, lossless. */
    private static final byte[] WEBP = Base64.getDecoder()
            .decode("UklGRmgAAABXRUJQVlA4IFwAAABQBQCdASpAADAAPm0ylUckIyIhKqgAgA2JYwDUEY3+AfiBpgPxJ/WbcQADLy7rGtHni2AA"
                    + "/vCbJem+c6MBjvXwv4Ybt4Pj8eboHF8rYp9tOPo8z1Jf8ubAAAAAAA==");

    private static final byte[] WEBP_LOSSLESS =
            Base64.getDecoder().decode("UklGRiYAAABXRUJQVlA4TBoAAAAvJ8AJAA+w//Mf8x8VxIJJ/tIR7I/of0ZMAA==");

    private static final String PLACE = "zzplaceofthephotozz";

    @Inject
    Jdbi jdbi;

    private static ValidatableResponse sent(Person member, String type, byte[] file) {
        return given().auth()
                .oauth2(member.token())
                .contentType(type)
                .body(file)
                .put(Person.API + "/me/photo")
                .then();
    }

    /** The upper left quarter is red, all else blue. */
    private static BufferedImage picture(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        var canvas = image.createGraphics();
        canvas.setColor(Color.BLUE);
        canvas.fillRect(0, 0, width, height);
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width / 2, height / 2);
        canvas.dispose();
        return image;
    }

    private static byte[] encoded(BufferedImage image, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(image, format, bytes));
        return bytes.toByteArray();
    }

    private static byte[] jpeg() throws IOException {
        return encoded(picture(300, 300, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    private static ExtractableResponse<Response> loaded(String address) {
        return given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract();
    }

    private static void gone(String address) {
        given().urlEncodingEnabled(false).get(address).then().statusCode(404).body("code", equalTo("not-found"));
    }

    private static BufferedImage photoOf(Person member) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(
                loaded(member.get("/me").extract().path("photoUrl")).asByteArray()));
    }

    private static void assertRed(BufferedImage image, int x, int y) {
        var colour = new Color(image.getRGB(x, y));
        assertTrue(colour.getRed() > 200 && colour.getBlue() < 60, "red at " + x + "," + y + " and not " + colour);
    }

    private static void assertBlue(BufferedImage image, int x, int y) {
        var colour = new Color(image.getRGB(x, y));
        assertTrue(colour.getBlue() > 200 && colour.getRed() < 60, "blue at " + x + "," + y + " and not " + colour);
    }

    @Test
    void a_photo_is_square_and_seen_by_others_large_on_the_page_and_small_in_lists() throws IOException {
        var mark = UUID.randomUUID().toString();
        var ines = Given.aMember("Ines " + mark);
        ines.get("/me").body("photoUrl", nullValue());
        String mine = sent(ines, "image/jpeg", encoded(picture(1600, 900, BufferedImage.TYPE_INT_RGB), "jpeg"))
                .statusCode(200)
                .extract()
                .path("photoUrl");
        var large = loaded(mine);
        assertEquals("image/jpeg", large.contentType());
        assertTrue(large.header("Cache-Control").matches("private, immutable, max-age=\\d{4,5}"));
        assertEquals("nosniff", large.header("X-Content-Type-Options"));
        var image = ImageIO.read(new ByteArrayInputStream(large.asByteArray()));
        assertEquals(512, image.getWidth());
        assertEquals(512, image.getHeight());
        assertRed(image, 100, 100);
        assertBlue(image, 400, 100);
        assertBlue(image, 100, 400);
        var ben = Given.aMember("Ben");
        String seen = ben.get("/members/" + ines.id()).extract().path("photoUrl");
        assertNotEquals(mine, seen);
        loaded(seen);
        String listed = ben.get("/members?query=" + mark).extract().path("items[0].photoUrl");
        var small = ImageIO.read(new ByteArrayInputStream(loaded(listed).asByteArray()));
        assertEquals(96, small.getWidth());
        assertRed(small, 20, 20);
        assertBlue(small, 80, 80);
        // The same address for hours, so that browsers keep what they have.
        assertEquals(listed, ben.get("/members?query=" + mark).extract().path("items[0].photoUrl"));
    }

    /** With an EXIF block that says how the camera was held, and where. */
    private static byte[] held(byte[] jpeg, int orientation, ByteOrder order) throws IOException {
        var exif = exif(orientation, order);
        var segment = ByteBuffer.allocate(4 + 6 + exif.length);
        segment.put((byte) 0xff).put((byte) 0xe1).putShort((short) (2 + 6 + exif.length));
        segment.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(exif);
        var all = new ByteArrayOutputStream();
        all.write(jpeg, 0, 2);
        all.write(segment.array());
        all.write(jpeg, 2, jpeg.length - 2);
        return all.toByteArray();
    }

    private static byte[] exif(int orientation, ByteOrder order) {
        var place = PLACE.getBytes(StandardCharsets.US_ASCII);
        var exif = ByteBuffer.allocate(8 + 2 + 24 + 4 + place.length).order(order);
        exif.put((order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM").getBytes(StandardCharsets.US_ASCII));
        exif.putShort((short) 42).putInt(8).putShort((short) 2);
        exif.putShort((short) 0x010e).putShort((short) 2).putInt(place.length).putInt(38);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        exif.putInt(0).put(place);
        return exif.array();
    }

    @Test
    void it_is_turned_upright_and_tells_nothing_of_where_it_was_taken() throws IOException {
        var ines = Given.aMember("Ines");
        // Where the upper left corner of the file belongs, by the orientation that the camera wrote.
        var corners = Map.of(
                1,
                "left top",
                2,
                "right top",
                3,
                "right bottom",
                4,
                "left bottom",
                5,
                "left top",
                6,
                "right top",
                7,
                "right bottom",
                8,
                "left bottom");
        for (var order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            for (var held : corners.entrySet()) {
                var file = held(jpeg(), held.getKey(), order);
                assertTrue(new String(file, StandardCharsets.ISO_8859_1).contains(PLACE));
                sent(ines, "image/jpeg", file).statusCode(200);
                var image = photoOf(ines);
                for (var corner : List.of("left top", "right top", "right bottom", "left bottom")) {
                    var x = corner.startsWith("left") ? 100 : 400;
                    var y = corner.endsWith("top") ? 100 : 400;
                    if (corner.equals(held.getValue())) {
                        assertRed(image, x, y);
                    } else {
                        assertBlue(image, x, y);
                    }
                }
            }
        }
        var kept =
                jdbi.withHandle(handle -> handle.createQuery("select large || small from photo where member_id = :id")
                        .bind("id", UUID.fromString(ines.id()))
                        .mapTo(byte[].class)
                        .one());
        var text = new String(kept, StandardCharsets.ISO_8859_1);
        assertFalse(text.contains(PLACE) || text.contains("Exif"));
    }

    @Test
    void png_and_webp_will_do_too() throws IOException {
        var ines = Given.aMember("Ines");
        for (var type : List.of(
                BufferedImage.TYPE_INT_RGB,
                BufferedImage.TYPE_INT_ARGB,
                BufferedImage.TYPE_BYTE_INDEXED,
                BufferedImage.TYPE_3BYTE_BGR)) {
            sent(ines, "image/png", encoded(picture(2500, 1300, type), "png")).statusCode(200);
            assertRed(photoOf(ines), 100, 100);
            assertBlue(photoOf(ines), 400, 400);
        }
        sent(ines, "image/png", encoded(new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB), "png"))
                .statusCode(200);
        assertEquals(Color.WHITE, new Color(photoOf(ines).getRGB(200, 200)));
        sent(ines, "image/png", encoded(picture(60, 60, BufferedImage.TYPE_BYTE_GRAY), "png"))
                .statusCode(200);
        sent(ines, "image/webp", WEBP).statusCode(200);
        assertRed(photoOf(ines), 100, 250);
        assertBlue(photoOf(ines), 400, 250);
        sent(ines, "image/webp", WEBP_LOSSLESS).statusCode(200);
        var lossless = photoOf(ines);
        assertTrue(new Color(lossless.getRGB(250, 100)).getGreen() > 200);
        assertRed(lossless, 250, 400);
        // What it is counts, not what it is called.
        sent(ines, "image/webp", jpeg()).statusCode(200);
        sent(ines, "image/png", encoded(picture(3, 900, BufferedImage.TYPE_INT_RGB), "png"))
                .statusCode(200);
    }

    private static byte[] pngOf(int width, int height, byte[] rows) throws IOException {
        var file = new ByteArrayOutputStream();
        file.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunk(
                file,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array());
        chunk(file, "IDAT", rows);
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream file, String name, byte[] content) throws IOException {
        var out = new DataOutputStream(file);
        var named = ByteBuffer.allocate(4 + content.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        var sum = new CRC32();
        sum.update(named);
        out.writeInt(content.length);
        out.write(named);
        out.writeInt((int) sum.getValue());
    }

    private static byte[] deflated(long zeros) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes)) {
            var block = new byte[1 << 16];
            for (var left = zeros; left > 0; left -= block.length) {
                out.write(block, 0, (int) Math.min(block.length, left));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void what_unfolds_to_more_than_there_is_room_for_is_refused_before_it_does() throws IOException {
        var ines = Given.aMember("Ines");
        var before = System.nanoTime();
        sent(ines, "image/png", pngOf(50_000, 50_000, deflated(3_000_000)))
                .statusCode(422)
                .body("code", equalTo("too-many-pixels"));
        sent(ines, "image/png", pngOf(Integer.MAX_VALUE, Integer.MAX_VALUE, deflated(10)))
                .statusCode(422);
        // The sizes that a JPEG and a WebP say of themselves.
        var jpeg = jpeg();
        for (var at = 2; at < jpeg.length - 9; at++) {
            if ((jpeg[at] & 0xff) == 0xff && (jpeg[at + 1] & 0xff) == 0xc0) {
                Arrays.fill(jpeg, at + 5, at + 9, (byte) 0xff);
                break;
            }
        }
        sent(ines, "image/jpeg", jpeg).statusCode(422).body("code", equalTo("too-many-pixels"));
        var webp = WEBP.clone();
        webp[26] = (byte) 0xff;
        webp[27] = 0x3f;
        webp[28] = (byte) 0xff;
        webp[29] = 0x3f;
        sent(ines, "image/webp", webp).statusCode(422).body("code", equalTo("too-many-pixels"));
        // Words beside the picture that unfold to a gigabyte.
        var plain = encoded(picture(60, 60, BufferedImage.TYPE_INT_RGB), "png");
        var bomb = new ByteArrayOutputStream();
        bomb.write(plain, 0, plain.length - 12);
        var words = new ByteArrayOutputStream();
        words.write("Comment\0\0".getBytes(StandardCharsets.US_ASCII));
        words.write(deflated(1_000_000_000L));
        chunk(bomb, "zTXt", words.toByteArray());
        bomb.write(plain, plain.length - 12, 12);
        sent(ines, "image/png", bomb.toByteArray()).statusCode(200);
        assertTrue(System.nanoTime() - before < 60_000_000_000L);
    }

    @Test
    void what_is_no_picture_is_refused_and_the_old_photo_stays() throws IOException {
        var ines = Given.aMember("Ines");
        sent(ines, "image/jpeg", jpeg()).statusCode(200);
        String before = ines.get("/me").extract().path("photoUrl");
        var cut = Arrays.copyOf(encoded(picture(300, 300, BufferedImage.TYPE_INT_RGB), "png"), 150);
        var svg = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8);
        var gif = encoded(picture(60, 60, BufferedImage.TYPE_BYTE_INDEXED), "gif");
        for (var file : List.of(
                svg,
                gif,
                cut,
                "hello".getBytes(StandardCharsets.UTF_8),
                new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff},
                new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe1, 0, 0, 0, 0, 0, 0},
                Arrays.copyOf(WEBP, 40),
                new byte[0])) {
            sent(ines, "image/png", file).statusCode(422).body("code", equalTo("not-an-image"));
        }
        var random = new java.util.Random(7);
        for (var round = 0; round < 60; round++) {
            var broken = (round % 2 == 0 ? held(jpeg(), 6, ByteOrder.BIG_ENDIAN) : WEBP).clone();
            for (var scratch = 0; scratch < 8; scratch++) {
                broken[random.nextInt(Math.min(broken.length, 700))] = (byte) random.nextInt();
            }
            var status =
                    sent(Given.aMember("Ada"), "image/jpeg", broken).extract().statusCode();
            assertTrue(status == 200 || status == 422, "a broken file is " + status);
        }
        assertEquals(before, ines.get("/me").extract().path("photoUrl"));
        sent(ines, "image/gif", gif).statusCode(415).body("code", equalTo("unsupported-media-type"));
        sent(ines, "application/json", "{}".getBytes(StandardCharsets.UTF_8)).statusCode(415);
        sent(ines, "image/png", new byte[5 * 1024 * 1024 + 1]).statusCode(413).body("code", equalTo("too-large"));
        sent(ines, "image/png", new byte[5 * 1024 * 1024]).statusCode(422);
        given().contentType("image/png")
                .body(jpeg())
                .put(Person.API + "/me/photo")
                .then()
                .statusCode(401);
    }

    @Test
    void nobody_gets_in_by_an_address_that_is_not_ours() throws IOException {
        var ines = Given.aMember("Ines");
        sent(ines, "image/jpeg", jpeg()).statusCode(200);
        String seen =
                Given.aMember("Ben").get("/members/" + ines.id()).extract().path("photoUrl");
        loaded(seen);
        var parts = seen.split("[?]");
        gone(parts[0]);
        gone(parts[0] + "?size=512&viewer=everyone&until=99999999999&seal=");
        gone(seen.replace("viewer=everyone", "viewer=only_me"));
        gone(seen.replace("size=512", "size=96"));
        gone(seen.replaceAll("until=\\d+", "until=99999999999"));
        gone(seen.replaceAll("until=\\d+", "until=1"));
        gone(seen.replaceAll("photos/[^?]+", "photos/" + UUID.randomUUID()));
        gone(seen.substring(0, seen.length() - 1));
        gone(seen + "A");
        assertFalse(seen.contains(ines.id()));
    }

    @Test
    void an_address_opens_nothing_any_more_once_its_viewer_is_left_out() throws IOException {
        var ines = Given.aMember("Ines");
        var ben = Given.aMember("Ben");
        var stranger = Given.aMember("Stranger");
        ben.connectsWith(ines);
        sent(ines, "image/jpeg", jpeg()).statusCode(200);
        String strangers = stranger.get("/members/" + ines.id()).extract().path("photoUrl");
        String bens = ben.get("/members/" + ines.id()).extract().path("photoUrl");
        String mine = ines.get("/me").extract().path("photoUrl");
        String listed = ben.get("/connections?state=accepted").extract().path("items[0].member.photoUrl");
        loaded(strangers);
        loaded(bens);
        loaded(listed);

        ines.patch("/me", "*", Map.of("audiences", Map.of("photo", "CONNECTIONS")))
                .statusCode(200);
        gone(strangers);
        gone(listed);
        loaded(bens);
        loaded(mine);
        stranger.get("/members/" + ines.id()).body("photoUrl", nullValue());
        ben.get("/connections?state=accepted").body(not(containsString("/photos/")));
        ben.get("/contacts/" + ben.contactOf(ines)).body(not(containsString("/photos/")));
        loaded(ben.get("/members/" + ines.id()).extract().path("photoUrl"));
        ines.get("/me/public-page").body("preview.photoUrl", nullValue());

        ines.patch("/me", "*", Map.of("audiences", Map.of("photo", "ONLY_ME"))).statusCode(200);
        gone(bens);
        loaded(mine);
        ben.get("/members/" + ines.id()).body("photoUrl", nullValue());

        ines.patch("/me", "*", Map.of("audiences", Map.of("photo", "EVERYONE"))).statusCode(200);
        loaded(strangers);
        sent(ines, "image/jpeg", jpeg()).statusCode(200);
        gone(strangers);
        gone(mine);
        strangers = stranger.get("/members/" + ines.id()).extract().path("photoUrl");
        loaded(strangers);
        ines.delete("/me/photo").statusCode(204);
        ines.delete("/me/photo").statusCode(204);
        gone(strangers);
        ines.get("/me").body("photoUrl", nullValue());
        sent(ines, "image/jpeg", jpeg()).statusCode(200);
        strangers = stranger.get("/members/" + ines.id()).extract().path("photoUrl");
        ines.delete("/me").statusCode(202);
        gone(strangers);
    }

    @Test
    void of_two_photos_at_once_one_stays() throws Exception {
        var ines = Given.aMember("Ines");
        var file = jpeg();
        Callable<Integer> send = () -> sent(ines, "image/jpeg", file).extract().statusCode();
        var both = Executors.newFixedThreadPool(4);
        try {
            for (var answer : both.invokeAll(List.of(send, send, send, send))) {
                assertEquals(200, answer.get());
            }
        } finally {
            both.shutdown();
        }
        loaded(ines.get("/me").extract().path("photoUrl"));
        int kept = jdbi.withHandle(handle -> handle.createQuery("select count(*) from photo where member_id = :id")
                .bind("id", UUID.fromString(ines.id()))
                .mapTo(Integer.class)
                .one());
        assertEquals(1, kept);
    }

    @Test
    void a_public_page_shows_the_photo_to_the_world() throws IOException {
        var ines = Given.aMember("Ines");
        sent(ines, "image/jpeg", jpeg()).statusCode(200);
        var slug = "photo-" + UUID.randomUUID().toString().substring(0, 8);
        ines.put("/me/public-page", Map.of("enabled", true, "slug", slug)).statusCode(200);
        loaded(RestAssured.get(Person.API + "/public/members/" + slug).path("photoUrl"));
    }
}
