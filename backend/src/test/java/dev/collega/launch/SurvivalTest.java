package dev.collega.launch;

import static dev.collega.launch.LaunchTest.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there at the next start, however the last run ended. */
class SurvivalTest {

    private static String name;

    @TempDir
    static Path shared;

    private Path folder;

    @BeforeAll
    static void unpack_postgresql_once() {
        var programs = PostgresPrograms.unpackedIn(HomeFolder.open(shared), new Console(System.out));
        name = programs.getFileName().toString();
    }

    @BeforeEach
    void a_folder() throws IOException {
        folder = Files.createTempDirectory(shared, "test");
    }

    /** Each test has its own data, and the programs that have been unpacked already. */
    private Path home() throws IOException {
        var home = Files.createDirectory(folder.resolve("home"));
        Files.createSymbolicLink(home.resolve(name), shared.resolve(name));
        return home;
    }

    @Test
    void data_survive_a_stop_and_a_kill_and_the_database_left_behind_is_taken_in() throws Exception {
        var home = home();
        byte[] key;
        try (var first = RunningCollega.in(home)) {
            execute(first, "create table kept (what text)");
            execute(first, "insert into kept values ('before a stop')");
            key = Files.readAllBytes(home.resolve("keys/signing-key.pem"));
            assertEquals(143, first.stop());
        }
        assertFalse(Files.exists(home.resolve("database/postmaster.pid")), "the database was stopped in order");
        var second = RunningCollega.in(home);
        execute(second, "insert into kept values ('before a kill')");
        second.kill();
        assertTrue(Files.exists(home.resolve("database/postmaster.pid")), "the database was left behind");
        try (var third = RunningCollega.in(home)) {
            assertTrue(third.out().contains("stopping the PostgreSQL of a Collega that was killed"), third.out());
            assertEquals(2, count(third));
            assertArrayEquals(key, Files.readAllBytes(home.resolve("keys/signing-key.pem")));
        }
    }

    @Test
    void a_kill_of_both_loses_nothing_and_a_foreign_process_number_is_no_obstacle() throws Exception {
        var home = home();
        var first = RunningCollega.in(home);
        execute(first, "create table kept (what text)");
        execute(first, "insert into kept values ('acknowledged')");
        first.kill();
        var pidFile = home.resolve("database/postmaster.pid");
        var lines = Files.readAllLines(pidFile);
        ProcessHandle.of(Long.parseLong(lines.get(0).strip())).ifPresent(ProcessHandle::destroyForcibly);
        // As after a reboot, when another program has got the number
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(pidFile, lines);
        try (var second = RunningCollega.in(home)) {
            assertEquals(1, count(second));
        }
    }

    @Test
    void a_database_that_dies_comes_back_at_the_same_address() throws Exception {
        var home = home();
        try (var collega = RunningCollega.in(home)) {
            var pid =
                    Files.readAllLines(home.resolve("database/postmaster.pid")).get(0);
            ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow().destroyForcibly();
            collega.awaitOutput("starting it again");
            collega.awaitReadiness();
        }
    }

    @Test
    void a_first_start_killed_in_the_middle_is_done_over() throws Exception {
        var home = home();
        var first = RunningCollega.starting(home, RunningCollega.freePort(), Map.of());
        first.awaitOutput("making a new one");
        Thread.sleep(100);
        first.kill();
        assertFalse(Files.exists(home.resolve("database")));
        try (var second = RunningCollega.in(home)) {
            assertEquals(200, second.get("/q/health/ready").statusCode());
        }
    }

    @Test
    void data_of_another_postgresql_are_left_alone() throws Exception {
        var data = Files.createDirectories(folder.resolve("home/database"));
        Files.writeString(data.resolve("PG_VERSION"), "17\n");
        assertRefused(
                RunningCollega.starting(folder.resolve("home"), RunningCollega.freePort(), Map.of()),
                "was written by PostgreSQL 17 and this Collega brings PostgreSQL 18",
                "Nothing was changed.");
        try (var files = Files.list(data)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void a_home_folder_of_another_user_is_refused() throws Exception {
        assumeTrue(isRoot(), "only root can start programs as another user");
        for (var above : List.of(shared, folder)) {
            Files.setPosixFilePermissions(above, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        var home = Files.createDirectory(folder.resolve("home"));
        assertRefused(
                RunningCollega.startingAs(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"), home),
                "Cannot write to " + home,
                "permission denied, it belongs to ‘root’");
    }

    @Test
    void a_full_disk_is_refused() throws Exception {
        assumeTrue(isRoot(), "only root can mount a small disk");
        var disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk.toString()) == 0, "mounting is allowed");
        try {
            assertRefused(
                    RunningCollega.starting(disk.resolve("home"), RunningCollega.freePort(), Map.of()),
                    "The disk of " + disk.resolve("home") + " is full");
        } finally {
            run("umount", disk.toString());
        }
    }

    private static void execute(RunningCollega collega, String sql) throws SQLException, IOException {
        try (var connection = collega.database()) {
            connection.createStatement().execute(sql);
        }
    }

    private static int count(RunningCollega collega) throws SQLException, IOException {
        try (var connection = collega.database();
                var row = connection.createStatement().executeQuery("select count(*) from kept")) {
            row.next();
            return row.getInt(1);
        }
    }

    private boolean isRoot() throws IOException {
        return Files.getAttribute(folder, "unix:uid").equals(0);
    }

    private static int run(String... command) throws Exception {
        return new ProcessBuilder(command).start().waitFor();
    }
}
