package dev.collega.verification;

import dev.collega.shared.problem.Problems;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/**
 * Pictures of licences, until a moderator has decided. Sealed (AES-256-GCM under a key drawn from our secret, bound to the
 * verification): a backup of the database shows none of them.
 */
@Singleton
class Documents {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;
    private final Jdbi jdbi;
    private final Clock clock;

    Documents(@ConfigProperty(name = "collega.secret") String secret, Jdbi jdbi, Clock clock)
            throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        this.key = new SecretKeySpec(mac.doFinal("documents of verifications".getBytes(StandardCharsets.UTF_8)), "AES");
        this.jdbi = jdbi;
        this.clock = clock;
    }

    record Document(String mediaType, byte[] content) {}

    /** What the bytes themselves say they are; what the request says of them does not count. */
    static Document of(byte[] content) {
        if (begins(content, "%PDF-".getBytes(StandardCharsets.US_ASCII))) {
            return new Document("application/pdf", content);
        }
        if (begins(content, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff})) {
            return new Document("image/jpeg", content);
        }
        if (begins(content, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})) {
            return new Document("image/png", content);
        }
        throw Problems.unprocessable("not-a-document", "Send a PDF, a JPEG or a PNG as the body of the request.");
    }

    private static boolean begins(byte[] content, byte[] with) {
        return content.length > with.length
                && ByteBuffer.wrap(content, 0, with.length).equals(ByteBuffer.wrap(with));
    }

    /** In place of one that was sent before. */
    void keep(UUID verification, Document document) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into verification_document (verification_id, media_type, content, received_at)
                        values (:id, :type, :content, :now)
                        on conflict (verification_id) do update
                        set media_type = excluded.media_type, content = excluded.content, received_at = excluded.received_at
                        """)
                .bind("id", verification)
                .bind("type", document.mediaType())
                .bind("content", sealed(verification, document.content()))
                .bind("now", clock.instant())
                .execute());
    }

    Optional<Document> of(UUID verification) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select media_type, content from verification_document where verification_id = :id")
                .bind("id", verification)
                .map((row, context) ->
                        new Document(row.getString("media_type"), opened(verification, row.getBytes("content"))))
                .findOne());
    }

    void erase(UUID verification) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from verification_document where verification_id = :id")
                .bind("id", verification)
                .execute());
    }

    private byte[] sealed(UUID verification, byte[] content) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, verification, nonce).doFinal(content);
            return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] opened(UUID verification, byte[] sealed) {
        var nonce = new byte[NONCE_BYTES];
        ByteBuffer.wrap(sealed).get(nonce);
        try {
            return cipher(Cipher.DECRYPT_MODE, verification, nonce)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Cipher cipher(int mode, UUID verification, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(verification.toString().getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
