package dev.collega.factor;

import dev.collega.shared.audit.AuditAction;
import dev.collega.shared.audit.Audited;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What comes with each change of how somebody signs in: recovery codes, the audit, a mail. */
@ApplicationScoped
class FactorChanges {

    private final Totp totp;
    private final RecoveryCodes recoveryCodes;
    private final Passkeys passkeys;
    private final Factors factors;
    private final FactorLetters letters;
    private final Event<Audited> audited;

    FactorChanges(
            Totp totp,
            RecoveryCodes recoveryCodes,
            Passkeys passkeys,
            Factors factors,
            FactorLetters letters,
            Event<Audited> audited) {
        this.totp = totp;
        this.recoveryCodes = recoveryCodes;
        this.passkeys = passkeys;
        this.factors = factors;
        this.letters = letters;
        this.audited = audited;
    }

    List<String> totpAdded(UUID accountId) {
        audited.fire(Audited.done(AuditAction.TOTP_ADDED, accountId));
        letters.tell(accountId, "totp-added", Map.of());
        return makeRecoveryCodes(accountId);
    }

    /** Removing what is not there is no change. */
    @Transactional
    void removeTotp(UUID accountId) {
        if (totp.remove(accountId)) {
            audited.fire(Audited.done(AuditAction.TOTP_REMOVED, accountId));
            letters.tell(accountId, "totp-removed", Map.of());
            dropRecoveryCodesOfNothing(accountId);
        }
    }

    @Transactional
    List<String> renewRecoveryCodes(UUID accountId) {
        letters.tell(accountId, "recovery-codes-made", Map.of());
        return makeRecoveryCodes(accountId);
    }

    /** @return recovery codes, where there were none to fall back on */
    Optional<List<String>> passkeyAdded(UUID accountId, UUID passkeyId, String name) {
        audited.fire(Audited.done(AuditAction.PASSKEY_ADDED, accountId, passkeyId));
        letters.tell(accountId, "passkey-added", Map.of("name", name));
        return factors.of(accountId).contains(FactorKind.RECOVERY_CODE)
                ? Optional.empty()
                : Optional.of(makeRecoveryCodes(accountId));
    }

    @Transactional
    boolean removePasskey(UUID accountId, UUID passkeyId) {
        if (!passkeys.remove(accountId, passkeyId)) {
            return false;
        }
        audited.fire(Audited.done(AuditAction.PASSKEY_REMOVED, accountId, passkeyId));
        letters.tell(accountId, "passkey-removed", Map.of());
        dropRecoveryCodesOfNothing(accountId);
        return true;
    }

    private List<String> makeRecoveryCodes(UUID accountId) {
        audited.fire(Audited.done(AuditAction.RECOVERY_CODES_MADE, accountId));
        return recoveryCodes.make(accountId);
    }

    private void dropRecoveryCodesOfNothing(UUID accountId) {
        if (factors.of(accountId).isEmpty()) {
            recoveryCodes.remove(accountId);
        }
    }
}
