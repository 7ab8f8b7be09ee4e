package dev.collega.post;

import dev.collega.account.CurrentMember;
import dev.collega.post.FollowedTopics.FollowedTopic;
import dev.collega.shared.page.Page;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/topics/followed")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Topics")
class FollowedTopicsResource {

    private final CurrentMember me;
    private final FollowedTopics topics;

    FollowedTopicsResource(CurrentMember me, FollowedTopics topics) {
        this.me = me;
        this.topics = topics;
    }

    @GET
    @PermissionsAllowed("posts:read")
    @Operation(summary = "List the topics that I follow", description = "By name, all of them: a hundred at most.")
    public Page<FollowedTopic> listFollowedTopics() {
        return new Page<>(topics.of(me.id()), null);
    }
}
