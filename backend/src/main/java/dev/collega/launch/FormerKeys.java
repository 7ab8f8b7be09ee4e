package dev.collega.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The public halves of keys that sign no more. Their names say since when, for the times of files do not survive a
 * backup: {@code former-key-1774768200.pem}, in seconds since 1970.
 */
record FormerKeys(Path folder) {

    /** Far longer than an access token lives, and than it takes to start all instances anew. */
    private static final Duration KEPT = Duration.ofDays(7);

    private static final Pattern NAME = Pattern.compile("former-key-(\\d{1,12})\\.pem");

    static FormerKeys in(Path folder) {
        return new FormerKeys(folder);
    }

    List<Path> files() {
        try (var files = Files.list(folder)) {
            return files.filter(file -> NAME.matcher(name(file)).matches())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(String publicKey, Clock clock) throws IOException {
        var second = clock.instant().getEpochSecond();
        while (Files.exists(file(second))) {
            second++;
        }
        PrivateFiles.write(file(second), publicKey);
    }

    void deleteOutlived(Clock clock) throws IOException {
        var outlived = clock.instant().minus(KEPT);
        for (var file : files()) {
            if (since(file).isBefore(outlived)) {
                Files.deleteIfExists(file);
            }
        }
    }

    void deleteAll() throws IOException {
        for (var file : files()) {
            Files.deleteIfExists(file);
        }
    }

    private Path file(long second) {
        return folder.resolve("former-key-" + second + ".pem");
    }

    private static Instant since(Path file) {
        var name = NAME.matcher(name(file));
        name.matches();
        return Instant.ofEpochSecond(Long.parseLong(name.group(1)));
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
