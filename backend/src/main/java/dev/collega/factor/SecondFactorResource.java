package dev.collega.factor;

import dev.collega.account.SessionDoor;
import dev.collega.account.SessionView;
import dev.collega.shared.audit.AuditAction;
import dev.collega.shared.audit.Audited;
import dev.collega.shared.problem.ProblemException;
import dev.collega.shared.problem.Problems;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/sessions/second-factor")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions")
@PermitAll
class SecondFactorResource {

    private final SessionDoor door;
    private final Challenges challenges;
    private final Factors factors;
    private final PasskeyProofs passkeys;
    private final Event<Audited> audited;

    SecondFactorResource(
            SessionDoor door, Challenges challenges, Factors factors, PasskeyProofs passkeys, Event<Audited> audited) {
        this.door = door;
        this.challenges = challenges;
        this.factors = factors;
        this.passkeys = passkeys;
        this.audited = audited;
    }

    @POST
    @ResponseStatus(201)
    @Transactional(dontRollbackOn = ProblemException.class)
    @Operation(
            summary = "Sign in: the second factor",
            description =
                    "Answers the `challenge` of `second-factor-required` with a code or a passkey. A wrong answer "
                            + "is 401 `invalid-second-factor`; after five of them, or five minutes, it is `challenge-expired`.")
    @Parameter(ref = SessionDoor.TRANSPORT)
    @APIResponseSchema(value = SessionView.class, responseCode = "201", responseDescription = "Signed in.")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    public RestResponse<SessionView> createSessionWithSecondFactor(@NotNull @Valid SecondFactorAnswer request) {
        if ((request.code() == null) == (request.passkey() == null)) {
            throw Problems.validation("/code", "one-of", "or passkey must be given, and not both");
        }
        return door.open(() -> accountOf(request), request.cancelDeletion());
    }

    private UUID accountOf(SecondFactorAnswer request) {
        var asked = challenges.attempt(request.challenge()).orElseThrow(WrongProof::challengeExpired);
        var right = request.code() == null
                ? passkeys.isOf(asked.accountId(), request.passkey(), asked.nonce(), false)
                : factors.accept(asked.accountId(), request.code());
        if (!right) {
            audited.fire(Audited.refused(AuditAction.SIGN_IN_FAILED, asked.accountId()));
            throw Problems.unauthenticated("invalid-second-factor", "That is not right, or was used before.");
        }
        challenges.close(Challenges.Kind.SECOND_FACTOR, request.challenge());
        return asked.accountId();
    }
}
