package dev.collega.shared.problem;

import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.StatusType;
import java.time.Duration;
import java.util.List;

/** The one place that makes problems. Every method returns the exception to throw; codes are part of the contract. */
public final class Problems {

    private Problems() {}

    /** What is not there, and what is not mine to know of: both look the same. */
    public static ProblemException notFound(String noun, Object id) {
        return of(Status.NOT_FOUND, "not-found", "There is no " + noun + " " + id + ".");
    }

    public static ProblemException badRequest(String code, String detail) {
        return of(Status.BAD_REQUEST, code, detail);
    }

    /** One query parameter or field at fault. */
    public static ProblemException invalid(String name, String detail) {
        return new ProblemException(
                Status.BAD_REQUEST,
                "invalid-parameter",
                "The parameter \"" + name + "\" " + detail + ".",
                List.of(new Problem.FieldError("/" + name, "invalid", detail)),
                null);
    }

    public static ProblemException validation(List<Problem.FieldError> errors) {
        var first = errors.get(0);
        var detail = errors.size() == 1
                ? "The field " + first.pointer() + " " + first.message() + "."
                : errors.size() + " fields need another look; the first is " + first.pointer() + ", which "
                        + first.message() + ".";
        return new ProblemException(Status.BAD_REQUEST, "validation", detail, errors, null);
    }

    public static ProblemException validation(String pointer, String code, String message) {
        return validation(List.of(new Problem.FieldError(pointer, code, message)));
    }

    public static ProblemException unauthenticated(String code, String detail) {
        return of(Status.UNAUTHORIZED, code, detail);
    }

    public static ProblemException conflict(String code, String detail) {
        return of(Status.CONFLICT, code, detail);
    }

    public static ProblemException unprocessable(String code, String detail) {
        return of(Unprocessable.CONTENT, code, detail);
    }

    /** As {@link #unprocessable(String, String)}, with the fields that it is about. */
    public static ProblemException unprocessable(String code, String detail, List<Problem.FieldError> errors) {
        return new ProblemException(Unprocessable.CONTENT, code, detail, errors, null);
    }

    public static ProblemException stale(String noun) {
        return of(
                Status.PRECONDITION_FAILED,
                "precondition-failed",
                "The " + noun + " has changed since you read it. Read it again and repeat your change.");
    }

    /** @param retryAfter from when on it is worth while to come again, in whole seconds */
    public static ProblemException tooManyRequests(String detail, Duration retryAfter) {
        return new ProblemException(Status.TOO_MANY_REQUESTS, "too-many-requests", detail, List.of(), retryAfter);
    }

    public static ProblemException unavailable() {
        return new ProblemException(
                Status.SERVICE_UNAVAILABLE,
                "unavailable",
                "Collega cannot reach its database just now. Nothing was changed; try again shortly.",
                List.of(),
                Duration.ofSeconds(2));
    }

    public static ProblemException of(StatusType status, String code, String detail) {
        return new ProblemException(status, code, detail, List.of(), null);
    }

    /** RFC 9110, 15.5.21; Jakarta REST does not know it. */
    private enum Unprocessable implements StatusType {
        CONTENT;

        @Override
        public int getStatusCode() {
            return 422;
        }

        @Override
        public Status.Family getFamily() {
            return Status.Family.CLIENT_ERROR;
        }

        @Override
        public String getReasonPhrase() {
            return "Unprocessable Content";
        }
    }
}
