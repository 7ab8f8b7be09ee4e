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
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jdbi.v3.core.Jdbi;

@Path("/posts/{id}/bookmark")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Posts")
class BookmarkResource {

    private final CurrentMember me;
    private final PostReading posts;
    private final Jdbi jdbi;
    private final Clock clock;

    BookmarkResource(CurrentMember me, PostReading posts, Jdbi jdbi, Clock clock) {
        this.me = me;
        this.posts = posts;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @PUT
    @PermissionsAllowed("posts:write")
    @Transactional
    @Operation(summary = "Bookmark a post", description = "Nobody else sees it.")
    @APIResponse(responseCode = "204", description = "Bookmarked.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public void bookmarkPost(@RestPath UUID id) {
        if (!posts.isReadable(me.id(), id)) {
            throw Problems.notFound("post", id);
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                insert into bookmark (member_id, post_id, created_at) values (:me, :post, :now)
                on conflict do nothing
                """)
                .bind("me", me.id())
                .bind("post", id)
                .bind("now", clock.instant())
                .execute());
    }

    @DELETE
    @PermissionsAllowed("posts:write")
    @Transactional
    @Operation(summary = "Remove a bookmark")
    @APIResponse(responseCode = "204", description = "Not bookmarked, or no longer.")
    public void unbookmarkPost(@RestPath UUID id) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from bookmark where member_id = :me and post_id = :post")
                .bind("me", me.id())
                .bind("post", id)
                .execute());
    }
}
