package dev.collega.discussion;

import dev.collega.account.CurrentMember;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/posts/{id}/closing")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Discussion")
class ClosingResource {

    private final CurrentMember me;
    private final Conclusions conclusions;

    ClosingResource(CurrentMember me, Conclusions conclusions) {
        this.me = me;
        this.conclusions = conclusions;
    }

    @PUT
    @PermissionsAllowed("posts:write")
    @Transactional
    @Operation(
            summary = "Close the discussion of a post of mine",
            description = "What was said stays; nobody says more, not even I.")
    @APIResponse(responseCode = "204", description = "Closed, now or before.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public void closeDiscussion(@RestPath UUID id) {
        conclusions.close(id, me.id());
    }

    @DELETE
    @PermissionsAllowed("posts:write")
    @Transactional
    @Operation(summary = "Open the discussion of a post of mine again")
    @APIResponse(responseCode = "204", description = "Open.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public void reopenDiscussion(@RestPath UUID id) {
        conclusions.reopen(id, me.id());
    }
}
