package dev.collega.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.collega.testing.FreePort;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three packaged instances on one PostgreSQL, and very many occurrences that fall due in the same minute. In the midst of
 * it one instance is killed, and then the database. See {@code delivery-trial/README.md}; here with few.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeliveryTrialTest {

    private static final int OCCURRENCES = Integer.getInteger("trial.occurrences", 200);
    private static final boolean KILL = !Boolean.getBoolean("trial.calm");
    private static final int INSTANCES = 3;
    private static final String PASSWORD = "postgres";

    /** Whether it is the large one, with the settings of production, and not the one of every build. */
    private static final boolean FULL = Boolean.getBoolean("trial.full");

    /** What is ended cannot come again; but whoever has taken it wrongly may still be sending it. */
    private static final Duration QUIET = Duration.ofSeconds(FULL ? 40 : 3);

    /** An instance carries reminders over one connection, so one letter at most is between the mail server's yes and ours. */
    private static final int IN_FLIGHT_OF_THE_KILLED = KILL ? 1 : 0;

    /** Four of five in a digest each, of the fifth ten singly for each member. */
    private static final int DIGESTS = OCCURRENCES * 4 / 5;

    private static final int SINGLES_EACH = 10;

    @TempDir
    Path folder;

    private GreenMail mail;
    private EmbeddedPostgres postgres;
    private int databasePort;
    private final List<Process> instances = new ArrayList<>();

    @Test
    void every_occurrence_is_delivered_once_although_an_instance_and_the_database_are_killed() throws Exception {
        mail = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        databasePort = freePort();
        startDatabase();
        try {
            for (var number = 0; number < INSTANCES; number++) {
                startInstance(number);
            }
            awaitSchema();
            var dueAt = seed();
            say("%d occurrences are due at %s", OCCURRENCES, dueAt);
            awaitPlanned();
            say("all are planned");
            awaitMails(1);
            say(
                    "first mail %d ms after due",
                    Duration.between(dueAt, Instant.now()).toMillis());
            if (KILL) {
                // At any time: not at one that is kind to us, nor always right after a mail.
                awaitMails(ThreadLocalRandom.current().nextInt(OCCURRENCES / 10, OCCURRENCES * 4 / 10));
                Thread.sleep(ThreadLocalRandom.current().nextInt(50));
                instances.get(0).destroyForcibly().waitFor();
                say("instance 0 killed (SIGKILL) with %d delivered", mails());
                awaitMails(OCCURRENCES / 2);
                killDatabase();
                say("PostgreSQL killed (SIGKILL) with %d delivered", mails());
                Thread.sleep(2_000);
                startDatabase();
                say("PostgreSQL is back");
            }
            awaitMails(OCCURRENCES);
            say(
                    "all delivered %d ms after due",
                    Duration.between(dueAt, Instant.now()).toMillis());
            awaitEnded();
            Thread.sleep(QUIET.toMillis());
            judge();
        } finally {
            for (var instance : instances) {
                instance.destroy();
                instance.waitFor(30, TimeUnit.SECONDS);
            }
            mail.stop();
            postgres.close();
        }
    }

    private void judge() throws Exception {
        var subjects = new HashSet<String>();
        var arrivals = new LinkedHashMap<String, List<Instant>>();
        var all = mail.getManagers().getImapHostManager().getAllMessages();
        for (var one : all) {
            subjects.add(one.getMimeMessage().getSubject());
            arrivals.computeIfAbsent(one.getMimeMessage().getMessageID(), id -> new ArrayList<>())
                    .add(one.getReceivedDate().toInstant());
        }
        say(
                "mails %d, of distinct Message-ID %d, of distinct subject %d",
                all.size(), arrivals.size(), subjects.size());
        // Next to which kill the first of the two came says whose fault it is.
        arrivals.values().stream().filter(times -> times.size() > 1).forEach(times -> say("twice: %s", times));
        try (var database = database();
                var lateness = database.createStatement().executeQuery("""
                        select percentile_disc(array[0.5, 0.95, 1]) within group (order by extract(epoch from ended_at - due_at))
                        from reminder_message where kind in ('DIGEST', 'SINGLE')
                        """)) {
            lateness.next();
            say("seconds from due to taken by the mail server: median, 95 %%, last: %s", lateness.getArray(1));
            assertEquals(OCCURRENCES, count(database, "reminder_delivery"), "rows of occurrences");
            assertEquals(
                    OCCURRENCES,
                    count(database, "reminder_message where state = 'SENT'"),
                    "messages that count as sent");
        }
        assertEquals(OCCURRENCES, subjects.size(), "none is lost");
        assertEquals(OCCURRENCES, arrivals.size(), "none is written twice");
        var doubles = all.size() - OCCURRENCES;
        assertTrue(doubles <= IN_FLIGHT_OF_THE_KILLED, doubles + " were sent twice");
    }

    /** Members of a free day round the clock, whose hour comes when all of them are planned. */
    private Instant seed() throws SQLException {
        var lead = Math.max(8, OCCURRENCES / 200);
        var dueAt = Instant.now().plusSeconds(lead).truncatedTo(ChronoUnit.SECONDS);
        var hour = LocalTime.ofInstant(dueAt, ZoneOffset.UTC);
        try (var database = database();
                var statement = database.createStatement()) {
            database.setAutoCommit(false);
            for (var sql : SEED.formatted(DIGESTS, (OCCURRENCES - DIGESTS) / SINGLES_EACH, hour, SINGLES_EACH)
                    .split(";\n")) {
                statement.execute(sql);
            }
            database.commit();
        }
        return dueAt;
    }

    private static final String SEED = """
            create temp table person as
              select n, n > %1$d as singly, gen_random_uuid() as id, gen_random_uuid() as contact from generate_series(1, %1$d + %2$d) n;
            insert into account (id, email, password_hash, created_at, email_verified_at)
              select id, 'member-' || n || '@trial.example', 'nobody signs in with this', now(), now() from person;
            insert into member (id, full_name, profession, time_zone, created_at, version)
              select id, 'Member ' || n, 'nurse', 'Etc/UTC', now(), 0 from person;
            insert into rota (member_id, on_call_is_busy, version) select id, true, 0 from person;
            insert into rota_window (member_id, day, starts, ends)
              select id, day, '00:00', '00:00' from person, generate_series(1, 7) day;
            insert into reminder_settings (member_id, hour, digest, single, single_for, notes_in_mail, names_in_push, changed_at)
              select id, '%3$s', case when singly then '{}' else array['MAIL'] end, case when singly then array['MAIL'] else '{}' end,
                'ALL', false, false, now() from person;
            insert into contact (id, owner_id, name, created_at, updated_at, version)
              select contact, id, 'Person ' || n, now(), now(), 0 from person;
            insert into follow_up (id, owner_id, contact_id, title, due_on, minutes, state, created_at, changed_at, version)
              select gen_random_uuid(), id, contact, 'word ' || k, (now() at time zone 'UTC')::date, 2, 'OPEN',
                now() - interval '1 minute', now() - interval '1 minute', 0
              from person, generate_series(1, case when singly then %4$d else 1 end) k
            """;

    /** Or due already, where the machine was too busy to be done with it before. */
    private void awaitPlanned() throws Exception {
        var members = DIGESTS + (OCCURRENCES - DIGESTS) / SINGLES_EACH;
        try (var database = database()) {
            await(() -> mails() > 0
                    || count(database, "reminder_stale") == 0
                            && count(database, "scheduled_task where task_name = 'remind'") == members);
        }
    }

    private void awaitEnded() throws Exception {
        try (var database = database()) {
            await(() -> count(database, "letter where state = 'WAITING'") == 0);
        }
    }

    private void awaitSchema() throws Exception {
        await(() -> {
            try (var database = database()) {
                return count(database, "flyway_schema_history where success and version = '055'") > 0
                        || count(database, "information_schema.tables where table_name = 'push_subscription'") > 0;
            } catch (SQLException e) {
                return false;
            }
        });
    }

    private void awaitMails(int many) throws Exception {
        await(() -> mails() >= many);
    }

    private int mails() {
        try {
            return mail.getManagers().getImapHostManager().getAllMessages().size();
        } catch (RuntimeException e) {
            // A mailbox was being made.
            return 0;
        }
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private void await(Condition condition) throws Exception {
        var patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(300);
        while (!condition.holds()) {
            if (System.nanoTime() > patience) {
                throw new AssertionError("waited in vain, with " + mails() + " mails; see " + folder + outputs());
            }
            // Looking costs too, the more the more mails there are.
            Thread.sleep(Math.max(20, OCCURRENCES / 10));
        }
    }

    private String outputs() throws IOException {
        var all = new StringBuilder();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(one -> one.toString().endsWith(".log")).toList()) {
                var lines = Files.readAllLines(file);
                lines.subList(Math.max(0, lines.size() - 15), lines.size())
                        .forEach(line -> all.append('\n').append(line));
            }
        }
        return all.toString();
    }

    private void startInstance(int number) throws IOException {
        var home = Files.createDirectories(folder.resolve("home"));
        var builder = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx512m",
                        // The second compiler is for who runs long.
                        FULL ? "-XX:+TieredCompilation" : "-XX:TieredStopAtLevel=1",
                        "-jar",
                        new File("target/quarkus-app/quarkus-run.jar").getAbsolutePath())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("instance-" + number + ".log").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("COLLEGA_") || name.startsWith("QUARKUS_"));
        builder.environment()
                .putAll(Map.of(
                        "COLLEGA_HOME",
                        home.toString(),
                        "COLLEGA_PORT",
                        Integer.toString(freePort()),
                        "COLLEGA_DATABASE_URL",
                        url(),
                        "COLLEGA_DATABASE_USER",
                        "postgres",
                        "COLLEGA_DATABASE_PASSWORD",
                        PASSWORD,
                        "COLLEGA_SMTP_HOST",
                        "127.0.0.1",
                        "COLLEGA_SMTP_PORT",
                        Integer.toString(mail.getSmtp().getPort()),
                        "COLLEGA_SMTP_TRANSPORT",
                        "plain"));
        if (!FULL) {
            // So that what the killed one had in hand is not waited for half of the time.
            builder.environment().put("COLLEGA_MAIL_CLAIM", "PT10S");
        }
        instances.add(builder.start());
        if (number == 0) {
            // The first makes the keys and the schema.
            while (!Files.readString(folder.resolve("instance-0.log")).contains("Collega is ready")) {
                if (!instances.get(0).isAlive()) {
                    throw new AssertionError("Collega did not start:" + outputs());
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void startDatabase() throws IOException {
        // As it is by default: what is acknowledged is on the disk.
        postgres = EmbeddedPostgres.builder()
                .setPort(databasePort)
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .setServerConfig("max_connections", "100")
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
    }

    private void killDatabase() throws Exception {
        var pid = Long.parseLong(
                Files.readAllLines(folder.resolve("data/postmaster.pid")).get(0).strip());
        var postmaster = ProcessHandle.of(pid).orElseThrow();
        var all = new ArrayList<>(postmaster.descendants().toList());
        all.add(0, postmaster);
        all.forEach(ProcessHandle::destroyForcibly);
        for (var one : all) {
            one.onExit().get(20, TimeUnit.SECONDS);
        }
        Files.deleteIfExists(folder.resolve("data/postmaster.pid"));
        // Its lock, or the next one is taken for a second one on the same data.
        Files.deleteIfExists(folder.resolve("data/epg-lock"));
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:" + databasePort + "/postgres";
    }

    private Connection database() throws SQLException {
        return DriverManager.getConnection(url(), "postgres", PASSWORD);
    }

    private static int count(Connection database, String what) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery("select count(*) from " + what)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static int freePort() throws IOException {
        return FreePort.find();
    }

    private static void say(String what, Object... values) {
        System.out.println("[trial] " + LocalTime.now().truncatedTo(ChronoUnit.MILLIS) + " " + what.formatted(values));
    }
}
