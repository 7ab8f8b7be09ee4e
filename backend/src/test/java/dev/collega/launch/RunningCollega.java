package dev.collega.launch;

import dev.collega.testing.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The packaged application as a process of its own, as an operator starts it. */
final class RunningCollega implements AutoCloseable {

    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path home;
    private final int port;
    private final Path out;
    private final Path err;
    private final Process process;

    private RunningCollega(
            Path home, int port, List<String> prefix, Map<String, String> environment, String... arguments) {
        this.home = home;
        this.port = port;
        try {
            out = Files.createTempFile("collega", ".out");
            err = Files.createTempFile("collega", ".err");
            var command = new ArrayList<>(prefix);
            command.addAll(List.of(
                    java(),
                    "-XX:TieredStopAtLevel=1",
                    "-jar",
                    JAR.toAbsolutePath().toString()));
            command.addAll(List.of(arguments));
            var builder =
                    new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("COLLEGA_") || name.startsWith("QUARKUS_"));
            builder.environment()
                    .putAll(Map.of("COLLEGA_HOME", home.toString(), "COLLEGA_PORT", Integer.toString(port)));
            builder.environment().putAll(environment);
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Started and answering. */
    static RunningCollega in(Path home) throws Exception {
        var collega = starting(home, freePort(), Map.of());
        collega.awaitReady();
        return collega;
    }

    static RunningCollega starting(Path home, int port, Map<String, String> environment) {
        return new RunningCollega(home, port, List.of(), environment);
    }

    /** Not to serve, but to do what an argument says. */
    static RunningCollega doing(Path home, String... arguments) throws IOException {
        return new RunningCollega(home, freePort(), List.of(), Map.of(), arguments);
    }

    static RunningCollega startingAs(List<String> prefix, Path home) throws IOException {
        return new RunningCollega(home, freePort(), prefix, Map.of());
    }

    void awaitReady() throws Exception {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!out().contains("Collega is ready")) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("Collega did not start:\n" + out() + err());
            }
            Thread.sleep(50);
        }
    }

    void awaitOutput(String text) throws Exception {
        while (!out().contains(text) && process.isAlive()) {
            Thread.sleep(5);
        }
    }

    void awaitReadiness() throws Exception {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (get("/q/health/ready").statusCode() != 200) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Collega is not ready again:\n" + out() + err());
            }
            Thread.sleep(250);
        }
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("Collega did not end:\n" + out() + err());
        }
        return process.exitValue();
    }

    int port() {
        return port;
    }

    String out() {
        return read(out);
    }

    String err() {
        return read(err);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    Connection database() throws SQLException, IOException {
        var password = Files.readString(home.resolve("database").resolve("collega-password"))
                .strip();
        return DriverManager.getConnection(databaseUrl(), "collega", password);
    }

    String databaseUrl() {
        var address = Pattern.compile("embedded PostgreSQL 18 on (\\S+),").matcher(out());
        if (!address.find()) {
            throw new AssertionError("Collega did not name its database:\n" + out());
        }
        return "jdbc:postgresql://" + address.group(1) + "/collega";
    }

    /** SIGTERM, as an orchestrator does. */
    int stop() throws InterruptedException {
        process.destroy();
        return exitCode();
    }

    /** SIGKILL: the database process stays behind. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws Exception {
        stop();
        Files.deleteIfExists(out);
        Files.deleteIfExists(err);
    }

    static int freePort() throws IOException {
        return FreePort.find();
    }

    private static String java() {
        return ProcessHandle.current().info().command().orElse("java");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
