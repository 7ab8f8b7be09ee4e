package dev.collega.post;

import dev.collega.account.CurrentMember;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import dev.collega.shared.problem.Problems;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/posts/{id}/revisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Posts")
class RevisionResource {

    private final CurrentMember me;
    private final PostReading reading;
    private final PostRepository posts;
    private final Revisions revisions;
    private final Clock clock;

    RevisionResource(CurrentMember me, PostReading reading, PostRepository posts, Revisions revisions, Clock clock) {
        this.me = me;
        this.reading = reading;
        this.posts = posts;
        this.revisions = revisions;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("posts:read")
    @Operation(
            summary = "List how a post came to be what it is",
            description = "Its edits and corrections, newest first; the last hundred edits are kept.")
    @APIResponse(responseCode = "200", description = "A page.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Page<RevisionSummary> listRevisions(@RestPath UUID id, @BeanParam @Valid PageRequest page) {
        return revisions.of(readable(id), page);
    }

    @GET
    @PermissionsAllowed("posts:read")
    @Path("/{revisionId}")
    @Operation(summary = "Show what an edit changed")
    @APIResponseSchema(RevisionView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    public RevisionView getRevision(@RestPath UUID id, @RestPath UUID revisionId) {
        return revisions.one(readable(id), revisionId).orElseThrow(() -> Problems.notFound("revision", revisionId));
    }

    @DELETE
    @PermissionsAllowed("posts:write")
    @Path("/{revisionId}")
    @Transactional
    @Operation(
            summary = "Take the words of before an edit out of the history of a post of mine",
            description = "That it was edited stays. The words do not come back.")
    @APIResponse(responseCode = "204", description = "Taken out.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public void redactRevision(@RestPath UUID id, @RestPath UUID revisionId) {
        var isMine = posts.by(me.id(), id).isPresent();
        if (!isMine || !revisions.redact(id, revisionId, clock.instant())) {
            throw Problems.notFound("revision", revisionId);
        }
    }

    private UUID readable(UUID id) {
        if (!reading.isReadable(me.id(), id)) {
            throw Problems.notFound("post", id);
        }
        return id;
    }
}
