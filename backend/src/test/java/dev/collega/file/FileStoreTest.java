package dev.collega.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.collega.testing.ApiTest;
import jakarta.inject.Inject;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store does, and how the one far away is asked. */
@ApiTest
class FileStoreTest {

    private static final AwsSignature SIGNATURE = new AwsSignature("the-access-key", "the-secret-key", "eu-test-1");

    @Inject
    Jdbi jdbi;

    @TempDir
    Path folder;

    @Test
    void a_file_comes_back_whole_and_in_parts_from_the_database() throws IOException {
        keepsGivesAndDeletes(new DatabaseStore(jdbi));
    }

    @Test
    void a_file_comes_back_whole_and_in_parts_from_a_folder() throws IOException {
        var store = new FolderStore(folder.resolve("files"));
        keepsGivesAndDeletes(store);
        var key = UUID.randomUUID();
        store.put(key, someBytes(10));
        try (var all = Files.walk(folder)) {
            var files = all.filter(Files::isRegularFile).toList();
            assertEquals(1, files.size(), "no draft is left beside it");
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(files.get(0))));
        }
    }

    @Test
    void a_file_comes_back_whole_and_in_parts_from_a_store_far_away() throws IOException {
        try (var bucket = new Bucket("/bucket/")) {
            keepsGivesAndDeletes(bucket.store("bucket"));
            assertTrue(bucket.things.isEmpty());
        }
        try (var bucket = new Bucket("/")) {
            keepsGivesAndDeletes(bucket.store(""));
        }
    }

    @Test
    void a_store_that_refuses_is_a_fault_that_holds_no_key() throws IOException {
        try (var bucket = new Bucket("/bucket/")) {
            bucket.answers = 403;
            var store = bucket.store("bucket");
            var fault = assertThrows(IOException.class, () -> store.put(UUID.randomUUID(), someBytes(1)));
            assertFalse(fault.getMessage().contains("the-access-key"));
            assertThrows(IOException.class, () -> store.open(UUID.randomUUID(), 0, 1));
            assertThrows(IOException.class, () -> store.delete(UUID.randomUUID()));
        }
    }

    private void keepsGivesAndDeletes(FileStore store) throws IOException {
        var key = UUID.randomUUID();
        // Of several pieces, the last of them not full.
        var file = someBytes(600_000);
        var bytes = Files.readAllBytes(file);
        store.put(key, file);
        assertArrayEquals(bytes, part(store, key, 0, bytes.length));
        assertArrayEquals(Arrays.copyOf(bytes, 7), part(store, key, 0, 7));
        assertArrayEquals(Arrays.copyOfRange(bytes, 262_000, 525_000), part(store, key, 262_000, 263_000));
        assertArrayEquals(Arrays.copyOfRange(bytes, 599_999, 600_000), part(store, key, 599_999, 1));
        // Once more, as after a crash in the middle.
        store.put(key, someBytes(3));
        assertEquals(3, part(store, key, 0, 3).length);
        store.delete(key);
        store.delete(key);
        assertThrows(FileNotFoundException.class, () -> store.open(key, 0, 1));
    }

    private static byte[] part(FileStore store, UUID key, long from, long length) throws IOException {
        try (var in = store.open(key, from, length)) {
            return in.readAllBytes();
        }
    }

    private Path someBytes(int length) throws IOException {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return Files.write(Files.createTempFile("collega-store-test", ".tmp"), bytes);
    }

    /** Knows what S3 promises of three requests, and takes none that is not signed. */
    private static final class Bucket implements AutoCloseable {

        final Map<String, byte[]> things = new ConcurrentHashMap<>();
        volatile int answers;
        private final HttpServer server;
        private final String base;

        Bucket(String base) throws IOException {
            this.base = base;
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            server.createContext("/", this::answer);
            server.start();
        }

        S3Store store(String name) {
            var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
            return new S3Store(address, name, SIGNATURE, Clock.systemUTC(), Duration.ofSeconds(5));
        }

        private void answer(HttpExchange exchange) throws IOException {
            var body = exchange.getRequestBody().readAllBytes();
            var headers = exchange.getRequestHeaders();
            var hash = HexFormat.of().formatHex(AwsSignature.sha256().digest(body));
            var path = exchange.getRequestURI().getPath();
            if (answers != 0) {
                send(exchange, answers, "<Error>the-access-key</Error>".getBytes());
            } else if (!path.startsWith(base)
                    || !hash.equals(headers.getFirst("x-amz-content-sha256"))
                    || !isSigned(exchange, hash)) {
                send(exchange, 403, new byte[0]);
            } else {
                answer(exchange, path, body);
            }
        }

        private static boolean isSigned(HttpExchange exchange, String hash) {
            var headers = exchange.getRequestHeaders();
            var signed = new TreeMap<String, String>();
            for (var name : new String[] {"host", "range", "x-amz-content-sha256", "x-amz-date"}) {
                if (headers.containsKey(name)) {
                    signed.put(name, headers.getFirst(name));
                }
            }
            var time = Instant.from(AwsSignature.TIME.parse(headers.getFirst("x-amz-date")));
            var expected = SIGNATURE.of(exchange.getRequestMethod(), exchange.getRequestURI(), signed, hash, time);
            return expected.equals(headers.getFirst("Authorization"));
        }

        private void answer(HttpExchange exchange, String path, byte[] body) throws IOException {
            switch (exchange.getRequestMethod()) {
                case "PUT" -> {
                    things.put(path, body);
                    send(exchange, 200, new byte[0]);
                }
                case "DELETE" -> {
                    things.remove(path);
                    send(exchange, 204, new byte[0]);
                }
                default -> {
                    var thing = things.get(path);
                    if (thing == null) {
                        send(exchange, 404, new byte[0]);
                    } else {
                        var range =
                                exchange.getRequestHeaders().getFirst("range").split("[=-]");
                        send(
                                exchange,
                                206,
                                Arrays.copyOfRange(thing, Integer.parseInt(range[1]), Integer.parseInt(range[2]) + 1));
                    }
                }
            }
        }

        private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    /** The examples of the specification (S3 API Reference, "Signature Calculations for the Authorization Header"). */
    @Test
    void requests_are_signed_as_the_specification_shows() {
        var signature =
                new AwsSignature("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "us-east-1");
        var now = Instant.parse("2013-05-24T00:00:00Z");
        var nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        var get = new TreeMap<>(Map.of(
                "host", "examplebucket.s3.amazonaws.com",
                "range", "bytes=0-9",
                "x-amz-content-sha256", nothing,
                "x-amz-date", "20130524T000000Z"));
        assertEquals(
                "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                        + "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,"
                        + "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
                signature.of("GET", URI.create("https://examplebucket.s3.amazonaws.com/test.txt"), get, nothing, now));
        var content = "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072";
        var put = new TreeMap<>(Map.of(
                "date", "Fri, 24 May 2013 00:00:00 GMT",
                "host", "examplebucket.s3.amazonaws.com",
                "x-amz-content-sha256", content,
                "x-amz-date", "20130524T000000Z",
                "x-amz-storage-class", "REDUCED_REDUNDANCY"));
        assertTrue(signature
                .of("PUT", URI.create("https://examplebucket.s3.amazonaws.com/test%24file.text"), put, content, now)
                .endsWith("98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd"));
    }
}
