package dev.collega.factor;

import dev.collega.account.SessionDoor;
import dev.collega.shared.audit.AuditAction;
import dev.collega.shared.audit.Audited;
import dev.collega.shared.problem.ProblemException;
import dev.collega.shared.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Somebody who is signed in proves again who they are. */
@ApplicationScoped
class Confirmation {

    private final SessionDoor door;
    private final Challenges challenges;
    private final Factors factors;
    private final PasskeyProofs passkeys;
    private final Event<Audited> audited;

    Confirmation(
            SessionDoor door, Challenges challenges, Factors factors, PasskeyProofs passkeys, Event<Audited> audited) {
        this.door = door;
        this.challenges = challenges;
        this.factors = factors;
        this.passkeys = passkeys;
        this.audited = audited;
    }

    void requirePasswordEnough(UUID accountId) {
        var kinds = factors.of(accountId);
        if (!kinds.isEmpty()) {
            throw Problems.badRequest(
                            "second-factor-required", "The password alone is not enough; use another of your factors.")
                    .with("factors", kinds);
        }
    }

    /** A wrong proof is written down and stays so: tries are counted. */
    @Transactional(dontRollbackOn = ProblemException.class)
    void confirm(UUID accountId, ProofOfIdentity proof) {
        fault(accountId, proof).ifPresent(fault -> {
            audited.fire(Audited.refused(AuditAction.AUTHENTICATED_AGAIN, accountId));
            throw fault;
        });
        door.refresh();
        audited.fire(Audited.done(AuditAction.AUTHENTICATED_AGAIN, accountId));
    }

    private Optional<ProblemException> fault(UUID accountId, ProofOfIdentity proof) {
        if (proof.password() != null) {
            return door.isPasswordOf(accountId, proof.password())
                    ? Optional.empty()
                    : Optional.of(WrongProof.password());
        }
        if (proof.code() != null) {
            return factors.accept(accountId, proof.code()) ? Optional.empty() : Optional.of(WrongProof.code());
        }
        var asked = challenges.close(Challenges.Kind.PASSKEY, proof.passkey().challengeId());
        if (asked.isEmpty()) {
            return Optional.of(WrongProof.expired("/passkey/challengeId"));
        }
        return passkeys.isOf(
                        accountId, proof.passkey().credential(), asked.get().nonce(), true)
                ? Optional.empty()
                : Optional.of(WrongProof.passkey());
    }
}
