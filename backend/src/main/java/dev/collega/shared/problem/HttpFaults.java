package dev.collega.shared.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;

/** The statuses that the HTTP layer itself answers with, as problems. */
final class HttpFaults {

    private HttpFaults() {}

    static ProblemException asProblem(WebApplicationException fault, String path) {
        var status = fault.getResponse().getStatus();
        return switch (status) {
            case 400 -> Problems.badRequest("bad-request", "The request cannot be understood.");
            case 404 -> Problems.of(Status.NOT_FOUND, "not-found", "There is nothing at " + path + ".");
            case 405 ->
                Problems.of(
                        Status.METHOD_NOT_ALLOWED,
                        "method-not-allowed",
                        path + " does not take this method; Allow names those it takes.");
            case 406 -> Problems.of(Status.NOT_ACCEPTABLE, "not-acceptable", path + " answers application/json only.");
            case 413 ->
                Problems.of(Status.REQUEST_ENTITY_TOO_LARGE, "too-large", "The body is larger than is taken here.");
            case 415 ->
                Problems.of(
                        Status.UNSUPPORTED_MEDIA_TYPE,
                        "unsupported-media-type",
                        path + " does not take a body of this type.");
            default -> {
                var known = Status.fromStatusCode(status);
                yield known == null || status >= 500
                        ? Problems.of(
                                Status.INTERNAL_SERVER_ERROR,
                                "internal",
                                "Something went wrong on our side. Nothing was changed.")
                        : Problems.of(known, "http-" + status, known.getReasonPhrase() + ".");
            }
        };
    }
}
