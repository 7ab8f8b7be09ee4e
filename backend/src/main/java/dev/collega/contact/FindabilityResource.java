package dev.collega.contact;

import dev.collega.account.CurrentMember;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/me/findability")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts")
class FindabilityResource {

    private final CurrentMember me;
    private final Arrivals arrivals;

    FindabilityResource(CurrentMember me, Arrivals arrivals) {
        this.me = me;
        this.arrivals = arrivals;
    }

    @GET
    @PermissionsAllowed("profile:read")
    @Operation(summary = "Show who may come upon me")
    @APIResponseSchema(FindabilityView.class)
    public FindabilityView getFindability() {
        return arrivals.findability(me.id());
    }

    @PUT
    @PermissionsAllowed("profile:write")
    @Transactional
    @Operation(summary = "Say who may come upon me")
    @APIResponseSchema(FindabilityView.class)
    public FindabilityView setFindability(@NotNull @Valid FindabilityView findability) {
        arrivals.setFindability(me.id(), findability);
        return findability;
    }
}
