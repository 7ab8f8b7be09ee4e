package dev.collega.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The data of the embedded database on the disk: made once, checked on every start before PostgreSQL touches it. */
record DatabaseFolder(Path path) {

    static final int MAJOR = 18;
    static final String NAME = "collega";

    private static final String PASSWORD = "collega-password";

    boolean exists() {
        return Files.exists(path);
    }

    /** All is made beside and put in place by one rename: a first start that is killed leaves no half database. */
    void make(HomeFolder home, PostgresCommand postgres) throws IOException {
        var draft = home.draft();
        var data = draft.resolve("data");
        var passwordFile = draft.resolve("password");
        var password = Base64.getUrlEncoder().withoutPadding().encodeToString(Keys.random(24));
        PrivateFiles.write(passwordFile, password);
        // PostgreSQL's own collation and not the system's: the same on every platform, and it knows all of Unicode.
        postgres.require(
                "initdb",
                List.of(
                        "--pgdata=" + data,
                        "--username=postgres",
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8"));
        // The application's role owns its database and is no superuser.
        postgres.require(
                "postgres",
                List.of("--single", "-c", "exit_on_error=on", "-D", data.toString(), "postgres"),
                "create role %s login password '%s'".formatted(NAME, password),
                "create database %s owner %s".formatted(NAME, NAME));
        Files.writeString(data.resolve("postgresql.conf"), "\ninclude 'collega.conf'\n", StandardOpenOption.APPEND);
        Files.move(passwordFile, data.resolve(PASSWORD));
        Files.move(data, path, StandardCopyOption.ATOMIC_MOVE);
        Files.delete(draft);
    }

    void requireUsableBy(HomeFolder home) throws IOException {
        var owner = Files.getOwner(path);
        if (!owner.equals(home.user())) {
            throw new StartupProblem(
                    "The database in %s belongs to ‘%s’ and this program runs as ‘%s’: start it as that user, or choose another folder with COLLEGA_HOME."
                            .formatted(path, owner.getName(), home.user().getName()));
        }
        var written = Files.readString(path.resolve("PG_VERSION")).strip();
        if (!written.equals(Integer.toString(MAJOR))) {
            throw new StartupProblem(
                    "The database in %s was written by PostgreSQL %s and this Collega brings PostgreSQL %d: carry it over with pg_dump and the older Collega, or choose another folder with COLLEGA_HOME. Nothing was changed."
                            .formatted(path, written, MAJOR));
        }
    }

    void configure(int port, Path logs) throws IOException {
        Files.writeString(path.resolve("collega.conf"), """
                # Written by Collega at every start. Put your own settings into postgresql.conf, below its last line.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = 50
                shared_buffers = 128MB
                max_wal_size = 256MB
                timezone = 'UTC'
                logging_collector = on
                log_directory = '%s'
                log_filename = 'postgresql-%%a.log'
                log_rotation_age = 1d
                log_rotation_size = 0
                log_truncate_on_rotation = on
                # Without the detail lines, which quote what members wrote
                log_error_verbosity = terse
                """.formatted(
                        port, logs.toString().replace("\\", "/").replace("'", "''")));
    }

    String password() {
        return Keys.read(path.resolve(PASSWORD));
    }

    /** The PostgreSQL process that uses this folder now. */
    Optional<ProcessHandle> postmaster() throws IOException {
        var file = path.resolve("postmaster.pid");
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        var pid = Files.readAllLines(file).stream().findFirst().orElse("").strip();
        return pid.matches("\\d+")
                ? ProcessHandle.of(Long.parseLong(pid)).filter(DatabaseFolder::isPostgres)
                : Optional.empty();
    }

    /** Where that process listens. */
    Optional<Integer> postmasterPort() throws IOException {
        if (postmaster().isEmpty()) {
            return Optional.empty();
        }
        // Process, folder, start time, port.
        var lines = Files.readAllLines(path.resolve("postmaster.pid"));
        return lines.size() > 3 ? Optional.of(Integer.valueOf(lines.get(3).strip())) : Optional.empty();
    }

    /**
     * Takes away the process number of a PostgreSQL that is no more: in containers and after a reboot another program
     * often has it, and PostgreSQL would refuse to start. Only for the holder of the home folder's lock.
     */
    void forgetPostmaster() throws IOException {
        Files.deleteIfExists(path.resolve("postmaster.pid"));
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(Path::of)
                .map(Path::getFileName)
                .map(Path::toString)
                .orElse("")
                .startsWith("postgres");
    }
}
