package dev.collega.file;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;

/** In a folder, which several instances share where there are several; readable by the user of this program alone. */
final class FolderStore implements FileStore {

    private final Path folder;

    FolderStore(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /** In one of 256 folders: many files in a single one are slow to list and to copy. */
    private Path place(UUID key) {
        return folder.resolve(key.toString().substring(0, 2)).resolve(key.toString());
    }

    /** Written beside its place, and moved there when it is whole and on the disk. */
    @Override
    public void put(UUID key, Path content) throws IOException {
        var place = place(key);
        makeFolder(place.getParent());
        var draft = Files.createTempFile(folder, "draft-", null);
        try {
            try (var in = FileChannel.open(content);
                    var out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                for (var done = 0L; done < in.size(); ) {
                    done += in.transferTo(done, in.size() - done, out);
                }
                out.force(true);
            }
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
        settle(place.getParent());
    }

    private static void makeFolder(Path path) throws IOException {
        var mine = path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
        Files.createDirectories(path, mine);
    }

    /** That the folder knows the new name has to reach the disk, too; systems that cannot say so do it by themselves. */
    private static void settle(Path folder) {
        try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException e) {
            // Windows opens no folder.
        }
    }

    @Override
    public InputStream open(UUID key, long from, long length) throws IOException {
        try {
            var file = FileChannel.open(place(key), StandardOpenOption.READ);
            file.position(from);
            return new Part(Channels.newInputStream(file), length);
        } catch (NoSuchFileException e) {
            throw new FileNotFoundException(key.toString());
        }
    }

    @Override
    public void delete(UUID key) throws IOException {
        Files.deleteIfExists(place(key));
    }
}
