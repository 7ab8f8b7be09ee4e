package dev.collega.discussion;

import dev.collega.account.CurrentMember;
import dev.collega.account.VerifiedEmail;
import dev.collega.post.PostReading;
import dev.collega.shared.http.Idempotent;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import dev.collega.shared.problem.Problems;
import dev.collega.throttle.Budget;
import dev.collega.throttle.Throttled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

@Path("/posts/{id}/comments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Posts")
class CommentResource {

    private final CurrentMember me;
    private final PostReading posts;
    private final Comments comments;

    CommentResource(CurrentMember me, PostReading posts, Comments comments) {
        this.me = me;
        this.posts = posts;
        this.comments = comments;
    }

    @POST
    @Throttled(Budget.COMMENTS)
    @PermissionsAllowed("posts:write")
    @VerifiedEmail
    @ResponseStatus(201)
    @Idempotent
    @Transactional
    @Operation(summary = "Comment on a post")
    @APIResponseSchema(value = CommentView.class, responseCode = "201", responseDescription = "Said.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public CommentView createComment(@RestPath UUID id, @NotNull @Valid NewComment request) {
        return comments.add(readable(id), me.id(), request.body());
    }

    @GET
    @PermissionsAllowed("posts:read")
    @Operation(summary = "List the comments on a post", description = "Oldest first.")
    @APIResponse(responseCode = "200", description = "A page.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Page<CommentView> listComments(@RestPath UUID id, @BeanParam @Valid PageRequest page) {
        if (!posts.isShown(me.id(), id)) {
            throw Problems.notFound("post", id);
        }
        return comments.of(id, me.id(), page);
    }

    @DELETE
    @PermissionsAllowed("posts:write")
    @Path("/{commentId}")
    @Transactional
    @Operation(summary = "Delete a comment", description = "One of mine, or one on a post of mine.")
    @APIResponse(responseCode = "204", description = "Deleted.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public void deleteComment(@RestPath UUID id, @RestPath UUID commentId) {
        if (!comments.remove(id, commentId, me.id())) {
            throw Problems.notFound("comment", commentId);
        }
    }

    private UUID readable(UUID id) {
        if (!posts.isReadable(me.id(), id)) {
            throw Problems.notFound("post", id);
        }
        return id;
    }
}
