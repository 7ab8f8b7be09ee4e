package dev.collega.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.Headers;
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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.utils.Md5Utils;

/** What every store does, and how the one far away is asked. */
@ApiTest
class FileStoreTest {

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
        try (var bucket = new Bucket()) {
            keepsGivesAndDeletes(bucket.store());
            assertTrue(bucket.things.isEmpty());
            bucket.knowsRanges = false;
            bucket.saysWhatIsMissing = true;
            keepsGivesAndDeletes(bucket.store());
        }
    }

    @Test
    void a_store_that_refuses_is_a_fault_that_holds_no_key() throws IOException {
        try (var bucket = new Bucket()) {
            bucket.answers = 403;
            var store = bucket.store();
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

    /** Knows what S3 promises of three requests, and takes none that is not signed or did not arrive whole. */
    private static final class Bucket implements AutoCloseable {

        private static final Pattern SIGNED =
                Pattern.compile("AWS4-HMAC-SHA256 Credential=the-access-key/\\d{8}/eu-test-1/s3/aws4_request, ?"
                        + "SignedHeaders=[a-z0-9;-]*host[a-z0-9;-]*, ?Signature=[0-9a-f]{64}");

        final Map<String, byte[]> things = new ConcurrentHashMap<>();
        volatile int answers;
        volatile boolean knowsRanges = true;
        volatile boolean saysWhatIsMissing;
        private final HttpServer server;

        Bucket() throws IOException {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            server.createContext("/", this::answer);
            server.start();
        }

        S3Store store() {
            var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
            var keys = AwsBasicCredentials.create("the-access-key", "the-secret-key");
            return new S3Store(
                    address, "eu-test-1", "bucket", StaticCredentialsProvider.create(keys), Duration.ofSeconds(5));
        }

        private void answer(HttpExchange exchange) throws IOException {
            var body = exchange.getRequestBody().readAllBytes();
            var headers = exchange.getRequestHeaders();
            var path = exchange.getRequestURI().getPath();
            if (answers != 0) {
                send(exchange, answers, "<Error><Message>the-access-key</Message></Error>".getBytes());
            } else if (!path.startsWith("/bucket/")
                    || !SIGNED.matcher(headers.getFirst("Authorization")).matches()) {
                send(exchange, 403, new byte[0]);
            } else if (exchange.getRequestMethod().equals("PUT") && !isWhole(body, headers)) {
                send(exchange, 400, new byte[0]);
            } else {
                answer(exchange, path, body);
            }
        }

        private static boolean isWhole(byte[] body, Headers headers) {
            return Md5Utils.md5AsBase64(body).equals(headers.getFirst("Content-MD5"))
                    && HexFormat.of().formatHex(sha256(body)).equals(headers.getFirst("x-amz-content-sha256"));
        }

        private static byte[] sha256(byte[] body) {
            try {
                return MessageDigest.getInstance("SHA-256").digest(body);
            } catch (NoSuchAlgorithmException e) {
                throw new AssertionError(e);
            }
        }

        private void answer(HttpExchange exchange, String path, byte[] body) throws IOException {
            switch (exchange.getRequestMethod()) {
                case "PUT" -> {
                    things.put(path, body);
                    send(exchange, 200, new byte[0]);
                }
                case "DELETE" ->
                    send(exchange, things.remove(path) == null && saysWhatIsMissing ? 404 : 204, new byte[0]);
                default -> give(exchange, things.get(path));
            }
        }

        private void give(HttpExchange exchange, byte[] thing) throws IOException {
            if (thing == null) {
                send(exchange, 404, new byte[0]);
            } else if (!knowsRanges) {
                send(exchange, 200, thing);
            } else {
                var range = exchange.getRequestHeaders().getFirst("range").split("[=-]");
                var from = Integer.parseInt(range[1]);
                var to = Integer.parseInt(range[2]);
                exchange.getResponseHeaders().set("Content-Range", "bytes " + from + "-" + to + "/" + thing.length);
                send(exchange, 206, Arrays.copyOfRange(thing, from, to + 1));
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
}
