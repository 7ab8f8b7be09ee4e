package dev.collega.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file as it may be passed on, on this machine's disk until it is closed.
 *
 * @param width null for what is no image
 * @param height null for what is no image
 * @param text what can be read in it, as far as it was looked at; empty for an image
 */
record CleanFile(FileKind kind, Path content, Integer width, Integer height, String text) implements Closeable {

    static Path draft() throws IOException {
        return Files.createTempFile("collega-clean", ".tmp");
    }

    long bytes() throws IOException {
        return Files.size(content);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(content);
    }
}
