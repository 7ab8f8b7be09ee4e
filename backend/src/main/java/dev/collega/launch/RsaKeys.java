package dev.collega.launch;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/** RSA keys as PEM. */
final class RsaKeys {

    /** As strong as 128 bits (NIST SP 800-57, part 1, table 2; ASVS 11.2.3). */
    /** Tests make dozens of keys, and use the shortest that is taken. */
    private static final int BITS = Integer.getInteger("collega.signing-key-bits", 3072);

    private RsaKeys() {}

    static String make() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return pem("PRIVATE KEY", generator.generateKeyPair().getPrivate().getEncoded());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String publicHalf(Path privateKey) {
        try {
            var der = Base64.getMimeDecoder().decode(Keys.read(privateKey).replaceAll("-----[A-Z ]+-----", ""));
            var rsa = KeyFactory.getInstance("RSA");
            var key = (RSAPrivateCrtKey) rsa.generatePrivate(new PKCS8EncodedKeySpec(der));
            var half = rsa.generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
            return pem("PUBLIC KEY", half.getEncoded());
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new StartupProblem(
                    "%s holds no RSA key as ‘openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:3072’ makes it."
                            .formatted(privateKey),
                    e);
        }
    }

    private static String pem(String label, byte[] der) {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN %s-----\n%s\n-----END %s-----".formatted(label, lines, label);
    }
}
