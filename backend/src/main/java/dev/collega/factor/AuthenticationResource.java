package dev.collega.factor;

import dev.collega.account.CurrentMember;
import dev.collega.account.SessionDoor;
import dev.collega.shared.audit.AuditAction;
import dev.collega.shared.audit.Audited;
import dev.collega.shared.problem.ProblemException;
import dev.collega.shared.problem.Problems;
import io.quarkus.security.PermissionsAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/sessions/current/authentication")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions")
class AuthenticationResource {

    private final CurrentMember me;
    private final SessionDoor door;
    private final Challenges challenges;
    private final Factors factors;
    private final PasskeyProofs passkeys;
    private final Event<Audited> audited;

    AuthenticationResource(
            CurrentMember me,
            SessionDoor door,
            Challenges challenges,
            Factors factors,
            PasskeyProofs passkeys,
            Event<Audited> audited) {
        this.me = me;
        this.door = door;
        this.challenges = challenges;
        this.factors = factors;
        this.passkeys = passkeys;
        this.audited = audited;
    }

    @POST
    @PermissionsAllowed("account:write")
    @Transactional(dontRollbackOn = ProblemException.class)
    @Operation(
            summary = "Confirm that it is me",
            description = "After `fresh-authentication-required`: makes the session fresh again. With a second factor "
                    + "the password is not enough (400 `second-factor-required`, whose `factors` names what is). A "
                    + "wrong answer is a 400 on its field and never ends the session.")
    @APIResponse(responseCode = "204", description = "Confirmed.")
    public void authenticateAgain(@NotNull @Valid ProofOfIdentity proof) {
        if (Stream.of(proof.password(), proof.code(), proof.passkey())
                        .filter(Objects::nonNull)
                        .count()
                != 1) {
            throw Problems.validation("/password", "one-of", "or code or passkey must be given, and only one of them");
        }
        fault(proof).ifPresent(fault -> {
            audited.fire(Audited.refused(AuditAction.AUTHENTICATED_AGAIN, me.id()));
            throw fault;
        });
        door.refresh();
        audited.fire(Audited.done(AuditAction.AUTHENTICATED_AGAIN, me.id()));
    }

    private Optional<ProblemException> fault(ProofOfIdentity proof) {
        if (proof.password() != null) {
            requireNoSecondFactor();
            return door.isPasswordOf(me.id(), proof.password()) ? Optional.empty() : Optional.of(WrongProof.password());
        }
        if (proof.code() != null) {
            return factors.accept(me.id(), proof.code()) ? Optional.empty() : Optional.of(WrongProof.code());
        }
        var asked = challenges.close(Challenges.Kind.PASSKEY, proof.passkey().challengeId());
        if (asked.isEmpty()) {
            return Optional.of(WrongProof.expired("/passkey/challengeId"));
        }
        return passkeys.isOf(me.id(), proof.passkey().credential(), asked.get().nonce(), true)
                ? Optional.empty()
                : Optional.of(WrongProof.passkey());
    }

    private void requireNoSecondFactor() {
        var kinds = factors.of(me.id());
        if (!kinds.isEmpty()) {
            throw Problems.badRequest(
                            "second-factor-required", "The password alone is not enough; use another of your factors.")
                    .with("factors", kinds);
        }
    }
}
