package dev.collega.passing;

import dev.collega.account.CurrentMember;
import dev.collega.account.VerifiedEmail;
import dev.collega.throttle.Budget;
import dev.collega.throttle.Throttled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.jboss.resteasy.reactive.RestPath;

@Path("/posts/{id}/sendings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Passing on", description = "Who would value a post, and sending it to them.")
class SendingResource {

    private final CurrentMember me;
    private final Sendings sendings;

    SendingResource(CurrentMember me, Sendings sendings) {
        this.me = me;
        this.sendings = sendings;
    }

    @POST
    @Throttled(Budget.SENDINGS)
    @PermissionsAllowed("contacts:write")
    @VerifiedEmail
    @Transactional
    @Operation(
            summary = "Send a post to connections of mine",
            description =
                    "Each time is an interaction of the kind RESOURCE and moves the cadence. Sending it twice to the"
                            + " same connection is sending it once. A post that is not for everyone only its author"
                            + " sends.")
    @APIResponseSchema(SendingsView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    public SendingsView sendPost(@RestPath UUID id, @NotNull @Valid NewSendings request) {
        sendings.send(id, me.id(), Sendings.distinct(request.contactIds()), Sendings.text(request.words()));
        return sendings.of(id, me.id());
    }

    @GET
    @PermissionsAllowed("contacts:read")
    @Operation(summary = "Show who sent me a post, and to whom I sent it")
    @APIResponseSchema(SendingsView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    public SendingsView getSendings(@RestPath UUID id) {
        return sendings.of(id, me.id());
    }
}
