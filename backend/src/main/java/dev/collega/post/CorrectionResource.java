package dev.collega.post;

import dev.collega.account.CurrentMember;
import dev.collega.account.VerifiedEmail;
import dev.collega.shared.problem.Problems;
import dev.collega.throttle.Budget;
import dev.collega.throttle.Throttled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
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

@Path("/posts/{id}/correction")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Posts")
class CorrectionResource {

    private final CurrentMember me;
    private final PostRepository posts;
    private final PostSearch search;
    private final Corrections corrections;
    private final Clock clock;

    CorrectionResource(
            CurrentMember me, PostRepository posts, PostSearch search, Corrections corrections, Clock clock) {
        this.me = me;
        this.posts = posts;
        this.search = search;
        this.corrections = corrections;
        this.clock = clock;
    }

    @PUT
    @Throttled(Budget.POSTS)
    @PermissionsAllowed("posts:write")
    @VerifiedEmail
    @Transactional
    @Operation(
            summary = "Correct or retract a post of mine",
            description =
                    "It stands above the post from then on, and everyone who bookmarked it, commented on it or was sent "
                            + "it is told. A later one takes the place of the one before, which stays in the history; what was "
                            + "retracted stays retracted.")
    @APIResponseSchema(PostView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public PostView correctPost(@RestPath UUID id, @NotNull @Valid NewCorrection request) {
        // The same, sent twice at once, is one correction.
        posts.lock(id);
        var post = posts.by(me.id(), id).orElseThrow(() -> Problems.notFound("post", id));
        corrections.add(me.id(), post, request, clock.instant()).ifPresent(at -> {
            post.correct(request.kind(), at);
            posts.flush();
        });
        return search.one(me.id(), id).orElseThrow(() -> Problems.notFound("post", id));
    }
}
