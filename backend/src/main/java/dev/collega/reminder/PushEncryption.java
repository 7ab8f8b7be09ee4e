package dev.collega.reminder;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A push message that only the browser can read, and not the push service (RFC 8291, in the coding aes128gcm of RFC 8188).
 * By hand, for the libraries that do this bring HTTP clients of their own, which would go wherever a subscription points.
 */
final class PushEncryption {

    private static final int SALT = 16;
    private static final int RECORD_SIZE = 4096;
    private static final int TAG_BITS = 128;
    private static final byte LAST_RECORD = 2;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PushEncryption() {}

    /**
     * @param browserKey the point that the browser gave
     * @param auth the secret that it gave beside it
     */
    static byte[] encrypt(byte[] message, byte[] browserKey, byte[] auth) throws GeneralSecurityException {
        var salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return encrypt(message, browserKey, auth, newKeys(), salt);
    }

    private static KeyPair newKeys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(P256.PARAMETERS);
        return generator.generateKeyPair();
    }

    static byte[] encrypt(byte[] message, byte[] browserKey, byte[] auth, KeyPair ours, byte[] salt)
            throws GeneralSecurityException {
        var ourPoint = P256.point((ECPublicKey) ours.getPublic());
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(ours.getPrivate());
        agreement.doPhase(P256.key(browserKey), true);
        var about = ByteBuffer.allocate(14 + 2 * P256.POINT)
                .put("WebPush: info\0".getBytes(StandardCharsets.US_ASCII))
                .put(browserKey)
                .put(ourPoint)
                .array();
        var material = expand(hmac(auth, agreement.generateSecret()), about, 32);
        var random = hmac(salt, material);
        var key = expand(random, "Content-Encoding: aes128gcm\0".getBytes(StandardCharsets.US_ASCII), 16);
        var nonce = expand(random, "Content-Encoding: nonce\0".getBytes(StandardCharsets.US_ASCII), 12);
        var record = Arrays.copyOf(message, message.length + 1);
        record[message.length] = LAST_RECORD;
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        var sealed = cipher.doFinal(record);
        return ByteBuffer.allocate(SALT + 4 + 1 + P256.POINT + sealed.length)
                .put(salt)
                .putInt(RECORD_SIZE)
                .put((byte) P256.POINT)
                .put(ourPoint)
                .put(sealed)
                .array();
    }

    /** HKDF (RFC 5869), of which a single block is needed. */
    private static byte[] expand(byte[] key, byte[] info, int length) throws GeneralSecurityException {
        return Arrays.copyOf(
                hmac(
                        key,
                        ByteBuffer.allocate(info.length + 1)
                                .put(info)
                                .put((byte) 1)
                                .array()),
                length);
    }

    private static byte[] hmac(byte[] key, byte[] content) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(content);
    }
}
