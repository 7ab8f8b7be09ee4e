package dev.collega.transfer;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.collega.shared.archive.ArchiveProblem;
import dev.collega.shared.archive.ReceivedArchive;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;

/** What an archive says of itself, in its first file. */
record Manifest(
        @NotNull String format,
        @NotNull Integer version,
        @NotNull Instant exportedAt,
        @NotNull UUID instance,
        @NotNull UUID memberId) {

    static final String FILE = "archive.json";
    static final String FORMAT = "collega-archive";
    static final int VERSION = 1;

    static Manifest of(UUID instance, UUID memberId, Instant now) {
        return new Manifest(FORMAT, VERSION, now, instance, memberId);
    }

    /** What an archive says of itself, if it is one that this version reads. */
    static Manifest of(ReceivedArchive archive, ObjectMapper json) throws IOException {
        var file = archive.open(FILE)
                .orElseThrow(() -> new ArchiveProblem("This is no archive of Collega: it has no " + FILE + "."));
        Manifest manifest;
        try (file) {
            manifest = json.readerFor(Manifest.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(file);
        } catch (JacksonException e) {
            throw new ArchiveProblem(FILE + " cannot be understood.");
        }
        if (manifest == null || !FORMAT.equals(manifest.format()) || manifest.instance() == null) {
            throw new ArchiveProblem("This is no archive of Collega.");
        }
        if (manifest.version() == null || manifest.version() != VERSION) {
            throw new ArchiveProblem("The archive is of version " + manifest.version()
                    + ", and this Collega reads version " + VERSION + ".");
        }
        return manifest;
    }
}
