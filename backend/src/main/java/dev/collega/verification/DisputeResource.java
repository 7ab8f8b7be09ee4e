package dev.collega.verification;

import dev.collega.account.CurrentMember;
import dev.collega.account.VerifiedEmail;
import dev.collega.shared.http.Idempotent;
import dev.collega.throttle.Budget;
import dev.collega.throttle.Throttled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

@Path("/verifications/{id}/disputes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Verifications")
class DisputeResource {

    private final CurrentMember me;
    private final Disputes disputes;
    private final MyDisputes mine;

    DisputeResource(CurrentMember me, Disputes disputes, MyDisputes mine) {
        this.me = me;
        this.disputes = disputes;
        this.mine = mine;
    }

    @POST
    @Throttled(Budget.VERIFICATION_DISPUTES)
    @VerifiedEmail
    @PermissionsAllowed("verifications:write")
    @Idempotent
    @ResponseStatus(201)
    @Transactional
    @Operation(
            summary = "Say that a verification is wrong",
            description =
                    "A moderator has to answer by `dueAt`; both members are told what was decided and why. Whom it"
                            + " is about is not told who said so, and until then the verification holds.")
    @APIResponseSchema(value = MyDisputeView.class, responseCode = "201", responseDescription = "It will be answered.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "422", ref = "Unprocessable")
    public MyDisputeView createVerificationDispute(@RestPath UUID id, @NotNull @Valid NewDispute request) {
        return mine.one(me.id(), disputes.open(me.id(), id, request.reason()));
    }
}
