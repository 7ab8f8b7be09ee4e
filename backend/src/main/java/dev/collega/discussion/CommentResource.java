package dev.collega.discussion;

import dev.collega.account.CurrentMember;
import dev.collega.account.VerifiedEmail;
import dev.collega.post.PostReading;
import dev.collega.shared.http.Idempotent;
import dev.collega.shared.http.IfMatch;
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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

@Path("/posts/{id}/comments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Discussion", description = "What is said about a post.")
class CommentResource {

    private final CurrentMember me;
    private final PostReading posts;
    private final Comments comments;
    private final CommentList list;

    CommentResource(CurrentMember me, PostReading posts, Comments comments, CommentList list) {
        this.me = me;
        this.posts = posts;
        this.comments = comments;
        this.list = list;
    }

    @POST
    @Throttled(Budget.COMMENTS)
    @PermissionsAllowed("posts:write")
    @VerifiedEmail
    @ResponseStatus(201)
    @Idempotent
    @Transactional
    @Operation(
            summary = "Comment on a post",
            description =
                    "Or answer a comment: there are two levels. 403 `replies-closed` where I may read and not speak.")
    @APIResponseSchema(value = CommentView.class, responseCode = "201", responseDescription = "Said.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public CommentView createComment(@RestPath UUID id, @NotNull @Valid NewComment request) {
        return comments.add(id, me.id(), request);
    }

    @GET
    @PermissionsAllowed("posts:read")
    @Operation(
            summary = "List the comments on a post",
            description =
                    "Threads oldest first; each begins with its first comment, and its answers follow, oldest first.")
    @APIResponse(responseCode = "200", description = "A page.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Page<CommentView> listComments(@RestPath UUID id, @BeanParam @Valid PageRequest page) {
        return list.of(known(id), me.id(), page);
    }

    @GET
    @PermissionsAllowed("posts:read")
    @Path("/{commentId}")
    @Operation(summary = "Show a comment")
    @APIResponseSchema(CommentView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    public CommentView getComment(@RestPath UUID id, @RestPath UUID commentId) {
        return shown(id, commentId);
    }

    @PATCH
    @PermissionsAllowed("posts:write")
    @Path("/{commentId}")
    @Consumes({"application/json", "application/merge-patch+json"})
    @Transactional
    @Operation(
            summary = "Change what I said",
            description = "Within 15 minutes; that it was changed is shown. Mentions that are new are told.")
    @APIResponseSchema(CommentView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public CommentView updateComment(
            @RestPath UUID id,
            @RestPath UUID commentId,
            @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid CommentPatch patch) {
        var known = shown(id, commentId);
        if (!known.mine()) {
            throw Problems.notFound("comment", commentId);
        }
        IfMatch.require(ifMatch, "comment", known.version());
        return comments.edit(id, commentId, me.id(), patch, known);
    }

    @DELETE
    @PermissionsAllowed("posts:write")
    @Path("/{commentId}")
    @Transactional
    @Operation(
            summary = "Delete a comment",
            description = "One of mine, or one on a post of mine. Of one with answers an empty place stays.")
    @APIResponse(responseCode = "204", description = "Deleted.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public void deleteComment(@RestPath UUID id, @RestPath UUID commentId) {
        if (!comments.remove(id, commentId, me.id())) {
            throw Problems.notFound("comment", commentId);
        }
    }

    private CommentView shown(UUID id, UUID commentId) {
        return list.one(known(id), commentId, me.id()).orElseThrow(() -> Problems.notFound("comment", commentId));
    }

    /** The empty place of a deleted post, too. */
    private UUID known(UUID id) {
        if (!posts.isShown(me.id(), id)) {
            throw Problems.notFound("post", id);
        }
        return id;
    }
}
