package dev.collega.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;

/** Collega's API as any client sees it. Safe to use from several threads. */
final class Api {

    private static final Duration BEFORE_IT_ENDS = Duration.ofMinutes(1);

    private final String base;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final ObjectMapper json = new ObjectMapper();

    Api(URI base) {
        this.base = base.toString().replaceAll("/+$", "") + "/api/v1";
    }

    /** One who is signed in. Access tokens live for some minutes; this one is renewed before it ends. */
    final class Session {

        private String accessToken;
        private String refreshToken;
        private Instant renewAt;

        private Session(JsonNode opened) {
            keep(opened);
        }

        JsonNode get(String path) {
            return call("GET", path, null, token());
        }

        JsonNode post(String path, Object body) {
            return call("POST", path, body, token());
        }

        JsonNode put(String path, Object body) {
            return call("PUT", path, body, token());
        }

        private synchronized String token() {
            if (!Instant.now().isBefore(renewAt)) {
                keep(Api.this.post("/sessions/renewals", json.createObjectNode().put("refreshToken", refreshToken)));
            }
            return accessToken;
        }

        private void keep(JsonNode session) {
            accessToken = session.get("accessToken").asText();
            refreshToken = session.get("refreshToken").asText();
            renewAt =
                    Instant.now().plusSeconds(session.get("expiresIn").asLong()).minus(BEFORE_IT_ENDS);
        }
    }

    Session signIn(String email, String password) {
        return new Session(
                post("/sessions", json.createObjectNode().put("email", email).put("password", password)));
    }

    JsonNode post(String path, Object body) {
        return call("POST", path, body, null);
    }

    private JsonNode call(String method, String path, Object body, String token) {
        try {
            var request = HttpRequest.newBuilder(URI.create(base + path))
                    .timeout(Duration.ofSeconds(60))
                    .header("Accept", "application/json");
            if (token != null) {
                request.header("Authorization", "Bearer " + token);
            }
            if (body == null) {
                request.method(method, HttpRequest.BodyPublishers.noBody());
            } else {
                request.header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)));
            }
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new IllegalStateException(
                        method + " " + path + " answered " + response.statusCode() + ": " + response.body());
            }
            return json.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + base + path + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
