package dev.collega.launch;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The random things an installation needs, made on its first start and kept: the keys of access tokens, the secret.
 * Whoever loses them signs everybody out, so they are written to a temporary folder and put in place by one rename: a
 * start that is killed half-way leaves nothing half-made.
 *
 * <p>Two keys are published: the one that signs and the one that will sign after {@link #rotate}. A former one stays
 * published until its tokens have long expired.
 */
record Keys(Path folder) {

    private static final String SIGNING_KEY = "signing-key.pem";
    private static final String NEXT_KEY = "next-signing-key.pem";
    private static final String SECRET = "secret";

    static Keys in(HomeFolder home, Console console) {
        var keys = new Keys(home.resolve("keys"));
        try {
            if (Files.notExists(keys.folder)) {
                console.say("Keys", "making a signing key and a secret in " + keys.folder);
                keys.make(home);
            }
            keys.requireAll();
            // Folders from before there were two have none, nor has one whose rotation was interrupted.
            if (Files.notExists(keys.nextKey())) {
                keys.makeNext(home);
            }
            FormerKeys.in(keys.folder).deleteOutlived(Clock.systemUTC());
        } catch (IOException e) {
            throw PrivateFiles.unwritable(keys.folder, e);
        }
        return keys;
    }

    Path signingKey() {
        return folder.resolve(SIGNING_KEY);
    }

    /** Beside the one that signs. */
    List<Path> publishedKeys() {
        var keys = new ArrayList<Path>();
        keys.add(nextKey());
        keys.addAll(FormerKeys.in(folder).files());
        return keys;
    }

    String secret() {
        return read(folder.resolve(SECRET));
    }

    /**
     * The next key becomes the one that signs, from the next start on. Each step leaves a folder that works: a former
     * key too many is published, or the next one is made at the next start.
     */
    void rotate(HomeFolder home) {
        try {
            FormerKeys.in(folder).add(RsaKeys.publicHalf(signingKey()), Clock.systemUTC());
            putNextInPlace(home);
        } catch (IOException e) {
            throw PrivateFiles.unwritable(folder, e);
        }
    }

    /** After a leak, whatever was in the folder is worth nothing: both keys are made anew and no former one is kept. */
    void replace(HomeFolder home) {
        try {
            makeNext(home);
            FormerKeys.in(folder).deleteAll();
            putNextInPlace(home);
        } catch (IOException e) {
            throw PrivateFiles.unwritable(folder, e);
        }
    }

    private void putNextInPlace(HomeFolder home) throws IOException {
        Files.move(nextKey(), signingKey(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        makeNext(home);
    }

    private void make(HomeFolder home) throws IOException {
        var draft = home.draft();
        PrivateFiles.write(draft.resolve(SIGNING_KEY), RsaKeys.make());
        PrivateFiles.write(draft.resolve(NEXT_KEY), RsaKeys.make());
        PrivateFiles.write(draft.resolve(SECRET), Base64.getEncoder().encodeToString(random(32)));
        try {
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            // Another instance on the same folder was first: its keys are the keys.
        }
    }

    private void makeNext(HomeFolder home) throws IOException {
        var draft = home.draft();
        PrivateFiles.write(draft.resolve(NEXT_KEY), RsaKeys.make());
        Files.move(
                draft.resolve(NEXT_KEY),
                nextKey(),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        Files.delete(draft);
    }

    private Path nextKey() {
        return folder.resolve(NEXT_KEY);
    }

    private void requireAll() {
        for (var name : List.of(SIGNING_KEY, SECRET)) {
            if (!Files.isReadable(folder.resolve(name))) {
                throw new StartupProblem(
                        "Cannot read %s: it belongs to another user or is missing; bring it back from a backup, or remove %s to start with new keys."
                                .formatted(folder.resolve(name), folder));
            }
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new StartupProblem(
                    "Cannot read %s: it belongs to another user or is missing; bring it back from a backup."
                            .formatted(file),
                    e);
        }
    }

    /** A secret the operator has chosen must be as good as one made here. */
    static void requireSecret(String secret) {
        try {
            if (Base64.getDecoder().decode(secret).length >= 32) {
                return;
            }
        } catch (IllegalArgumentException e) {
            // Answered below.
        }
        throw new StartupProblem(
                "COLLEGA_SECRET must be at least 32 random bytes in base64: make one with ‘openssl rand -base64 32’.");
    }

    static byte[] random(int length) {
        var bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
