package dev.collega.launch;

import io.quarkus.runtime.QuarkusBindException;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;

/** Turns what Quarkus throws while it starts into a sentence. */
final class StartupProblems {

    private StartupProblems() {}

    static StartupProblem explain(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof QuarkusBindException bind) {
                return new StartupProblem(firstLine(bind) + "; choose another with COLLEGA_PORT.", thrown);
            }
            if (cause instanceof FlywayException || cause instanceof SQLException) {
                return new StartupProblem("The database could not be brought up to date: " + oneLine(cause), thrown);
            }
        }
        // Not foreseen, so whoever looks into it needs the whole story.
        Logger.getLogger(Collega.class).error("The application did not start", thrown);
        return new StartupProblem(firstLine(root(thrown)) + " (the log above has the details).", thrown);
    }

    private static Throwable root(Throwable thrown) {
        return thrown.getCause() == null ? thrown : root(thrown.getCause());
    }

    private static String firstLine(Throwable cause) {
        return String.valueOf(cause.getMessage())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse(cause.getClass().getSimpleName());
    }

    /** Flyway tells what failed on the first line and why on those below. */
    private static String oneLine(Throwable cause) {
        return String.valueOf(cause.getMessage())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(6)
                .collect(Collectors.joining("; "));
    }
}
