package dev.collega.shared.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Web apps on other origins may call the API when the operator has named them, with an access token and without cookies:
 * no answer ever allows credentials. Nobody else's page can read an answer.
 */
@ApplicationScoped
class CrossOrigin {

    private static final Pattern ORIGIN =
            Pattern.compile("https?://[a-z0-9.-]+(:\\d{1,5})?|https?://\\[[0-9a-f:]+](:\\d{1,5})?");
    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String HEADERS =
            "Authorization, Content-Type, If-Match, If-None-Match, Idempotency-Key, Patient-Data-Answer, X-Refresh-Token-Transport";
    private static final String EXPOSED = "ETag, Location, RateLimit, RateLimit-Policy, Retry-After, WWW-Authenticate";
    private static final String SECONDS_TO_REMEMBER = "3600";

    private final Set<String> allowed;

    CrossOrigin(@ConfigProperty(name = "collega.cors.origins") Optional<List<String>> origins) {
        allowed = Set.copyOf(origins.orElse(List.of()));
        for (var origin : allowed) {
            if (!ORIGIN.matcher(origin).matches()) {
                throw new IllegalArgumentException(
                        "COLLEGA_CORS_ORIGINS names origins such as https://app.hospital.example, without a path and each in full; ‘%s’ is none."
                                .formatted(origin));
            }
        }
    }

    void install(@Observes Router router) {
        if (!allowed.isEmpty()) {
            router.route("/api/*").order(Integer.MIN_VALUE + 1).handler(this::answer);
        }
    }

    private void answer(RoutingContext request) {
        var response = request.response();
        var origin = request.request().getHeader(HttpHeaders.ORIGIN);
        response.putHeader(HttpHeaders.VARY, "Origin");
        if (origin == null || !allowed.contains(origin)) {
            request.next();
            return;
        }
        response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin)
                .putHeader("Cross-Origin-Resource-Policy", "cross-origin");
        if (HttpMethod.OPTIONS.equals(request.request().method())
                && request.request().headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD)) {
            response.setStatusCode(204)
                    .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS)
                    .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, HEADERS)
                    .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, SECONDS_TO_REMEMBER)
                    .end();
        } else {
            response.putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
            request.next();
        }
    }
}
