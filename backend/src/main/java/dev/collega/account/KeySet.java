package dev.collega.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;

/**
 * The published keys as a JSON Web Key Set (RFC 7517), where others look for it. Good for some minutes, which is short
 * against the time that a key is published before it signs.
 */
@ApplicationScoped
class KeySet {

    private static final String PATH = "/.well-known/jwks.json";
    private static final Duration GOOD_FOR = Duration.ofMinutes(5);

    private final String json;

    KeySet(TokenKeys keys, ObjectMapper mapper) throws JsonProcessingException {
        json = mapper.writeValueAsString(
                new Keys(keys.published().stream().map(Key::of).toList()));
    }

    void install(@Observes Router router) {
        router.route(PATH)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(request -> request.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/jwk-set+json")
                        .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=" + GOOD_FOR.toSeconds())
                        .end(json));
    }

    record Keys(List<Key> keys) {}

    record Key(String kty, String use, String alg, String kid, String n, String e) {
        static Key of(TokenKeys.PublishedKey published) {
            return new Key(
                    "RSA",
                    "sig",
                    "RS256",
                    published.id(),
                    RsaKeyFile.base64(published.key().getModulus()),
                    RsaKeyFile.base64(published.key().getPublicExponent()));
        }
    }
}
