package dev.collega.post;

import dev.collega.account.CurrentMember;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/topics/{id}/follow")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Topics")
class TopicFollowResource {

    private final CurrentMember me;
    private final FollowedTopics topics;

    TopicFollowResource(CurrentMember me, FollowedTopics topics) {
        this.me = me;
        this.topics = topics;
    }

    @PUT
    @PermissionsAllowed("posts:write")
    @Transactional
    @Operation(
            summary = "Follow a topic",
            description = "Posts about it, and about all topics below it, come into my feed. Nobody else sees it.")
    @APIResponse(responseCode = "204", description = "Followed.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public void followTopic(@RestPath String id) {
        topics.follow(me.id(), id);
    }

    @DELETE
    @PermissionsAllowed("posts:write")
    @Transactional
    @Operation(summary = "No longer follow a topic")
    @APIResponse(responseCode = "204", description = "Not followed, or no longer.")
    public void unfollowTopic(@RestPath String id) {
        topics.unfollow(me.id(), id);
    }
}
