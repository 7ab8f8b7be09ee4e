package dev.collega.account;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/suspended/deletion")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Suspended")
@PermitAll
class SuspendedLeavingResource {

    private final SuspendedVisits visits;
    private final Leaving leaving;

    SuspendedLeavingResource(SuspendedVisits visits, Leaving leaving) {
        this.visits = visits;
        this.leaving = leaving;
    }

    @POST
    @ResponseStatus(202)
    @Transactional
    @Operation(
            summary = "Delete my suspended account",
            description = "As DELETE /me. For that, the sign-in that gave the token may be some minutes old at most.")
    @APIResponseSchema(
            value = LeavingResource.DeletionView.class,
            responseCode = "202",
            responseDescription = "It will be deleted.")
    public LeavingResource.DeletionView deleteSuspendedAccount(@NotNull @Valid AppealToken visit) {
        return new LeavingResource.DeletionView(leaving.begin(visits.freshVisitor(visit.token())));
    }

    @POST
    @Path("/cancellation")
    @Transactional
    @Operation(summary = "Keep my suspended account", description = "That it was to be deleted is taken back.")
    @APIResponse(responseCode = "204", description = "It is kept.")
    public void keepSuspendedAccount(@NotNull @Valid AppealToken visit) {
        leaving.cancel(visits.visitor(visit.token()));
    }
}
