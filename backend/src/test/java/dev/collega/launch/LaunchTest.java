package dev.collega.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One Collega that runs, and what befalls those that are started beside it. */
class LaunchTest {

    @TempDir
    static Path folder;

    private static Path home;
    private static RunningCollega collega;

    @BeforeAll
    static void aFirstStart() throws Exception {
        home = folder.resolve("not there yet").resolve("home");
        collega = RunningCollega.in(home);
    }

    @AfterAll
    static void stop() throws Exception {
        collega.close();
    }

    @Test
    void a_first_start_says_what_it_does_and_ends_with_the_address() {
        assertTrue(collega.out().contains("Home      " + home), collega.out());
        assertTrue(collega.out().contains("making a new one in " + home.resolve("database")), collega.out());
        assertTrue(collega.out().contains("Collega is ready: http://localhost:" + collega.port()), collega.out());
    }

    @Test
    void a_first_start_says_where_mail_goes_and_whether_addresses_must_be_verified() {
        assertTrue(collega.out().contains("Mail      is laid into " + home.resolve("mail")), collega.out());
        assertTrue(
                collega.out().contains("Email     addresses need not be verified, for no mail is sent"), collega.out());
    }

    @Test
    void wrong_settings_of_mail_are_refused_in_one_line() throws Exception {
        for (var wrong : Map.of(
                        "COLLEGA_SMTP_TRANSPORT", "pigeon",
                        "COLLEGA_SMTP_PORT", "smtp",
                        "COLLEGA_SMTP_USERNAME", "nobody",
                        "COLLEGA_EMAIL_VERIFICATION", "perhaps",
                        "COLLEGA_PUBLIC_URL", "collega.example")
                .entrySet()) {
            assertRefused(
                    RunningCollega.starting(
                            folder.resolve("never used"),
                            RunningCollega.freePort(),
                            Map.of(wrong.getKey(), wrong.getValue())),
                    wrong.getKey());
        }
    }

    @Test
    void a_packaged_application_has_no_demo_network_by_accident() {
        assertFalse(collega.out().contains("Demo"), collega.out());
    }

    @Test
    void health_is_served_on_the_chosen_port() throws Exception {
        assertEquals(200, collega.get("/q/health/ready").statusCode());
    }

    @Test
    void a_first_start_makes_keys_that_only_their_owner_can_read() throws IOException {
        for (var name : new String[] {"signing-key.pem", "next-signing-key.pem", "secret"}) {
            assertEquals("rw-------", permissions(home.resolve("keys").resolve(name)), name);
        }
        assertEquals("rw-------", permissions(home.resolve("database").resolve("collega-password")));
        assertEquals("rwx------", permissions(home));
    }

    @Test
    void the_database_asks_for_a_password_and_its_role_is_no_superuser() throws Exception {
        var refused = org.junit.jupiter.api.Assertions.assertThrows(
                SQLException.class,
                () -> java.sql.DriverManager.getConnection(collega.databaseUrl(), "postgres", "postgres"));
        assertEquals("28P01", refused.getSQLState());
        try (var connection = collega.database();
                var row = connection
                        .createStatement()
                        .executeQuery(
                                "select usesuper, current_setting('fsync') from pg_user where usename = current_user")) {
            row.next();
            assertFalse(row.getBoolean(1));
            assertEquals("on", row.getString(2));
        }
    }

    @Test
    void a_second_start_on_the_same_home_folder_is_refused() throws Exception {
        assertRefused(
                RunningCollega.starting(home, RunningCollega.freePort(), Map.of()),
                "Another Collega (process ",
                home.toString(),
                "COLLEGA_HOME");
        assertEquals(200, collega.get("/q/health/ready").statusCode());
    }

    @Test
    void a_taken_port_is_refused_before_anything_is_made() throws Exception {
        var other = folder.resolve("port");
        try (var taken = new ServerSocket(0)) {
            assertRefused(
                    RunningCollega.starting(other, taken.getLocalPort(), Map.of()),
                    "Port %d is taken".formatted(taken.getLocalPort()),
                    "COLLEGA_PORT");
        }
        assertFalse(Files.exists(other.resolve("database")));
    }

