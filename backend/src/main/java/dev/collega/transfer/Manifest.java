package dev.collega.transfer;

import jakarta.validation.constraints.NotNull;
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
}
