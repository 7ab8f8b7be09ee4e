package dev.collega.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Runs PostgreSQL's own programs; what they print goes to one log file, in English whatever the locale. */
final class PostgresCommand {

    private final Path programs;
    private final Path log;
    private final boolean asRoot;

    PostgresCommand(Path programs, Path log, boolean asRoot) throws IOException {
        this.programs = programs;
        this.log = log;
        this.asRoot = asRoot;
        Files.createDirectories(log.getParent());
        Files.deleteIfExists(log);
        if (asRoot && !canLeaveRoot()) {
            throw new StartupProblem(
                    "PostgreSQL does not run as root, and ‘unshare -U’ is not allowed here: start Collega as an ordinary user, or name a database with COLLEGA_DATABASE_URL.");
        }
    }

    /** Runs a program that has to succeed. */
    void require(String program, List<String> arguments, String... input) throws IOException {
        if (run(program, arguments, input) != 0) {
            throw failed(program);
        }
    }

    StartupProblem failed(String program) {
        return new StartupProblem(
                "PostgreSQL’s %s failed: %s (more in %s).".formatted(program, lastComplaint(), log.getParent()));
    }

    Path log() {
        return log;
    }

    /** The exit code of the program. */
    int run(String program, List<String> arguments, String... input) throws IOException {
        var command = new ArrayList<String>();
        if (asRoot) {
            // A user namespace of its own, in which this user is not root: PostgreSQL refuses to run as root.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        var process = builder.start();
        try (var in = process.getOutputStream()) {
            for (var line : input) {
                in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        return exitCode(process);
    }

    /** The last thing PostgreSQL complained of. */
    private String lastComplaint() {
        try {
            var lines = Files.readAllLines(log);
            return lastOf(lines, line -> line.matches(".*\\b(FATAL|PANIC|ERROR|error):.*"))
                    .orElseGet(() -> lastOf(lines, line -> !line.isBlank()).orElse("it said nothing"));
        } catch (IOException e) {
            return "its log %s cannot be read".formatted(log);
        }
    }

    private static Optional<String> lastOf(List<String> lines, Predicate<String> wanted) {
        return lines.stream()
                .filter(wanted)
                .reduce((first, second) -> second)
                .map(line -> line.replaceFirst("^.*?\\b(FATAL|PANIC|ERROR|error):\\s+", ""));
    }

    private static boolean canLeaveRoot() {
        try {
            return exitCode(new ProcessBuilder("unshare", "-U", "true").start()) == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static int exitCode(Process process) {
        while (true) {
            try {
                return process.waitFor();
            } catch (InterruptedException e) {
                // Stopping half-way would leave a database of which nobody knows; the programs end by themselves.
            }
        }
    }
}
