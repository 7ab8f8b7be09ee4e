package dev.collega.post;

import dev.collega.account.CurrentMember;
import dev.collega.shared.problem.Problems;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/posts/{id}/seen")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Posts")
class SeenResource {

    private final CurrentMember me;
    private final PostReading posts;
    private final Seen seen;

    SeenResource(CurrentMember me, PostReading posts, Seen seen) {
        this.me = me;
        this.posts = posts;
        this.seen = seen;
    }

    @PUT
    @PermissionsAllowed("posts:write")
    @Transactional
    @Operation(
            summary = "Mark a post as seen",
            description = "Nobody else learns of it, and it is forgotten after 90 days.")
    @APIResponse(responseCode = "204", description = "Seen.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public void markPostSeen(@RestPath UUID id) {
        if (!posts.isReadable(me.id(), id)) {
            throw Problems.notFound("post", id);
        }
        seen.mark(me.id(), List.of(id));
    }

    @DELETE
    @PermissionsAllowed("posts:write")
    @Transactional
    @Operation(summary = "Mark a post as not seen")
    @APIResponse(responseCode = "204", description = "Not seen, or no longer.")
    public void markPostUnseen(@RestPath UUID id) {
        seen.unmark(me.id(), id);
    }
}
