package dev.collega.factor;

import dev.collega.account.CurrentMember;
import dev.collega.account.FreshAuthentication;
import dev.collega.shared.problem.ProblemException;
import dev.collega.shared.problem.Problems;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

@Path("/me/passkeys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Factors")
class PasskeyResource {

    private final CurrentMember me;
    private final Challenges challenges;
    private final Ceremonies ceremonies;
    private final Passkeys passkeys;
    private final FactorChanges changes;

    PasskeyResource(
            CurrentMember me, Challenges challenges, Ceremonies ceremonies, Passkeys passkeys, FactorChanges changes) {
        this.me = me;
        this.challenges = challenges;
        this.ceremonies = ceremonies;
        this.passkeys = passkeys;
        this.changes = changes;
    }

    @POST
    @PermissionsAllowed("account:write")
    @ResponseStatus(201)
    @Transactional(dontRollbackOn = ProblemException.class)
    @Operation(
            summary = "Add a passkey",
            description = "It signs in by itself, and is asked for after the password. At most 20.")
    @APIResponseSchema(value = AddedPasskeyView.class, responseCode = "201", responseDescription = "Added.")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public AddedPasskeyView createPasskey(@NotNull @Valid NewPasskey request) {
        var registration = challenges
                .close(Challenges.Kind.REGISTRATION, request.registrationId())
                .filter(asked -> asked.accountId().equals(me.id()))
                .orElseThrow(() -> WrongProof.expired("/registrationId"));
        var registered = ceremonies
                .register(request.credential(), registration.nonce())
                .orElseThrow(() -> Problems.validation(
                        "/credential", "wrong-passkey", "is not what an authenticator makes of this registration"));
        passkeys.requireRoom(me.id());
        var id = passkeys.add(me.id(), request.name(), registered);
        var codes = changes.passkeyAdded(me.id(), id, request.name()).orElse(null);
        var added = shown(id);
        return new AddedPasskeyView(added.id(), added.name(), added.createdAt(), codes);
    }

    @PATCH
    @PermissionsAllowed("account:write")
    @Path("/{id}")
    @Consumes({"application/json", "application/merge-patch+json"})
    @Transactional
    @Operation(
            summary = "Rename a passkey",
            description = "Without `If-Match`: the name is all there is to edit, and the last one stands.")
    @APIResponseSchema(PasskeyView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    public PasskeyView updatePasskey(@RestPath UUID id, @NotNull @Valid PasskeyPatch patch) {
        if (patch.name() != null) {
            passkeys.rename(me.id(), id, patch.name().get());
        }
        return shown(id);
    }

    @DELETE
    @PermissionsAllowed("account:write")
    @Path("/{id}")
    @FreshAuthentication
    @Operation(summary = "Remove a passkey", description = "With the last factor the recovery codes go too.")
    @APIResponse(responseCode = "204", description = "Removed.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public void deletePasskey(@RestPath UUID id) {
        if (!changes.removePasskey(me.id(), id)) {
            throw Problems.notFound("passkey", id);
        }
    }

    private PasskeyView shown(UUID id) {
        return passkeys.shownTo(me.id()).stream()
                .filter(passkey -> passkey.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problems.notFound("passkey", id));
    }
}
