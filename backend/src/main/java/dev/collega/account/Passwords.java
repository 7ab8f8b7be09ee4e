package dev.collega.account;

import dev.collega.shared.problem.Problems;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Argon2id (RFC 9106) in the PHC string format, so that each hash carries the parameters it was made with. Few run at
 * once, for each takes its memory: more sign-ins wait, and after a while are told to come back.
 */
@Singleton
class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LONGEST_WAIT_SECONDS = 15;

    private final SecureRandom random = new SecureRandom();
    private final int memory;
    private final int iterations;
    private final Semaphore running;
    private final String nobodys;

    Passwords(
            @ConfigProperty(name = "collega.passwords.memory") int memory,
            @ConfigProperty(name = "collega.passwords.iterations") int iterations,
            @ConfigProperty(name = "collega.passwords.parallel-hashes") int parallel) {
        this.memory = memory;
        this.iterations = iterations;
        this.running = new Semaphore(parallel, true);
        this.nobodys = hash("nobody's password");
    }

    String hash(String password) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return prefix() + base64(salt) + "$" + base64(argon2(password, salt, memory, iterations));
    }

    boolean matches(String password, String hash) {
        var parts = hash.split("[$]");
        var parameters = parts[3].split("[=,]");
        var salt = Base64.getDecoder().decode(parts[4]);
        var expected = Base64.getDecoder().decode(parts[5]);
        var actual = argon2(password, salt, Integer.parseInt(parameters[1]), Integer.parseInt(parameters[3]));
        return MessageDigest.isEqual(expected, actual);
    }

    /** Takes as long as {@link #matches} does, so that an address without an account is not told by the time. */
    void matchNobody(String password) {
        matches(password, nobodys);
    }

    /** Made with other parameters than those of today. */
    boolean isOutdated(String hash) {
        return !hash.startsWith(prefix());
    }

    private String prefix() {
        return "$argon2id$v=19$m=" + memory + ",t=" + iterations + ",p=1$";
    }

    private byte[] argon2(String password, byte[] salt, int memory, int iterations) {
        acquire();
        try {
            var generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(memory)
                    .withIterations(iterations)
                    .withParallelism(1)
                    .withSalt(salt)
                    .build());
            var hash = new byte[HASH_BYTES];
            generator.generateBytes(normal(password).getBytes(StandardCharsets.UTF_8), hash);
            return hash;
        } finally {
            running.release();
        }
    }

    /** Keyboards differ in how they write the same letter (é as one code point or as two). */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private void acquire() {
        try {
            if (!running.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw Problems.unavailable();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problems.unavailable();
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
