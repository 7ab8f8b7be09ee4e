package dev.collega.shared.archive;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A ZIP from somebody's disk, which may be anything. Nothing of it is ever unpacked to a file: only entries that are
 * asked for by name are read, and what they grow to is counted while they grow, whatever they say of themselves.
 */
public final class ReceivedArchive implements ArchiveFiles, Closeable {

    private static final int MOST_ENTRIES = 50_000;
    private static final long MOST_BYTES = 300L * 1024 * 1024;

    private final ZipFile zip;
    private long bytes;

    private ReceivedArchive(ZipFile zip) {
        this.zip = zip;
    }

    public static ReceivedArchive open(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new ArchiveProblem("The file is no ZIP, or it is damaged.");
        }
        var archive = new ReceivedArchive(zip);
        try {
            archive.checkNames();
        } catch (RuntimeException e) {
            archive.close();
            throw e;
        }
        return archive;
    }

    private void checkNames() {
        if (zip.size() > MOST_ENTRIES) {
            throw new ArchiveProblem("The ZIP holds more than " + MOST_ENTRIES + " files.");
        }
        var names = new HashSet<String>();
        zip.stream().forEach(entry -> {
            var name = entry.getName();
            if (name.startsWith("/")
                    || name.contains("\\")
                    || name.contains(":")
                    || Path.of("/", name).normalize().compareTo(Path.of("/", name)) != 0) {
                throw new ArchiveProblem("The ZIP holds a file whose name leads elsewhere. It is not opened.");
            }
            if (!names.add(name)) {
                throw new ArchiveProblem("The ZIP holds the same file twice. It is not opened.");
            }
        });
    }

    /** The names of its files, in their order. */
    public List<String> names() {
        return zip.stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipEntry::getName)
                .toList();
    }

    @Override
    public Optional<InputStream> open(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null || entry.isDirectory()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Counted(name, zip.getInputStream(entry)));
        } catch (ZipException e) {
            throw damaged(name);
        }
    }

    private static ArchiveProblem damaged(String name) {
        return new ArchiveProblem(name + " is damaged.");
    }

    private final class Counted extends FilterInputStream {

        private final String name;

        Counted(String name, InputStream in) {
            super(in);
            this.name = name;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read;
            try {
                read = super.read(buffer, offset, length);
            } catch (IOException e) {
                throw damaged(name);
            }
            bytes += Math.max(0, read);
            if (bytes > MOST_BYTES) {
                throw new ArchiveProblem("Unpacked, the archive is larger than is taken here.");
            }
            return read;
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
