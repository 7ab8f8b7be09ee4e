package dev.collega.shared.audit;

import java.util.UUID;

/**
 * Something that security or privacy wants remembered. Fire it as a CDI event: the audit writes it in the transaction at
 * hand. It holds ids only, never an address, a name or a secret, so that deleting an account leaves nothing behind.
 *
 * @param memberId whose account it is about; null where there is none, as when somebody signs in with an unknown address
 * @param subjectId the session, token, factor or export it is about; may be absent
 * @param refused true for what was tried in vain: it is kept even when the transaction at hand is rolled back
 */
public record Audited(AuditAction action, UUID memberId, UUID subjectId, boolean refused) {

    public static Audited done(AuditAction action, UUID memberId) {
        return new Audited(action, memberId, null, false);
    }

    public static Audited done(AuditAction action, UUID memberId, UUID subjectId) {
        return new Audited(action, memberId, subjectId, false);
    }

    public static Audited refused(AuditAction action, UUID memberId) {
        return new Audited(action, memberId, null, true);
    }
}
