package dev.collega.discussion;

import dev.collega.account.CurrentMember;
import dev.collega.post.Reaction;
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

@Path("/posts/{id}/reactions/{reaction}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Discussion")
class PostReactionResource {

    private final CurrentMember me;
    private final Reacting reacting;

    PostReactionResource(CurrentMember me, Reacting reacting) {
        this.me = me;
        this.reacting = reacting;
    }

    @PUT
    @PermissionsAllowed("posts:write")
    @Transactional
    @Operation(
            summary = "React to a post",
            description = "One of each at most. Readers see how many did, and nobody is told. Not to a post of mine.")
    @APIResponse(responseCode = "204", description = "Said, now or before.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public void reactToPost(@RestPath UUID id, @RestPath Reaction reaction) {
        reacting.toPost(id, me.id(), reaction);
    }

    @DELETE
    @PermissionsAllowed("posts:write")
    @Transactional
    @Operation(summary = "Take back a reaction to a post")
    @APIResponse(responseCode = "204", description = "Not there, or no longer.")
    public void takeBackReactionToPost(@RestPath UUID id, @RestPath Reaction reaction) {
        reacting.takeBackFromPost(id, me.id(), reaction);
    }
}
