package dev.collega.shared.work;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * A file in the database, where every instance finds it; in pieces, so that nobody holds it in memory as a whole.
 *
 * @param table has the columns number and content beside the owner
 * @param owner the column that refers to what the file belongs to
 */
public record Chunks(String table, String owner) {

    private static final int BYTES = 256 * 1024;

    /** Collects what is written and keeps it piece by piece. */
    public final class Writer extends OutputStream {

        private final Handle database;
        private final UUID id;
        private final ByteArrayOutputStream piece = new ByteArrayOutputStream(BYTES);
        private int number;
        private long bytes;

        private Writer(Handle database, UUID id) {
            this.database = database;
            this.id = id;
        }

        @Override
        public void write(int oneByte) {
            write(new byte[] {(byte) oneByte}, 0, 1);
        }

        @Override
        public void write(byte[] content, int offset, int length) {
            for (var done = 0; done < length; ) {
                var part = Math.min(length - done, BYTES - piece.size());
                piece.write(content, offset + done, part);
                done += part;
                if (piece.size() == BYTES) {
                    keep();
                }
            }
        }

        @Override
        public void close() {
            if (piece.size() > 0) {
                keep();
            }
        }

        private void keep() {
            database.createUpdate("insert into " + table + " (" + owner
                            + ", number, content) values (:id, :number, :content)")
                    .bind("id", id)
                    .bind("number", number++)
                    .bind("content", piece.toByteArray())
                    .execute();
            bytes += piece.size();
            piece.reset();
        }

        public long bytes() {
            return bytes;
        }
    }

    /** Takes the place of what was kept before. */
    public Writer writer(Handle database, UUID id) {
        remove(database, id);
        return new Writer(database, id);
    }

    public void remove(Handle database, UUID id) {
        database.createUpdate("delete from " + table + " where " + owner + " = :id")
                .bind("id", id)
                .execute();
    }

    public void keep(Handle database, UUID id, InputStream content) throws IOException {
        try (var writer = writer(database, id)) {
            content.transferTo(writer);
        }
    }

    public boolean isThere(Jdbi jdbi, UUID id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select exists (select 1 from " + table + " where " + owner + " = :id)")
                        .bind("id", id)
                        .mapTo(Boolean.class)
                        .one());
    }

    /** Each piece by a query of its own, so that a slow reader holds no connection. */
    public InputStream stream(Jdbi jdbi, UUID id) {
        return pieces(jdbi, id, 0);
    }

    /** As {@link #stream(Jdbi, UUID)}, without the bytes before this one. */
    public InputStream stream(Jdbi jdbi, UUID id, long from) throws IOException {
        var pieces = pieces(jdbi, id, Math.toIntExact(from / BYTES));
        pieces.skipNBytes(from % BYTES);
        return pieces;
    }

    private InputStream pieces(Jdbi jdbi, UUID id, int first) {
        return new SequenceInputStream(new Enumeration<>() {

            private int number = first;
            private Optional<byte[]> next = piece(jdbi, id, number);

            @Override
            public boolean hasMoreElements() {
                return next.isPresent();
            }

            @Override
            public InputStream nextElement() {
                var piece = next.orElseThrow();
                next = piece(jdbi, id, ++number);
                return new ByteArrayInputStream(piece);
            }
        });
    }

    private Optional<byte[]> piece(Jdbi jdbi, UUID id, int number) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select content from " + table + " where " + owner + " = :id and number = :number")
                .bind("id", id)
                .bind("number", number)
                .mapTo(byte[].class)
                .findOne());
    }
}
