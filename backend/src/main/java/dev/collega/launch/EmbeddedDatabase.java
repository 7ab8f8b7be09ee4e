package dev.collega.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A PostgreSQL of Collega's own, with its data in the home folder. It is started through `pg_ctl`, which gives it a
 * session of its own: ctrl-C in the terminal reaches the application alone, which stops the database when it is done.
 *
 * <p>It listens on 127.0.0.1 only, on a free port, and asks for a random password, so that other users of the machine
 * stay out. What guards acknowledged writes (fsync, synchronous commit, checksums) is as PostgreSQL has it.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final long ROOM_TO_BEGIN = 250L << 20;
    private static final long ROOM_TO_GO_ON = 48L << 20;
    private static final int ATTEMPTS = 3;
    private static final long PAUSE_MILLIS = 2_000;

    private final DatabaseFolder folder;
    private final PostgresCommand postgres;
    private final Path logs;
    private final Console console;
    private int port;
    private boolean wanted;

    private EmbeddedDatabase(DatabaseFolder folder, PostgresCommand postgres, Path logs, Console console) {
        this.folder = folder;
        this.postgres = postgres;
        this.logs = logs;
        this.console = console;
    }

    /** The home folder must be locked: two PostgreSQLs on the same data would be its end. */
    static EmbeddedDatabase startIn(HomeFolder home, Console console) {
        try {
            var folder = new DatabaseFolder(home.resolve("database"));
            requireRoom(home, folder.exists() ? ROOM_TO_GO_ON : ROOM_TO_BEGIN);
            if (folder.exists()) {
                folder.requireUsableBy(home);
            }
            var logs = home.resolve("logs");
            var postgres = new PostgresCommand(
                    PostgresPrograms.unpackedIn(home, console),
                    logs.resolve("postgresql-start.log"),
                    home.usedByRoot());
            if (!folder.exists()) {
                console.say("Database", "making a new one in " + folder.path());
                folder.make(home, postgres);
            }
            var database = new EmbeddedDatabase(folder, postgres, logs, console);
            database.stopLeftOver();
            database.start();
            return database;
        } catch (IOException e) {
            throw PrivateFiles.unwritable(home.path(), e);
        }
    }

    String url() {
        return url(port);
    }

    static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, DatabaseFolder.NAME);
    }

    String user() {
        return DatabaseFolder.NAME;
    }

    String password() {
        return folder.password();
    }

    String description() {
        return "embedded PostgreSQL %d on 127.0.0.1:%d, data in %s"
                .formatted(DatabaseFolder.MAJOR, port, folder.path());
    }

    @Override
    public synchronized void close() {
        if (wanted) {
            wanted = false;
            notifyAll();
            try {
                stop();
            } catch (IOException | StartupProblem e) {
                console.say("Database", "PostgreSQL did not stop; the next start will see to it: " + e.getMessage());
            }
        }
    }

    /** A PostgreSQL that outlived its Collega (kill -9) holds all that was acknowledged: it is ended in order. */
    private void stopLeftOver() throws IOException {
        var left = folder.postmaster();
        if (left.isPresent()) {
            console.say(
                    "Database",
                    "stopping the PostgreSQL of a Collega that was killed (process %d)"
                            .formatted(left.get().pid()));
            stop();
        }
        forgetTheDead();
    }

    private void forgetTheDead() throws IOException {
        if (folder.postmaster().isEmpty()) {
            folder.forgetPostmaster();
        }
    }

    private synchronized void start() throws IOException {
        // Between finding a free port and using it another program may take it.
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            if (startOn(freePort())) {
                return;
            }
        }
        if (!startOn(freePort())) {
            throw postgres.failed("pg_ctl start");
        }
    }

    private boolean startOn(int port) throws IOException {
        this.port = port;
        folder.configure(port, logs);
        var arguments = List.of(
                "start", "--wait", "--timeout=600", "--silent", "--pgdata=" + folder.path(), "--log=" + postgres.log());
        if (postgres.run("pg_ctl", arguments) != 0) {
            return false;
        }
        wanted = true;
        folder.postmaster().ifPresent(process -> process.onExit().thenRun(this::revive));
        return true;
    }

    /** A database that dies under a running Collega (out of memory, disk full) comes back at the address it had. */
    private synchronized void revive() {
        try {
            while (wanted) {
                console.say("Database", "PostgreSQL has ended; starting it again");
                forgetTheDead();
                if (startOn(port)) {
                    return;
                }
                wait(PAUSE_MILLIS);
            }
        } catch (IOException e) {
            console.say("Database", "PostgreSQL cannot be started again: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop() throws IOException {
        postgres.require(
                "pg_ctl",
                List.of("stop", "--wait", "--timeout=120", "--silent", "--mode=fast", "--pgdata=" + folder.path()));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void requireRoom(HomeFolder home, long needed) throws IOException {
        var disk = Files.getFileStore(home.path());
        if (disk.getTotalSpace() > 0 && disk.getUsableSpace() < needed) {
            throw new StartupProblem(
                    "The disk of %s is full: %d MB are free and the database needs %d; make room, or choose another folder with COLLEGA_HOME."
                            .formatted(home.path(), disk.getUsableSpace() >> 20, needed >> 20));
        }
    }
}
