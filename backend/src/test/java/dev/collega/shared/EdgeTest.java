package dev.collega.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.collega.testing.ApiTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Requests that end before they reach a resource are answered as problems all the same. */
@ApiTest
class EdgeTest {

    private static final String BODY = "{\"fullName\": \"%s\"}";

    private static HttpResponse<String> post(Version version, BodyPublisher body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/api/v1/accounts"))
                .version(version)
                .header("Content-Type", "application/json")
                .POST(body)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static BodyPublisher chunked(String body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static void assertTooLarge(HttpResponse<String> answer) {
        assertEquals(413, answer.statusCode());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
        assertTrue(answer.body().contains("\"code\":\"too-large\""), answer.body());
        assertTrue(answer.body().contains("\"instance\":\"/api/v1/accounts\""), answer.body());
    }

    @Test
    void a_body_that_says_it_is_too_large_is_refused() throws Exception {
        for (var version : Version.values()) {
            assertTooLarge(post(version, BodyPublishers.ofString(BODY.formatted("x".repeat(1_100_000)))));
        }
    }

    @Test
    void a_body_that_turns_out_too_large_is_refused() throws Exception {
        for (var version : Version.values()) {
            assertTooLarge(post(version, chunked(BODY.formatted("x".repeat(5_000_000)))));
        }
    }

    @Test
    void a_body_in_chunks_reaches_the_resource() throws Exception {
        for (var version : Version.values()) {
            assertEquals(400, post(version, chunked(BODY.formatted("Ana"))).statusCode());
        }
    }

    @Test
    void an_address_that_is_none_is_a_bad_request() throws Exception {
        for (var address : new String[] {"/api/v1/%zz", "/api/v1/members?query=%zz", "/api/v1/members?query=a|b"}) {
            var answer = raw(address);
            assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
            assertTrue(answer.contains("application/problem+json"), answer);
            assertTrue(answer.contains("\"code\":\"bad-request\""), answer);
        }
    }

    /** HTTP clients refuse to send such addresses. */
    private static String raw(String address) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            var request = "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
