package dev.collega.shared.archive;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jdbi.v3.core.result.ResultIterable;

/** Writes the files of an archive, one after the other, without holding any of them in memory. */
public final class ArchiveWriter {

    private final UUID instance;
    private final ZipOutputStream zip;
    private final ObjectMapper json;
    private final Set<UUID> mentioned = new HashSet<>();

    public ArchiveWriter(UUID instance, ZipOutputStream zip, ObjectMapper json) {
        this.instance = instance;
        this.zip = zip;
        this.json = json.copy()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .disable(SerializationFeature.CLOSE_CLOSEABLE);
    }

    /** Which installation writes; for identifiers that shall be the same in every export. */
    public UUID instance() {
        return instance;
    }

    public void json(String file, Object value) throws IOException {
        try (var out = file(file)) {
            json.writeValue(out, value);
        }
    }

    /** A JSON array, row by row. */
    public <T> void list(String file, ResultIterable<T> rows) throws IOException {
        try (var out = file(file);
                var list = json.writer().writeValuesAsArray(out);
                var found = rows.iterator()) {
            while (found.hasNext()) {
                list.write(found.next());
            }
        }
    }

    /** A file of any kind; to be closed before the next one begins. */
    public OutputStream file(String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        return new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                zip.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                zip.closeEntry();
            }
        };
    }

    /** The archive now holds something of another member, such as a name: when they are deleted, it must go. */
    public void mentions(UUID memberId) {
        if (memberId != null) {
            mentioned.add(memberId);
        }
    }

    public Set<UUID> mentioned() {
        return mentioned;
    }
}
