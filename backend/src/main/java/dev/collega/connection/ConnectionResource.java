package dev.collega.connection;

import dev.collega.account.CurrentMember;
import dev.collega.account.VerifiedEmail;
import dev.collega.shared.http.Idempotent;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import dev.collega.shared.problem.Problems;
import dev.collega.throttle.Budget;
import dev.collega.throttle.Throttled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/connections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Connections", description = "Two members who both agreed, with a stated reason.")
class ConnectionResource {

    private final CurrentMember me;
    private final Connecting connecting;
    private final ConnectionList connections;

    ConnectionResource(CurrentMember me, Connecting connecting, ConnectionList connections) {
        this.me = me;
        this.connecting = connecting;
        this.connections = connections;
    }

    @POST
    @Throttled(Budget.CONNECTION_REQUESTS)
    @PermissionsAllowed("connections:write")
    @VerifiedEmail
    @ResponseStatus(201)
    @Idempotent
    @Transactional
    @Operation(
            summary = "Ask a member to connect",
            description = "Where they have asked me already, the two requests become one accepted connection.")
    @APIResponseSchema(
            value = ConnectionView.class,
            responseCode = "201",
            responseDescription = "Asked, or connected where they had asked me.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public ConnectionView requestConnection(@NotNull @Valid NewConnection request) {
        return shown(connecting.request(me.id(), request));
    }

    @GET
    @PermissionsAllowed("connections:read")
    @Operation(summary = "List my connections and requests", description = "Newest first.")
    public Page<ConnectionView> listConnections(
            @RestQuery
                    @DefaultValue("accepted")
                    @Parameter(
                            description = "`incoming`: I was asked; `outgoing`: I asked.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"accepted", "incoming", "outgoing"}))
                    ListedState state,
            @RestQuery @Parameter(description = "Only ties that are this for me.") NetworkType networkType,
            @BeanParam @Valid PageRequest page) {
        return connections.of(me.id(), state, networkType, page);
    }

    @GET
    @PermissionsAllowed("connections:read")
    @Path("/{id}")
    @Operation(summary = "Show a connection or request")
    @APIResponseSchema(ConnectionView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    public ConnectionView getConnection(@RestPath UUID id) {
        return shown(id);
    }

    @DELETE
    @PermissionsAllowed("connections:write")
    @Path("/{id}")
    @Transactional
    @Operation(
            summary = "Withdraw a request or end a connection",
            description = "Nobody is told. What I noted about the other member stays in my contacts.")
    @APIResponse(responseCode = "204", description = "Ended.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public void endConnection(@RestPath UUID id) {
        connecting.end(me.id(), connecting.openFor(me.id(), id).orElseThrow(() -> Problems.notFound("connection", id)));
    }

    private ConnectionView shown(UUID id) {
        return connections.one(me.id(), id).orElseThrow(() -> Problems.notFound("connection", id));
    }
}
