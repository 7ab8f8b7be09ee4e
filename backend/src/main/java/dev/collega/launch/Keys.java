package dev.collega.launch;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * The random things an installation needs, made on its first start and kept: the key pair that signs access tokens, the
 * secret. Whoever loses them signs everybody out, so they are written to a
 * temporary folder and put in place by one rename: a start that is killed half-way leaves nothing half-made.
 */
record Keys(Path folder) {

    private static final String SIGNING_KEY = "signing-key.pem";
    private static final String VERIFICATION_KEY = "verification-key.pem";
    private static final String SECRET = "secret";

    static Keys in(HomeFolder home, Console console) {
        var keys = new Keys(home.resolve("keys"));
        try {
            if (Files.notExists(keys.folder)) {
                console.say("Keys", "making a signing key and a secret in " + keys.folder);
                keys.make(home);
            }
        } catch (IOException e) {
            throw PrivateFiles.unwritable(keys.folder, e);
        }
        keys.requireAll();
        return keys;
    }

    Path signingKey() {
        return folder.resolve(SIGNING_KEY);
    }

    Path verificationKey() {
        return folder.resolve(VERIFICATION_KEY);
    }

    String secret() {
        return read(folder.resolve(SECRET));
    }

    private void make(HomeFolder home) throws IOException {
        var draft = home.draft();
        var pair = rsa();
        PrivateFiles.write(
                draft.resolve(SIGNING_KEY), pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        PrivateFiles.write(
                draft.resolve(VERIFICATION_KEY),
                pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        PrivateFiles.write(draft.resolve(SECRET), Base64.getEncoder().encodeToString(random(32)));
        try {
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            // Another instance on the same folder was first: its keys are the keys.
        }
    }

    private void requireAll() {
        for (var name : List.of(SIGNING_KEY, VERIFICATION_KEY, SECRET)) {
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

    private static String pem(String label, byte[] der) {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN %s-----\n%s\n-----END %s-----".formatted(label, lines, label);
    }

    private static KeyPair rsa() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] random(int length) {
        var bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
