package dev.collega.post;

import dev.collega.account.CurrentMember;
import dev.collega.shared.page.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/feed")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Posts")
class FeedResource {

    private final CurrentMember me;
    private final Feed feed;
    private final Seen seen;

    FeedResource(CurrentMember me, Feed feed, Seen seen) {
        this.me = me;
        this.feed = feed;
        this.seen = seen;
    }

    @GET
    @PermissionsAllowed("posts:read")
    @Operation(
            summary = "Read my feed",
            description = "Posts of my connections, about topics that I follow, and mine: newest first, always.")
    public PostPage getFeed(@RestQuery @DefaultValue("ALL") FeedView view, @BeanParam @Valid PageRequest page) {
        return feed.of(me.id(), view, page);
    }

    /** What is worth five minutes. */
    record CatchUp(
            @NotNull @Schema(description = "At most ten, newest first.")
            List<PostSummary> items) {}

    @GET
    @PermissionsAllowed("posts:read")
    @Path("/catch-up")
    @Operation(
            summary = "Catch up in five minutes",
            description =
                    "Posts of my connections that I have not seen, of the last 30 days, that take three minutes to read"
                            + " at most: the newest ten.")
    @APIResponse(responseCode = "200", description = "At most ten.")
    public CatchUp getCatchUp() {
        return new CatchUp(feed.catchUp(me.id()));
    }

    /** How many posts I have not seen; 100 stands for more. */
    record FeedUnread(
            @NotNull int all, @NotNull int topics, @NotNull int catchUp) {}

    @GET
    @PermissionsAllowed("posts:read")
    @Path("/unread")
    @Operation(
            summary = "Count what I have not seen",
            description = "Of the last 30 days, in each part of the feed; counting ends at a hundred.")
    @APIResponse(responseCode = "200", description = "A hundred stands for more.")
    public FeedUnread countUnread() {
        return new FeedUnread(
                feed.unread(me.id(), FeedView.ALL),
                feed.unread(me.id(), FeedView.TOPICS),
                feed.catchUp(me.id()).size());
    }

    /** Posts that I have seen. */
    record SeenPosts(@NotNull @Size(min = 1, max = 100) List<@NotNull UUID> ids) {}

    @PUT
    @PermissionsAllowed("posts:write")
    @Path("/seen")
    @Transactional
    @Operation(
            summary = "Mark posts as seen",
            description = "Those of them that I may read; of the others nothing is said. Forgotten after 90 days.")
    @APIResponse(responseCode = "204", description = "Seen.")
    public void markPostsSeen(@NotNull @Valid SeenPosts request) {
        seen.mark(me.id(), request.ids());
    }
}
