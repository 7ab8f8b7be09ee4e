package dev.collega.starter;

import dev.collega.account.CurrentMember;
import dev.collega.shared.http.Idempotent;
import dev.collega.shared.http.IfMatch;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import dev.collega.shared.problem.Problems;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

@Path("/starters/mine")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Starters")
class MyStarterResource {

    private final CurrentMember me;
    private final MyStarters starters;

    MyStarterResource(CurrentMember me, MyStarters starters) {
        this.me = me;
        this.starters = starters;
    }

    @POST
    @PermissionsAllowed("contacts:write")
    @ResponseStatus(201)
    @Idempotent
    @Transactional
    @Operation(
            summary = "Keep a starter of my own",
            description = "With the fields {name}, {myName} and {occasion}; any other is refused. Fifty are the most.")
    @APIResponseSchema(value = StarterView.class, responseCode = "201", responseDescription = "Kept.")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public StarterView createStarter(@NotNull @Valid NewStarter request) {
        return mine(starters.add(me.id(), request));
    }

    @GET
    @PermissionsAllowed("contacts:read")
    @Operation(summary = "List my own starters", description = "Oldest first.")
    public Page<StarterView> listMyStarters(@BeanParam @Valid PageRequest page) {
        return starters.of(me.id(), page);
    }

    @GET
    @PermissionsAllowed("contacts:read")
    @Path("/{id}")
    @Operation(summary = "Show a starter of my own")
    @APIResponseSchema(StarterView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    public StarterView getStarter(@RestPath UUID id) {
        return mine(id);
    }

    @PATCH
    @PermissionsAllowed("contacts:write")
    @Path("/{id}")
    @Consumes({"application/json", "application/merge-patch+json"})
    @Transactional
    @Operation(summary = "Edit a starter of my own")
    @APIResponseSchema(StarterView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public StarterView updateStarter(
            @RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid StarterPatch patch) {
        var starter = mine(id);
        IfMatch.require(ifMatch, "starter", starter.version());
        if (!starters.edit(starter, patch.over(starter))) {
            throw Problems.stale("starter");
        }
        return mine(id);
    }

    @DELETE
    @PermissionsAllowed("contacts:write")
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Delete a starter of my own")
    @APIResponse(responseCode = "204", description = "Deleted.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    public void deleteStarter(@RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch) {
        var starter = mine(id);
        IfMatch.check(ifMatch, "starter", starter.version());
        starters.delete(starter.id());
    }

    private StarterView mine(UUID id) {
        return starters.one(me.id(), id).orElseThrow(() -> Problems.notFound("starter", id));
    }
}
