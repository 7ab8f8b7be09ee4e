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

@Path("/posts/{id}/comments/{commentId}/reactions/{reaction}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Discussion")
class CommentReactionResource {

    private final CurrentMember me;
    private final Reacting reacting;

    CommentReactionResource(CurrentMember me, Reacting reacting) {
        this.me = me;
        this.reacting = reacting;
    }

    @PUT
    @PermissionsAllowed("posts:write")
    @Transactional
    @Operation(summary = "React to a comment", description = "As to a post; not to a comment of mine.")
    @APIResponse(responseCode = "204", description = "Said, now or before.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public void reactToComment(@RestPath UUID id, @RestPath UUID commentId, @RestPath Reaction reaction) {
        reacting.toComment(id, commentId, me.id(), reaction);
    }

    @DELETE
    @PermissionsAllowed("posts:write")
    @Transactional
    @Operation(summary = "Take back a reaction to a comment")
    @APIResponse(responseCode = "204", description = "Not there, or no longer.")
    public void takeBackReactionToComment(@RestPath UUID id, @RestPath UUID commentId, @RestPath Reaction reaction) {
        reacting.takeBackFromComment(id, commentId, me.id(), reaction);
    }
}
