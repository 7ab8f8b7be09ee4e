package dev.collega.connection;

import dev.collega.account.CurrentMember;
import dev.collega.shared.problem.Problems;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/connections/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Connections")
class ConnectionAnswerResource {

    private final CurrentMember me;
    private final Connecting connecting;
    private final ConnectionList connections;

    ConnectionAnswerResource(CurrentMember me, Connecting connecting, ConnectionList connections) {
        this.me = me;
        this.connecting = connecting;
        this.connections = connections;
    }

    @PUT
    @PermissionsAllowed("connections:write")
    @Path("/acceptance")
    @Transactional
    @Operation(
            summary = "Accept a request",
            description = "Accepting twice is accepting once; the network types of the first time stay.")
    @APIResponseSchema(ConnectionView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    public ConnectionView acceptConnection(@RestPath UUID id, @Valid Acceptance acceptance) {
        connecting.accept(asked(id), acceptance == null ? Set.of() : acceptance.networkTypes());
        return connections.one(me.id(), id).orElseThrow(() -> Problems.notFound("connection", id));
    }

    @PUT
    @PermissionsAllowed("connections:write")
    @Path("/refusal")
    @Transactional
    @Operation(
            summary = "Refuse a request",
            description = "The requester is not told: for them it stays open until it expires.")
    @APIResponse(responseCode = "204", description = "Refused.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public void refuseConnection(@RestPath UUID id) {
        asked(id).refuse(connecting.now());
    }

    private Connection asked(UUID id) {
        return connecting.addressedTo(me.id(), id).orElseThrow(() -> Problems.notFound("connection", id));
    }
}
