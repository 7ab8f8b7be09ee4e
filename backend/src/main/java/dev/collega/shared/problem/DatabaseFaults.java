package dev.collega.shared.problem;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the database says, by SQLSTATE (PostgreSQL, appendix A): no connection is a 503, a lost race a 409 or 412. What
 * is left is our own fault and stays a 500.
 */
final class DatabaseFaults {

    /** Serialisation failure, deadlock, lock not available, statement cancelled by its time limit. */
    private static final Set<String> TRY_AGAIN = Set.of("40001", "40P01", "55P03", "57014");

    private DatabaseFaults() {}

    static Optional<ProblemException> asProblem(Throwable fault) {
        for (var cause = fault; cause != null && cause.getCause() != cause; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return Optional.of(problem);
            }
            if (cause instanceof OptimisticLockException || cause instanceof org.hibernate.StaleStateException) {
                return Optional.of(Problems.stale("resource"));
            }
            if (cause instanceof SQLException sql) {
                var known = asProblem(sql);
                if (known.isPresent()) {
                    return known;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<ProblemException> asProblem(SQLException fault) {
        var state = fault.getSQLState();
        // Agroal gives no SQLSTATE when the pool is exhausted or the database cannot be reached.
        if (state == null) {
            var message = String.valueOf(fault.getMessage()).toLowerCase(Locale.ROOT);
            return fault instanceof SQLTransientConnectionException
                            || message.contains("acquisition timeout")
                            || message.contains("interrupted")
                    ? Optional.of(Problems.unavailable())
                    : Optional.empty();
        }
        if (state.startsWith("08") || state.startsWith("57P") || state.startsWith("53") || TRY_AGAIN.contains(state)) {
            return Optional.of(Problems.unavailable());
        }
        return switch (state) {
            case "23505", "23P01" ->
                Optional.of(Problems.conflict("conflict", "Somebody was quicker: this already exists."));
            case "23503" -> Optional.of(Problems.conflict("conflict", "What this belongs to has just been removed."));
            case "22021", "22P05" ->
                Optional.of(Problems.badRequest("bad-request", "The text holds a character that cannot be kept."));
            default -> Optional.empty();
        };
    }
}
