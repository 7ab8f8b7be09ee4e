package dev.collega.file;

import dev.collega.shared.work.Chunks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** In the database itself, in pieces: one backup holds everything, and nothing has to be set up. */
final class DatabaseStore implements FileStore {

    private static final Chunks CHUNKS = new Chunks("file_chunk", "file_id");

    private final Jdbi jdbi;

    DatabaseStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void put(UUID key, Path content) {
        QuarkusTransaction.requiringNew().call(() -> {
            try (var in = Files.newInputStream(content)) {
                jdbi.useHandle(database -> CHUNKS.keep(database, key, in));
            }
            return null;
        });
    }

    @Override
    public InputStream open(UUID key, long from, long length) throws IOException {
        if (!CHUNKS.isThere(jdbi, key)) {
            throw new FileNotFoundException(key.toString());
        }
        return new Part(CHUNKS.stream(jdbi, key, from), length);
    }

    @Override
    public void delete(UUID key) {
        jdbi.useHandle(database -> CHUNKS.remove(database, key));
    }
}
