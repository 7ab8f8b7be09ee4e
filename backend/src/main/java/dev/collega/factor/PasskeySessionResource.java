package dev.collega.factor;

import dev.collega.account.SessionDoor;
import dev.collega.account.SessionView;
import dev.collega.shared.problem.ProblemException;
import dev.collega.shared.problem.Problems;
import jakarta.annotation.security.PermitAll;
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

@Path("/sessions/passkey")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions")
@PermitAll
class PasskeySessionResource {

    private final SessionDoor door;
    private final Challenges challenges;
    private final PasskeyProofs proofs;

    PasskeySessionResource(SessionDoor door, Challenges challenges, PasskeyProofs proofs) {
        this.door = door;
        this.challenges = challenges;
        this.proofs = proofs;
    }

    @POST
    @ResponseStatus(201)
    @Transactional(dontRollbackOn = ProblemException.class)
    @Operation(
            summary = "Sign in with a passkey",
            description = "Without address and password: the passkey says whose it is, and is two factors in one. "
                    + "401 `invalid-passkey` or `challenge-expired` otherwise.")
    @Parameter(ref = SessionDoor.TRANSPORT)
    @APIResponseSchema(value = SessionView.class, responseCode = "201", responseDescription = "Signed in.")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    public RestResponse<SessionView> createSessionWithPasskey(@NotNull @Valid PasskeyProof request) {
        return door.open(() -> ownerOf(request), request.cancelDeletion());
    }

    private UUID ownerOf(PasskeyProof request) {
        var asked = challenges
                .close(Challenges.Kind.PASSKEY, request.challengeId())
                .orElseThrow(WrongProof::challengeExpired);
        return proofs.ownerOf(request.credential(), asked.nonce())
                .orElseThrow(() -> Problems.unauthenticated(
                        "invalid-passkey", "This passkey is not known here, or did not verify you."));
    }
}
