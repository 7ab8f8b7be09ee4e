package dev.collega.factor;

import dev.collega.shared.audit.AuditAction;
import dev.collega.shared.audit.Audited;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Optional;
import java.util.UUID;

/** Finds out whose passkey has signed. */
@ApplicationScoped
class PasskeyProofs {

    private final Passkeys passkeys;
    private final Ceremonies ceremonies;
    private final Event<Audited> audited;

    PasskeyProofs(Passkeys passkeys, Ceremonies ceremonies, Event<Audited> audited) {
        this.passkeys = passkeys;
        this.ceremonies = ceremonies;
        this.audited = audited;
    }

    /** A passkey with user verification is two factors in one, and says itself whose it is. */
    Optional<UUID> ownerOf(PasskeyAssertion assertion, byte[] nonce) {
        var passkey = find(assertion);
        var owner = passkey.filter(key -> holds(assertion, key, nonce, true)).map(Passkey::accountId);
        if (owner.isEmpty()) {
            passkey.ifPresent(key -> audited.fire(Audited.refused(AuditAction.SIGN_IN_FAILED, key.accountId())));
        }
        return owner;
    }

    /** @param alone false where the password was right already */
    boolean isOf(UUID accountId, PasskeyAssertion assertion, byte[] nonce, boolean alone) {
        return find(assertion)
                .filter(key -> key.accountId().equals(accountId))
                .filter(key -> holds(assertion, key, nonce, alone))
                .isPresent();
    }

    private Optional<Passkey> find(PasskeyAssertion assertion) {
        return ceremonies.idOf(assertion).flatMap(passkeys::byCredential);
    }

    private boolean holds(PasskeyAssertion assertion, Passkey passkey, byte[] nonce, boolean alone) {
        var count = ceremonies.verify(assertion, passkey, nonce, alone);
        return count.isPresent() && passkeys.use(passkey.id(), count.getAsLong());
    }
}
