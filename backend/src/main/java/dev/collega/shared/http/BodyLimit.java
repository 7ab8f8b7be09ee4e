package dev.collega.shared.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a request whose body says that it is too large, before anything reads it; {@link BodyCount} is for those that
 * do not say. Quarkus' own limit, which is that of the largest body taken anywhere, would answer without a body.
 */
@ApplicationScoped
class BodyLimit {

    private final long bytes;
    private final List<Larger> larger;

    BodyLimit(
            @ConfigProperty(name = "collega.http.max-body-size") MemorySize limit,
            @Any Instance<LargeBody> largeBodies) {
        bytes = limit.asLongValue();
        larger = largeBodies.stream().map(Larger::of).toList();
    }

    private record Larger(Pattern path, long bytes) {

        static Larger of(LargeBody body) {
            var segments = Arrays.stream(body.path().split("/", -1))
                    .map(segment -> segment.equals("*") ? "[^/]+" : Pattern.quote(segment));
            return new Larger(Pattern.compile(segments.collect(Collectors.joining("/"))), body.bytes());
        }
    }

    private Optional<Larger> largerAt(String path) {
        return larger.stream().filter(one -> one.path().matcher(path).matches()).findFirst();
    }

    long bytesAt(String path) {
        return largerAt(path).map(Larger::bytes).orElse(bytes);
    }

    boolean isLargeAt(String path) {
        return largerAt(path).isPresent();
    }

    void install(@Observes Router router) {
        router.route("/api/*").order(Integer.MIN_VALUE + 1).handler(this::check);
        router.route("/api/*")
                .order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1)
                .handler(this::liftLimitOfQuarkus);
    }

    private void check(RoutingContext request) {
        var length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > bytesAt(request.request().path())) {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            // Answered by dev.collega.shared.problem.EdgeProblems
            request.fail(413);
        } else {
            request.next();
        }
    }

    private void liftLimitOfQuarkus(RoutingContext request) {
        request.remove(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY);
        request.next();
    }
}
