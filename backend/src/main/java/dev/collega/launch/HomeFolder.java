package dev.collega.launch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.UserPrincipal;

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
            root = PrivateFiles.isPosix(probe)
                    && Files.getAttribute(probe, "unix:uid").equals(0);
        } finally {
            Files.delete(probe);
        }
    }

    /** In the user's own folder, so that it outlives `mvn clean` and updates; demo and real data never share one. */
    static Path chosen(Settings settings, boolean demo) {
        return settings.find("collega.home")
                .map(Path::of)
                .orElse(Path.of(System.getProperty("user.home"), demo ? ".collega-demo" : ".collega"));
    }

    static HomeFolder open(Path path) {
        var home = path.toAbsolutePath().normalize();
        try {
            if (Files.notExists(home)) {
                Files.createDirectories(home.getParent());
                PrivateFiles.makeFolder(home);
            }
            return new HomeFolder(home);
        } catch (IOException e) {
            throw PrivateFiles.unwritable(home, e);
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
            var me = Long.toString(ProcessHandle.current().pid());
            lock.truncate(0);
            lock.write(ByteBuffer.wrap(me.getBytes()));
            deleteDrafts();
        } catch (IOException e) {
            throw PrivateFiles.unwritable(path, e);
        }
    }

    /** An empty folder in which something is made that is then put in place by one rename. */
    Path draft() throws IOException {
        return Files.createTempDirectory(path, DRAFT);
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

    /** What a start that was killed has left half-made. */
    private void deleteDrafts() throws IOException {
        try (var drafts = Files.newDirectoryStream(path, DRAFT + "*")) {
            drafts.forEach(PrivateFiles::deleteAll);
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
}