    @Test
    void a_wrong_database_password_is_refused() throws Exception {
        assertRefused(
                RunningCollega.starting(
                        folder.resolve("given"),
                        RunningCollega.freePort(),
                        Map.of(
                                "COLLEGA_DATABASE_URL", collega.databaseUrl(),
                                "COLLEGA_DATABASE_USER", "collega",
                                "COLLEGA_DATABASE_PASSWORD", "wrong")),
                "refuses user ‘collega’",
                "COLLEGA_DATABASE_PASSWORD");
    }

    @Test
    void a_database_that_cannot_be_reached_is_refused() throws Exception {
        assertRefused(
                RunningCollega.starting(
                        folder.resolve("given"),
                        RunningCollega.freePort(),
                        Map.of(
                                "QUARKUS_DATASOURCE_JDBC_URL",
                                "jdbc:postgresql://127.0.0.1:%d/collega".formatted(RunningCollega.freePort()))),
                "cannot be reached");
    }

    @Test
    void a_given_database_is_used_and_none_is_started() throws Exception {
        var other = folder.resolve("given");
        try (var second = RunningCollega.starting(
                other,
                RunningCollega.freePort(),
                Map.of(
                        "COLLEGA_DATABASE_URL", collega.databaseUrl(),
                        "COLLEGA_DATABASE_USER", "collega",
                        "COLLEGA_DATABASE_PASSWORD",
                                Files.readString(home.resolve("database/collega-password"))
                                        .strip()))) {
            second.awaitReady();
            assertTrue(second.out().contains("Database  " + collega.databaseUrl()), second.out());
            assertFalse(Files.exists(other.resolve("database")));
        }
    }

    @Test
    void a_weak_secret_is_refused() throws Exception {
        assertRefused(
                RunningCollega.starting(
                        folder.resolve("secret"), RunningCollega.freePort(), Map.of("COLLEGA_SECRET", "changeme")),
                "COLLEGA_SECRET must be at least 32 random bytes");
    }

    @Test
    void keys_of_ones_own_sign_and_are_published() throws Exception {
        var given = Keys.in(HomeFolder.open(folder.resolve("keys, of our own")), new Console(System.out));
        var home = folder.resolve("with given keys");
        Files.createDirectory(home);
        try (var other = RunningCollega.starting(
                home,
                RunningCollega.freePort(),
                Map.of(
                        "COLLEGA_TOKENS_SIGNING_KEY_FILE", given.signingKey().toString(),
                        "COLLEGA_TOKENS_PUBLISHED_KEY_FILES",
                                given.publishedKeys().get(0).toString().replace(",", "\\,"),
                        "COLLEGA_SECRET", given.secret()))) {
            other.awaitReady();
            assertFalse(Files.exists(home.resolve("keys")));
            assertEquals(2, other.get("/.well-known/jwks.json").body().split("\"kid\"").length - 1);
            assertEquals(401, other.get("/api/v1/me").statusCode());
        }
    }

    @Test
    void a_key_in_a_setting_of_before_is_not_passed_over() throws Exception {
        assertRefused(
                RunningCollega.starting(
                        folder.resolve("former setting"),
                        RunningCollega.freePort(),
                        Map.of("SMALLRYE_JWT_SIGN_KEY_LOCATION", "file:/somewhere/key.pem")),
                "SMALLRYE_JWT_SIGN_KEY_LOCATION is not used any more",
                "COLLEGA_TOKENS_SIGNING_KEY_FILE");
    }

    @Test
    void a_key_that_is_none_is_refused() throws Exception {
        assertRefused(
                RunningCollega.starting(
                        folder.resolve("bad key"),
                        RunningCollega.freePort(),
                        Map.of(
                                "COLLEGA_TOKENS_SIGNING_KEY_FILE",
                                Files.writeString(folder.resolve("bad.pem"), "no key")
                                        .toString())),
                "holds no RSA key");
    }

    @Test
    void a_home_folder_that_cannot_be_written_is_refused() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "not a folder");
        assertRefused(
                RunningCollega.starting(file.resolve("home"), RunningCollega.freePort(), Map.of()),
                "Cannot write to " + file.resolve("home"));
    }

    static void assertRefused(RunningCollega refused, String... words) throws InterruptedException {
        assertEquals(1, refused.exitCode(), refused.out());
        assertEquals(1, refused.err().lines().count(), refused.err());
        for (var word : words) {
            assertTrue(refused.err().contains(word), refused.err());
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
