package dev.collega.verification;

import dev.collega.account.CurrentMember;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/vouch-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Verifications")
class VouchRequestResource {

    private final CurrentMember me;
    private final VouchRequestList requests;
    private final Vouching vouching;

    VouchRequestResource(CurrentMember me, VouchRequestList requests, Vouching vouching) {
        this.me = me;
        this.requests = requests;
        this.vouching = vouching;
    }

    @GET
    @PermissionsAllowed("verifications:read")
    @Operation(summary = "List who asks me to vouch for them", description = "Those that wait for me, newest first.")
    public Page<VouchRequestView> listVouchRequests(@BeanParam @Valid PageRequest page) {
        return requests.waitingFor(me.id(), page);
    }

    @PUT
    @PermissionsAllowed("verifications:write")
    @Path("/{id}/vouch")
    @Transactional
    @Operation(
            summary = "Vouch for a member",
            description = "That they are whom they say and do what they say. It takes a verification of my own, by an"
                    + " institution's email or a licence; when that one is revoked, my word counts no more.")
    @APIResponseSchema(VouchRequestView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public VouchRequestView vouch(@RestPath UUID id, @NotNull @Valid NewVouch request) {
        vouching.vouch(me.id(), id, request.how());
        return requests.one(me.id(), id);
    }

    @PUT
    @PermissionsAllowed("verifications:write")
    @Path("/{id}/refusal")
    @Transactional
    @Operation(summary = "Do not vouch", description = "Nobody is told; to whoever asked it looks unanswered.")
    @APIResponse(responseCode = "204", description = "It is gone from my list.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public void refuseVouch(@RestPath UUID id) {
        vouching.refuse(me.id(), id);
    }
}
