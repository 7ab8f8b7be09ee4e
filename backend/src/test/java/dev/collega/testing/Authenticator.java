package dev.collega.testing;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A browser with an authenticator in it, written from the specification and not with the library that verifies: takes
 * the options as the API gives them and answers as {@code credential.toJSON()} does. Its fields can be bent.
 */
public final class Authenticator {

    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int ATTESTED = 0x40;

    private final KeyPair keys;
    private final byte[] id = new byte[32];

    public byte[] userHandle;
    public boolean verifiesUser = true;
    public String pageOrigin;
    public int counter = 1;

    public Authenticator(String origin) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        new SecureRandom().nextBytes(id);
        this.pageOrigin = origin;
    }

    public String id() {
        return base64(id);
    }

    /** {@code navigator.credentials.create()} */
    @SuppressWarnings("unchecked")
    public Map<String, Object> create(Map<String, Object> options) {
        userHandle = Base64.getUrlDecoder().decode(((Map<String, String>) options.get("user")).get("id"));
        var data = new ByteArrayOutputStream();
        data.writeBytes(
                sha256(((Map<String, String>) options.get("rp")).get("id").getBytes(StandardCharsets.UTF_8)));
        data.write(flags() | ATTESTED);
        data.writeBytes(ByteBuffer.allocate(4).putInt(counter).array());
        data.writeBytes(new byte[16]);
        data.writeBytes(ByteBuffer.allocate(2).putShort((short) id.length).array());
        data.writeBytes(id);
        data.writeBytes(coseKey());
        var attestation = new ByteArrayOutputStream();
        attestation.write(0xA3);
        attestation.writeBytes(cborText("fmt"));
        attestation.writeBytes(cborText("none"));
        attestation.writeBytes(cborText("attStmt"));
        attestation.write(0xA0);
        attestation.writeBytes(cborText("authData"));
        attestation.write(0x59);
        attestation.writeBytes(
                ByteBuffer.allocate(2).putShort((short) data.size()).array());
        attestation.writeBytes(data.toByteArray());
        return credential(new HashMap<>(Map.of(
                "clientDataJSON", base64(clientData("webauthn.create", options)),
                "attestationObject", base64(attestation.toByteArray()),
                "transports", List.of("internal", "hybrid", "telepathy"),
                "publicKeyAlgorithm", -7)));
    }

    /** {@code navigator.credentials.get()} */
    public Map<String, Object> get(Map<String, Object> options) {
        var data = ByteBuffer.allocate(37)
                .put(sha256(((String) options.get("rpId")).getBytes(StandardCharsets.UTF_8)))
                .put((byte) flags())
                .putInt(counter == 0 ? 0 : ++counter)
                .array();
        var clientData = clientData("webauthn.get", options);
        var response = new HashMap<String, Object>(Map.of(
                "clientDataJSON", base64(clientData),
                "authenticatorData", base64(data),
                "signature", base64(sign(data, sha256(clientData)))));
        if (userHandle != null) {
            response.put("userHandle", base64(userHandle));
        }
        return credential(response);
    }

    private Map<String, Object> credential(Map<String, Object> response) {
        return new HashMap<>(Map.of(
                "id",
                id(),
                "rawId",
                id(),
                "type",
                "public-key",
                "authenticatorAttachment",
                "platform",
                "clientExtensionResults",
                Map.of(),
                "response",
                response));
    }

    private int flags() {
        return verifiesUser ? PRESENT | VERIFIED : PRESENT;
    }

    private byte[] clientData(String type, Map<String, Object> options) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, options.get("challenge"), pageOrigin)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A map of five: EC2, ES256, P-256, x, y. */
    private byte[] coseKey() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        var key = new ByteArrayOutputStream();
        key.writeBytes(new byte[] {(byte) 0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20});
        key.writeBytes(unsigned(point.getAffineX()));
        key.writeBytes(new byte[] {0x22, 0x58, 0x20});
        key.writeBytes(unsigned(point.getAffineY()));
        return key.toByteArray();
    }

    private static byte[] unsigned(BigInteger number) {
        var bytes = number.toByteArray();
        var fixed = new byte[32];
        var length = Math.min(bytes.length, 32);
        System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
        return fixed;
    }

    private static byte[] cborText(String text) {
        var bytes = new ByteArrayOutputStream();
        bytes.write(0x60 + text.length());
        bytes.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
        return bytes.toByteArray();
    }

    private byte[] sign(byte[] data, byte[] clientDataHash) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(data);
            signature.update(clientDataHash);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
