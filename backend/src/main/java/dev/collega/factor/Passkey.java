package dev.collega.factor;

import java.util.List;
import java.util.UUID;

/**
 * A passkey as we keep it.
 *
 * @param handle what its authenticator knows the account by
 * @param credential "attested credential data" of WebAuthn, with the public key
 */
record Passkey(
        UUID id,
        UUID accountId,
        byte[] handle,
        byte[] credentialId,
        byte[] credential,
        long signCount,
        boolean backupEligible,
        List<String> transports) {}
