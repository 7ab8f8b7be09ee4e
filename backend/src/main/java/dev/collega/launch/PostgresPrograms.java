package dev.collega.launch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * Unpacks the PostgreSQL of this platform, which comes as a dependency, into the home folder: once, under a name made
 * from its content, and by one rename, so that what is there is always whole. The home folder and not the system's
 * temporary one: what is run from there must not be writable by others.
 */
final class PostgresPrograms {

    private PostgresPrograms() {}

    static Path unpackedIn(HomeFolder home, Console console) {
        var archive = archiveName();
        try {
            var folder = home.resolve("postgresql-" + digest(archive));
            if (Files.notExists(folder)) {
                console.say("Database", "unpacking PostgreSQL into " + folder);
                var draft = home.draft();
                unpack(archive, draft);
                Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
            }
            return folder;
        } catch (IOException e) {
            throw PrivateFiles.unwritable(home.path(), e);
        }
    }

    private static String archiveName() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var os = system.contains("mac") ? "darwin" : system.contains("windows") ? "windows" : "linux";
        var arch = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        var libc = Files.exists(Path.of("/etc/alpine-release")) ? "-alpine_linux" : "";
        var name = "postgres-%s-%s%s.txz".formatted(os, arch, libc);
        if (PostgresPrograms.class.getResource("/" + name) == null) {
            throw new StartupProblem(
                    "This package carries no PostgreSQL for %s on %s: name a database with COLLEGA_DATABASE_URL, or build Collega on this machine."
                            .formatted(os, arch));
        }
        return name;
    }

    private static InputStream open(String archive) {
        return PostgresPrograms.class.getResourceAsStream("/" + archive);
    }

    private static String digest(String archive) throws IOException {
        try (var in = new DigestInputStream(open(archive), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(String archive, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(open(archive))))) {
            for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
                var target = folder.resolve(entry.getName()).normalize();
                Files.createDirectories(target.getParent());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, target);
                    target.toFile().setExecutable((entry.getMode() & 0100) != 0);
                }
            }
        }
    }
}
