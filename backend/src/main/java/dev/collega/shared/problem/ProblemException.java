package dev.collega.shared.problem;

import jakarta.ws.rs.core.Response.StatusType;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Carries a problem from where it is noticed to the one place that answers with it; made by {@link Problems}. */
public class ProblemException extends RuntimeException {

    private final StatusType status;
    private final String code;
    private final List<Problem.FieldError> errors;
    private final Duration retryAfter;
    private final Map<String, Object> extensions = new LinkedHashMap<>();

    ProblemException(
            StatusType status, String code, String detail, List<Problem.FieldError> errors, Duration retryAfter) {
        // No stack trace and no suppression: a problem is an answer, not a fault of ours.
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.errors = errors;
        this.retryAfter = retryAfter;
    }

    public StatusType status() {
        return status;
    }

    public String code() {
        return code;
    }

    /** Whether this is its code, or that of a field in it. */
    public boolean says(String code) {
        return this.code.equals(code)
                || errors.stream().anyMatch(error -> error.code().equals(code));
    }

    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** A member of the problem beside the standard ones; what a client needs to go on. */
    public ProblemException with(String name, Object value) {
        extensions.put(name, value);
        return this;
    }

    /** As it is answered; beside others where one request asked for several things. */
    public Problem at(String instance) {
        return new Problem(
                "urn:collega:problem:" + code,
                status.getReasonPhrase(),
                status.getStatusCode(),
                getMessage(),
                instance,
                code,
                errors,
                extensions);
    }
}
