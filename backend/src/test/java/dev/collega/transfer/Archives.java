package dev.collega.transfer;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.collega.testing.Person;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Exports and imports as a member makes them. */
final class Archives {

    static final ObjectMapper JSON = new ObjectMapper();

    private Archives() {}

    /** Asks for an export and waits for it; returns its id. */
    static String exported(Person member) {
        String id = member.asks()
                .post(Person.API + "/exports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        return awaited(() -> member.get("/exports/" + id).statusCode(200), "READY", "FAILED")
                .extract()
                .path("id");
    }

    static byte[] fetched(Person member, String export) {
        return given().auth()
                .oauth2(member.token())
                .accept("application/zip")
                .get(Person.API + "/exports/" + export + "/archive")
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .extract()
                .asByteArray();
    }

    static byte[] archiveOf(Person member) {
        return fetched(member, exported(member));
    }

    static ValidatableResponse sent(Person member, byte[] zip) {
        return given().auth()
                .oauth2(member.token())
                .contentType("application/zip")
                .body(zip)
                .post(Person.API + "/imports/archive")
                .then();
    }

    /** Brings an archive in and waits until that is done or has failed. */
    static ValidatableResponse broughtIn(Person member, byte[] zip) {
        String id = sent(member, zip).statusCode(202).extract().path("id");
        return awaited(() -> member.get("/imports/" + id).statusCode(200), "DONE", "FAILED");
    }

    private interface Look {
        ValidatableResponse now();
    }

    private static ValidatableResponse awaited(Look look, String... ends) {
        for (var tries = 0; tries < 600; tries++) {
            var answer = look.now();
            String state = answer.extract().path("state");
            for (var end : ends) {
                if (end.equals(state)) {
                    return answer;
                }
            }
            pause();
        }
        return fail("it takes too long");
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, byte[]> files(byte[] zip) {
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    static JsonNode json(byte[] zip, String file) {
        try {
            return JSON.readTree(files(zip).get(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(byte[] zip, String file) {
        return new String(files(zip).get(file), StandardCharsets.UTF_8);
    }

    static byte[] zip(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The same archive with one file as given. */
    static byte[] with(byte[] zip, String file, String content) {
        var files = files(zip);
        files.put(file, content.getBytes(StandardCharsets.UTF_8));
        return zip(files);
    }

    /** The same archive with one file of so many megabytes of white space. */
    static byte[] withBomb(byte[] zip, String file, int megabytes) {
        var files = files(zip);
        files.remove(file);
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry(file));
            out.write('[');
            var blank = " ".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
            for (var written = 0; written < megabytes; written++) {
                out.write(blank);
            }
            out.write(']');
            for (var other : files.entrySet()) {
                out.putNextEntry(new ZipEntry(other.getKey()));
                out.write(other.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** As if another instance had written it: in its name, and with ids that nobody here knows. */
    static byte[] fromElsewhere(byte[] zip) {
        var here = json(zip, "archive.json").path("instance").asText();
        var files = files(zip);
        var elsewhere = UUID.randomUUID().toString();
        files.replaceAll((name, content) -> name.endsWith(".json")
                ? new String(content, StandardCharsets.UTF_8)
                        .replace(here, elsewhere)
                        .replaceAll("(\"[A-Za-z]*[iI]d\" : \"[0-9a-f]{4})[0-9a-f]{4}", "$1" + elsewhere.substring(0, 4))
                        .getBytes(StandardCharsets.UTF_8)
                : content);
        assertEquals(
                elsewhere, json(zip(files), "archive.json").path("instance").asText());
        return zip(files);
    }
}
