package dev.collega.passing;

import dev.collega.account.CurrentMember;
import dev.collega.shared.page.Page;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jdbi.v3.core.Jdbi;

@Path("/posts/{id}/would-value")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Passing on")
class WouldValueResource {

    private final CurrentMember me;
    private final WhoWouldValue who;
    private final Jdbi jdbi;

    WouldValueResource(CurrentMember me, WhoWouldValue who, Jdbi jdbi) {
        this.me = me;
        this.who = who;
        this.jdbi = jdbi;
    }

    @GET
    @PermissionsAllowed("contacts:read")
    @Operation(
            summary = "Who would value a post?",
            description =
                    "Up to five connections who may read it and do not have it from me yet, best first, each with "
                            + "reasons. Nobody, where only its author may send it.")
    @APIResponse(responseCode = "200", description = "A few.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Page<ValuingConnection> listWhoWouldValue(@RestPath UUID id) {
        var post = jdbi.withHandle(handle -> PostToPass.read(handle, id, me.id()));
        return new Page<>(post.mayBePassedOn() ? who.of(me.id(), post.matter()) : List.of(), null);
    }
}
