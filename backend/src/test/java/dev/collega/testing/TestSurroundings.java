package dev.collega.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** A real PostgreSQL and fresh keys for one run of the tests. */
public class TestSurroundings implements QuarkusTestResourceLifecycleManager {

    private static final String KEYS = "collega.tests.keys";

    private EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        CompiledPaths.install();
        try {
            postgres = EmbeddedPostgres.builder()
                    // Speed only: what these tests write may be lost.
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("max_connections", "60")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
            var settings = new HashMap<String, String>(keys());
            settings.put("quarkus.datasource.jdbc.url", postgres.getJdbcUrl("postgres", "postgres"));
            settings.put("quarkus.datasource.username", "postgres");
            settings.put("quarkus.datasource.password", "postgres");
            settings.put("collega.secret", "tests");
            settings.put("collega.passkeys.origins", "https://collega.tests.example");
            settings.put(
                    "collega.mail.folder",
                    Files.createTempDirectory("collega-test-mail").toString());
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Made once for all profiles: primes take their time. Each profile loads this class anew, hence the property. */
    private static Map<String, String> keys() throws IOException {
        var made = System.getProperty(KEYS);
        var folder = made == null ? Files.createTempDirectory("collega-test-keys") : Path.of(made);
        var signingKey = folder.resolve("private.pem");
        var nextKey = folder.resolve("next.pem");
        var publicKey = folder.resolve("public.pem");
        if (made == null) {
            var pair = keyPair();
            pem(signingKey, "PRIVATE KEY", pair.getPrivate().getEncoded());
            pem(publicKey, "PUBLIC KEY", pair.getPublic().getEncoded());
            pem(nextKey, "PRIVATE KEY", keyPair().getPrivate().getEncoded());
            System.setProperty(KEYS, folder.toString());
        }
        return Map.of(
                "collega.tokens.signing-key-file", signingKey.toString(),
                "collega.tokens.published-key-files", nextKey.toString(),
                "mp.jwt.verify.publickey.location", publicKey.toUri().toString(),
                "smallrye.jwt.sign.key.location", signingKey.toUri().toString());
    }

    private static KeyPair keyPair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pem(Path file, String kind, byte[] bytes) throws IOException {
        Files.writeString(
                file,
                "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(bytes) + "\n-----END " + kind
                        + "-----\n");
    }

    @Override
    public void stop() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
