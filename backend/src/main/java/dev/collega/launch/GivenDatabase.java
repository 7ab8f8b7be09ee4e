package dev.collega.launch;

import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/** The database the operator has named. It is tried before Quarkus starts, so that what is wrong with it is one line. */
record GivenDatabase(String url, String user, String password) {

    /** The oldest that Collega has been tried with. */
    private static final int OLDEST = 15;

    private static final int TIMEOUT_SECONDS = 10;
    private static final int ATTEMPTS_WHILE_STARTING = 30;

    /** The one that the operator has named, if any. */
    static Optional<GivenDatabase> named(Settings settings) {
        settings.find("collega.database.url").ifPresent(url -> settings.offer("quarkus.datasource.jdbc.url", url));
        if (!settings.has("quarkus.datasource.jdbc.url")) {
            return Optional.empty();
        }
        settings.find("collega.database.user").ifPresent(it -> settings.offer("quarkus.datasource.username", it));
        settings.find("collega.database.password").ifPresent(it -> settings.offer("quarkus.datasource.password", it));
        return Optional.of(new GivenDatabase(
                settings.find("quarkus.datasource.jdbc.url").get(),
                settings.find("quarkus.datasource.username").orElse(null),
                settings.find("quarkus.datasource.password").orElse(null)));
    }

    void requireUsable() {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new StartupProblem(
                    "COLLEGA_DATABASE_URL must look like jdbc:postgresql://host:5432/collega, not like ‘%s’."
                            .formatted(url.replaceFirst("//[^/@]*@", "//…@")));
        }
        try (var connection = connect(ATTEMPTS_WHILE_STARTING)) {
            int major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < OLDEST) {
                throw new StartupProblem("The database at %s is PostgreSQL %d; Collega needs %d or newer."
                        .formatted(address(), major, OLDEST));
            }
        } catch (SQLException e) {
            throw new StartupProblem(explain(e), e);
        }
    }

    String description() {
        return address() + (user == null ? "" : " as " + user);
    }

    private Connection connect(int attempts) throws SQLException {
        try {
            return DriverManager.getConnection(url, login());
        } catch (SQLException e) {
            if (!"57P03".equals(e.getSQLState()) || attempts == 1) {
                throw e;
            }
            pause();
            return connect(attempts - 1);
        }
    }

    private Properties login() {
        var login = new Properties();
        login.setProperty("loginTimeout", Integer.toString(TIMEOUT_SECONDS));
        if (user != null) {
            login.setProperty("user", user);
        }
        if (password != null) {
            login.setProperty("password", password);
        }
        return login;
    }

    private String explain(SQLException e) {
        var state = e.getSQLState() == null ? "" : e.getSQLState();
        if (state.startsWith("28")) {
            return "The database at %s refuses user ‘%s’: wrong user or password (COLLEGA_DATABASE_USER, COLLEGA_DATABASE_PASSWORD)."
                    .formatted(address(), user);
        }
        return switch (state) {
            case "3D000" ->
                "The server at %s has no such database: create it, or correct COLLEGA_DATABASE_URL."
                        .formatted(address());
            case "08001", "08006", "08004" ->
                "The database at %s cannot be reached: is it running, and is COLLEGA_DATABASE_URL right? (%s)"
                        .formatted(address(), firstLine(e));
            default -> "The database at %s cannot be used: %s".formatted(address(), firstLine(e));
        };
    }

    /** Without the part after the question mark, which may hold a password. */
    private String address() {
        return url.replaceFirst("\\?.*", "");
    }

    private static String firstLine(SQLException e) {
        if (e.getCause() instanceof UnknownHostException unknown) {
            return "unknown host " + unknown.getMessage();
        }
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
