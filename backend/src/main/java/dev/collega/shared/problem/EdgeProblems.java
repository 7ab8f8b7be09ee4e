package dev.collega.shared.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.WebApplicationException;
import java.net.URI;
import java.net.URISyntaxException;
import org.jboss.logging.Logger;

/** Problems for requests that end before they reach a resource: a body too large, a path beside the API. */
@ApplicationScoped
public class EdgeProblems {

    private static final Logger LOG = Logger.getLogger(EdgeProblems.class);
    private static final String API = "/api";

    private final ObjectMapper json;

    EdgeProblems(ObjectMapper json) {
        this.json = json;
    }

    void install(@Observes Router router) {
        router.route(API + "/*")
                .order(Integer.MIN_VALUE + 1)
                .handler(this::checkAddress)
                .failureHandler(this::answerFailure);
        router.route(API + "/*").last().handler(request -> answer(request, 404));
        // A path that cannot be decoded matches no route at all.
        router.errorHandler(400, request -> answer(request, 400));
    }

    /** As Quarkus does it, whose answer has no body; the launcher switches its check off. */
    private void checkAddress(RoutingContext request) {
        try {
            new URI(request.request().uri());
            request.next();
        } catch (URISyntaxException e) {
            answer(request, 400);
        }
    }

    private void answerFailure(RoutingContext request) {
        var fault = request.failure();
        if (fault instanceof SecurityException || request.response().headWritten()) {
            request.next();
        } else if (fault == null && request.statusCode() < 500) {
            answer(request, request.statusCode());
        } else {
            LOG.errorf(
                    fault,
                    "Unforeseen fault at %s",
                    LoggedPath.of(request.request().path()));
            answer(request, 500);
        }
    }

    private void answer(RoutingContext request, int status) {
        var path = request.request().path();
        var response = request.response().setStatusCode(status);
        // Quarkus says ‘identity’ until it compresses; in an answer that is no valid coding.
        response.headers().remove(HttpHeaders.CONTENT_ENCODING);
        if (path == null || !path.startsWith(API)) {
            response.end();
            return;
        }
        var problem =
                HttpFaults.asProblem(new WebApplicationException(status), path).at(path);
        try {
            response.putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            response.setStatusCode(500).end();
        }
    }
}
