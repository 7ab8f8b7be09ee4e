package dev.collega.file;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** In a bucket of an S3-compatible store. The address names the bucket itself, or it comes first in the path. */
final class S3Store implements FileStore {

    private static final String NOTHING =
            HexFormat.of().formatHex(AwsSignature.sha256().digest());

    private final String base;
    private final AwsSignature signature;
    private final Clock clock;
    private final Duration timeout;
    private final HttpClient client;

    S3Store(URI endpoint, String bucket, AwsSignature signature, Clock clock, Duration timeout) {
        this.base = endpoint.toString().replaceFirst("/+$", "") + (bucket.isBlank() ? "/" : "/" + bucket + "/");
        this.signature = signature;
        this.clock = clock;
        this.timeout = timeout;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public void put(UUID key, Path content) throws IOException {
        var answer = send("PUT", key, Map.of(), BodyPublishers.ofFile(content), hashOf(content));
        if (answer.statusCode() != 200) {
            throw refused("take", answer);
        }
        answer.body().close();
    }

    /** The store compares it with what arrives. */
    private static String hashOf(Path content) throws IOException {
        var sha256 = AwsSignature.sha256();
        try (var in = new DigestInputStream(Files.newInputStream(content), sha256)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    @Override
    public InputStream open(UUID key, long from, long length) throws IOException {
        var range = Map.of("range", "bytes=" + from + "-" + (from + length - 1));
        var answer = send("GET", key, range, BodyPublishers.noBody(), NOTHING);
        return switch (answer.statusCode()) {
            case 206 -> new Part(answer.body(), length);
            // Whole, from a store that knows no ranges.
            case 200 -> {
                answer.body().skipNBytes(from);
                yield new Part(answer.body(), length);
            }
            case 404 -> {
                answer.body().close();
                throw new FileNotFoundException(key.toString());
            }
            default -> throw refused("give", answer);
        };
    }

    @Override
    public void delete(UUID key) throws IOException {
        var answer = send("DELETE", key, Map.of(), BodyPublishers.noBody(), NOTHING);
        if (answer.statusCode() >= 300 && answer.statusCode() != 404) {
            throw refused("delete", answer);
        }
        answer.body().close();
    }

    private HttpResponse<InputStream> send(
            String method, UUID key, Map<String, String> more, BodyPublisher body, String contentHash)
            throws IOException {
        var address = URI.create(base + key);
        var now = clock.instant();
        var signed = new TreeMap<>(more);
        signed.put("x-amz-content-sha256", contentHash);
        signed.put("x-amz-date", AwsSignature.TIME.format(now));
        var request = HttpRequest.newBuilder(address).timeout(timeout).method(method, body);
        signed.forEach(request::header);
        // The client says it by itself.
        signed.put("host", address.getPort() < 0 ? address.getHost() : address.getHost() + ":" + address.getPort());
        request.header("Authorization", signature.of(method, address, signed, contentHash, now));
        try {
            return client.send(request.build(), BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** What the store says of it may hold our access key. */
    private static IOException refused(String what, HttpResponse<InputStream> answer) throws IOException {
        answer.body().close();
        return new IOException("The store of files does not " + what + " it: " + answer.statusCode());
    }
}
