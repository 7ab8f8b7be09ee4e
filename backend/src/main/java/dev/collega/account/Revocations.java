package dev.collega.account;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Hears from PostgreSQL what was revoked on any instance. Over a connection of its own, for what listens must not wait
 * in a pool; while that is cut nothing remembered is trusted and each request asks the database.
 */
@Startup
@ApplicationScoped
class Revocations {

    private static final Logger LOG = Logger.getLogger(Revocations.class);

    /** After a silence of this length the connection is tried, so that a dead one is noticed. */
    private static final int SILENCE_MILLIS = 5_000;

    private static final int PAUSE_MILLIS = 1_000;

    private final VerifiedTokens verified;
    private final String url;
    private final String user;
    private final String password;
    private final Thread listener = new Thread(this::run, "collega-revocations");
    private volatile boolean stopped;

    Revocations(
            VerifiedTokens verified,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        this.verified = verified;
        this.url = url;
        this.user = user.orElse(null);
        this.password = password.orElse(null);
        listener.setDaemon(true);
        listener.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        listener.interrupt();
    }

    private void run() {
        while (!stopped) {
            try (var connection = DriverManager.getConnection(url, user, password)) {
                listen(connection);
            } catch (SQLException e) {
                LOG.debugf(e, "Not listening");
            }
            if (!stopped) {
                verified.listens(false);
                pause();
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, SILENCE_MILLIS * 2);
        try (var statement = connection.createStatement()) {
            statement.execute("set application_name = 'collega revocations'");
            statement.execute("listen collega_revoked");
            verified.listens(true);
            while (!stopped) {
                var heard = connection.unwrap(PGConnection.class).getNotifications(SILENCE_MILLIS);
                if (heard == null || heard.length == 0) {
                    statement.execute("select 1");
                    continue;
                }
                for (var notification : heard) {
                    verified.forget(UUID.fromString(notification.getParameter()));
                }
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            // Told to stop.
        }
    }
}
