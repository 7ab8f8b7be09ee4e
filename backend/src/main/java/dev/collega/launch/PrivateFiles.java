package dev.collega.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/** Files and folders that only their owner can read, and what to say when they cannot be made. */
final class PrivateFiles {

    private PrivateFiles() {}

    static void makeFolder(Path folder) throws IOException {
        if (isPosix(folder)) {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectory(folder);
        }
    }

    /** On the disk when this returns. */
    static void write(Path file, String content) throws IOException {
        if (isPosix(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(
                file, content + "\n", StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
    }

    /** As far as it goes: what another program still writes to stays for the next time. */
    static void deleteAll(Path folder) {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException | UncheckedIOException e) {
            // See above.
        }
    }

    static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    static StartupProblem unwritable(Path path, IOException e) {
        return new StartupProblem(
                "Cannot write to %s (%s): make room there or give this user the right, or choose another folder with COLLEGA_HOME."
                        .formatted(path, reason(path, e)),
                e);
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
