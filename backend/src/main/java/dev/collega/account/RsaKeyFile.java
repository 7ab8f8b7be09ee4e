package dev.collega.account;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** An RSA key in PEM as OpenSSL writes it: a private one (PKCS #8), which tells its public half, or a public one. */
record RsaKeyFile(Optional<PrivateKey> privateKey, RSAPublicKey publicKey) {

    /** What NIST SP 800-131A still takes; those made here are larger. */
    private static final int FEWEST_BITS = 2048;

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN (PRIVATE|PUBLIC) KEY-----(.+?)-----END \\1 KEY-----", Pattern.DOTALL);

    static RsaKeyFile read(Path file) {
        try {
            var pem = PEM.matcher(Files.readString(file));
            if (!pem.find()) {
                throw unusable(file);
            }
            var der = Base64.getMimeDecoder().decode(pem.group(2));
            var key = pem.group(1).equals("PRIVATE") ? privateKey(der) : publicKey(der);
            if (key.publicKey.getModulus().bitLength() < FEWEST_BITS) {
                throw new IllegalStateException(
                        "The key in %s is too short: RSA needs %d bits, better 3072.".formatted(file, FEWEST_BITS));
            }
            return key;
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read the key %s.".formatted(file), e);
        } catch (GeneralSecurityException | IllegalArgumentException | ClassCastException e) {
            throw unusable(file);
        }
    }

    /** The thumbprint of RFC 7638: whoever has the key can tell its id. */
    String id() {
        var members = "{\"e\":\"%s\",\"kty\":\"RSA\",\"n\":\"%s\"}"
                .formatted(base64(publicKey.getPublicExponent()), base64(publicKey.getModulus()));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(members.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Big-endian without a sign, as RFC 7518, 2 has it. */
    static String base64(BigInteger number) {
        var bytes = number.toByteArray();
        var start = bytes[0] == 0 && bytes.length > 1 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, start, bytes.length));
    }

    private static RsaKeyFile privateKey(byte[] der) throws GeneralSecurityException {
        var rsa = KeyFactory.getInstance("RSA");
        var key = (RSAPrivateCrtKey) rsa.generatePrivate(new PKCS8EncodedKeySpec(der));
        var spec = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
        return new RsaKeyFile(Optional.of(key), (RSAPublicKey) rsa.generatePublic(spec));
    }

    private static RsaKeyFile publicKey(byte[] der) throws GeneralSecurityException {
        var key = KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der));
        return new RsaKeyFile(Optional.empty(), (RSAPublicKey) key);
    }

    private static IllegalStateException unusable(Path file) {
        return new IllegalStateException(
                "%s holds no RSA key in PEM: make one with ‘openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:3072’."
                        .formatted(file));
    }
}
