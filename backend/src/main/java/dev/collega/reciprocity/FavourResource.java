package dev.collega.reciprocity;

import dev.collega.account.CurrentMember;
import dev.collega.shared.http.Idempotent;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import dev.collega.shared.problem.Problems;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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

@Path("/contacts/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Give and take",
        description = "Whether I helped a contact or asked them, as I remember it; read by nobody else.")
class FavourResource {

    private final CurrentMember me;
    private final Favours favours;

    FavourResource(CurrentMember me, Favours favours) {
        this.me = me;
        this.favours = favours;
    }

    @POST
    @PermissionsAllowed("contacts:write")
    @Path("/favours")
    @ResponseStatus(201)
    @Idempotent
    @Transactional
    @Operation(summary = "Note that I helped a contact, or asked them")
    @APIResponseSchema(value = FavourView.class, responseCode = "201", responseDescription = "Noted.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public FavourView createFavour(@RestPath UUID id, @NotNull @Valid NewFavour request) {
        return favours.note(me.id(), id, request);
    }

    @GET
    @PermissionsAllowed("contacts:read")
    @Path("/favours")
    @Operation(summary = "List what was given and taken", description = "Newest first.")
    @APIResponse(responseCode = "200", description = "A page.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Page<FavourView> listFavours(@RestPath UUID id, @BeanParam @Valid PageRequest page) {
        return favours.of(me.id(), id, page);
    }

    @DELETE
    @PermissionsAllowed("contacts:write")
    @Path("/favours/{favourId}")
    @Transactional
    @Operation(summary = "Delete what was noted")
    @APIResponse(responseCode = "204", description = "Deleted.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public void deleteFavour(@RestPath UUID id, @RestPath UUID favourId) {
        if (!favours.delete(me.id(), id, favourId)) {
            throw Problems.notFound("favour", favourId);
        }
    }

    @GET
    @PermissionsAllowed("contacts:read")
    @Path("/balance")
    @Operation(
            summary = "Show give and take with a contact",
            description = "With a nudge to give first, where I asked since I last helped.")
    @APIResponseSchema(BalanceView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    public BalanceView getBalance(@RestPath UUID id) {
        return favours.balance(me.id(), id);
    }
}
