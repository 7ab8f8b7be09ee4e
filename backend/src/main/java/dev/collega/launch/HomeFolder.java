package dev.collega.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Comparator;

/**
 * The one folder that holds all that Collega keeps on this machine: keys, the embedded database, its logs. It belongs to
 * one user (0700) and, while the embedded database is in use, to one running Collega.
 */
final class HomeFolder implements AutoCloseable {

    private static final String DRAFT = "draft-";

    private final Path path;
    private final UserPrincipal user;
    private final boolean root;
    private FileChannel lock;

    private HomeFolder(Path path) throws IOException {
        this.path = path;
        var probe = probe();
        try {
            user = Files.getOwner(probe);
            root = isPosix(probe) && Files.getAttribute(probe, "unix:uid").equals(0);
        } finally {
            Files.delete(probe);
        }
    }

    static HomeFolder open(Path path) {
        var home = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(home.getParent() == null ? home : home.getParent());
            if (Files.notExists(home)) {
                makePrivate(home);
            }
            return new HomeFolder(home);
        } catch (IOException e) {
            throw unwritable(home, e);
        }
    }

    Path path() {
        return path;
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    /** Who runs this program, as the file system sees it. */
    UserPrincipal user() {
        return user;
    }

    boolean usedByRoot() {
        return root;
    }

    /**
     * Keeps a second Collega out until {@link #close()}, or until the end of this process however it ends: the operating
     * system holds the lock, so nothing is left behind to clean up.
     */
    void lock() {
        try {
            lock = FileChannel.open(
                    resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                throw new StartupProblem(
                        "Another Collega%s uses %s: stop that one first, or give this one its own folder with COLLEGA_HOME."
                                .formatted(holder(), path));
            }
            lock.truncate(0);
            lock.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes()));
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    /** An empty folder in which something is made that is then put in place by one rename. */
    Path draft() throws IOException {
        return Files.createTempDirectory(path, DRAFT);
    }

    /** Only with the lock: what a killed start has left half-made, and what its programs may still be writing to. */
    private void deleteDrafts() throws IOException {
        try (var drafts = Files.newDirectoryStream(path, DRAFT + "*")) {
            for (var draft : drafts) {
                deleteAll(draft);
            }
        }
    }

    private static void deleteAll(Path folder) {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException | UncheckedIOException e) {
            // Still in use; another start will find it.
        }
    }

    /** A folder that only its owner can read. */
    private static Path makePrivate(Path folder) throws IOException {
        return isPosix(folder)
                ? Files.createDirectory(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
                : Files.createDirectory(folder);
    }

    /** A file that only its owner can read, on the disk when this returns. */
    static void writePrivate(Path file, String content) throws IOException {
        if (isPosix(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(
                file, content + "\n", StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    static StartupProblem unwritable(Path path, IOException e) {
        return new StartupProblem(
                "Cannot write to %s (%s): make room there or give this user the right, or choose another folder with COLLEGA_HOME."
                        .formatted(path, reason(path, e)),
                e);
    }

    @Override
    public void close() {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            // The lock ends with the process anyway.
        }
    }

    private String holder() {
        try {
            var pid = Files.readString(resolve("lock")).strip();
            return pid.isEmpty() ? "" : " (process %s)".formatted(pid);
        } catch (IOException e) {
            return "";
        }
    }

    /** Learns by doing whether the folder takes data; permission bits do not tell (root, read-only mounts, quotas). */
    private Path probe() throws IOException {
        var probe = Files.createTempFile(path, "probe-", null);
        try {
            Files.write(probe, new byte[8192], StandardOpenOption.SYNC);
            return probe;
        } catch (IOException e) {
            Files.deleteIfExists(probe);
            throw e;
        }
    }

    private static String reason(Path path, IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied" + ownerOf(path);
        }
        return e instanceof FileSystemException f && f.getReason() != null ? f.getReason() : e.getMessage();
    }

    private static String ownerOf(Path path) {
        try {
            return ", it belongs to ‘%s’".formatted(Files.getOwner(path).getName());
        } catch (IOException e) {
            return "";
        }
    }
}
