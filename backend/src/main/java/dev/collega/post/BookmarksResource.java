package dev.collega.post;

import dev.collega.account.CurrentMember;
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

@Path("/bookmarks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Posts")
class BookmarksResource {

    private final CurrentMember me;
    private final SavedPosts saved;

    BookmarksResource(CurrentMember me, SavedPosts saved) {
        this.me = me;
        this.saved = saved;
    }

    @GET
    @PermissionsAllowed("posts:read")
    @Operation(summary = "List the posts that I bookmarked", description = "Newest bookmark first.")
    public PostPage listBookmarks(@BeanParam @Valid PageRequest page) {
        return saved.of(me.id(), page);
    }
}
