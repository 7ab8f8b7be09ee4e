package dev.collega.factor;

import dev.collega.account.CurrentMember;
import dev.collega.shared.problem.Problems;
import dev.collega.throttle.Guessing;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/sessions/current/authentication")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions")
class AuthenticationResource {

    private final CurrentMember me;
    private final Confirmation confirmation;

    AuthenticationResource(CurrentMember me, Confirmation confirmation) {
        this.me = me;
        this.confirmation = confirmation;
    }

    @POST
    @Guessing(
            at = "authentication",
            wrong = {"wrong-password", "wrong-code"})
    @PermissionsAllowed("account:write")
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
        if (proof.password() != null) {
            confirmation.requirePasswordEnough(me.id());
        }
        confirmation.confirm(me.id(), proof);
    }
}
