package dev.collega.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals what waits to be sent (AES-256-GCM under a key drawn from our secret): a letter may hold a link that opens an
 * account, and whoever reads a backup of the database must not find it there.
 */
@Singleton
class Envelope {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;
    private final ObjectMapper json;

    Envelope(@ConfigProperty(name = "collega.secret") String secret, ObjectMapper json)
            throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        this.key = new SecretKeySpec(mac.doFinal("letters".getBytes(StandardCharsets.UTF_8)), "AES");
        this.json = json;
    }

    byte[] seal(Mail mail) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, mail.id()).doFinal(json.writeValueAsBytes(mail));
            var content = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, content, NONCE_BYTES, sealed.length);
            return content;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws GeneralSecurityException where it was sealed under another secret, or for another letter */
    Mail open(UUID id, byte[] content) throws GeneralSecurityException, IOException {
        var nonce = Arrays.copyOf(content, NONCE_BYTES);
        var sealed = Arrays.copyOfRange(content, NONCE_BYTES, content.length);
        return json.readValue(cipher(Cipher.DECRYPT_MODE, nonce, id).doFinal(sealed), Mail.class);
    }

    private Cipher cipher(int mode, byte[] nonce, UUID id) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(id.toString().getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
