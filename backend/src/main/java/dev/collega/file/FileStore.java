package dev.collega.file;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.UUID;

/** Where the bytes of files lie. What is in it is never changed: it is put there once, and goes. */
interface FileStore {

    /** After it has returned the bytes outlast a crash. What a put before has left under this key is replaced. */
    void put(UUID key, Path content) throws IOException;

    /**
     * To be closed; piece by piece, as it is read.
     *
     * @param from the first byte that is wanted
     * @param length how many; there are as many
     * @throws FileNotFoundException where there is nothing under this key
     */
    InputStream open(UUID key, long from, long length) throws IOException;

    /** There may be nothing. */
    void delete(UUID key) throws IOException;
}
