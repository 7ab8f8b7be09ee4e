package dev.collega.post;

import dev.collega.account.CurrentMember;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/feed")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Posts")
class FeedResource {

    private final CurrentMember me;
    private final Feed feed;

    FeedResource(CurrentMember me, Feed feed) {
        this.me = me;
        this.feed = feed;
    }

    @GET
    @PermissionsAllowed("posts:read")
    @Operation(summary = "Read my feed", description = "Posts of my connections and mine, newest first.")
    public Page<PostSummary> getFeed(@BeanParam @Valid PageRequest page) {
        return feed.of(me.id(), page);
    }
}
