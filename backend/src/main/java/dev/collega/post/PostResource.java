package dev.collega.post;

import dev.collega.account.CurrentMember;
import dev.collega.account.VerifiedEmail;
import dev.collega.file.Attachments;
import dev.collega.shared.http.Idempotent;
import dev.collega.shared.http.IfMatch;
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
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

@Path("/posts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Posts", description = "Knowledge, passed on.")
class PostResource {

    private final CurrentMember me;
    private final PostRepository posts;
    private final PostSearch search;
    private final Papers papers;
    private final Tombstones tombstones;
    private final Audiences audiences;
    private final PostTopics topics;
    private final Markdown markdown;
    private final Asking asking;
    private final Attachments attachments;
    private final UnnamedPosts unnamed;
    private final Clock clock;

    PostResource(
            CurrentMember me,
            PostRepository posts,
            PostSearch search,
            Papers papers,
            Tombstones tombstones,
            Audiences audiences,
            PostTopics topics,
            Markdown markdown,
            Asking asking,
            Attachments attachments,
            UnnamedPosts unnamed,
            Clock clock) {
        this.me = me;
        this.posts = posts;
        this.search = search;
        this.papers = papers;
        this.tombstones = tombstones;
        this.audiences = audiences;
        this.topics = topics;
        this.markdown = markdown;
        this.asking = asking;
        this.attachments = attachments;
        this.unnamed = unnamed;
        this.clock = clock;
    }

    @POST
    @Throttled(Budget.POSTS)
    @PermissionsAllowed("posts:write")
    @VerifiedEmail
    @ResponseStatus(201)
    @Idempotent
    @Transactional
    @Operation(
            summary = "Publish a post",
            description =
                    "Never with anything that tells who a patient is. Whoever is verified may publish unnamed, for"
                            + " everyone: 403 `not-verified`, 409 `too-few-like-me` where others could tell who it is.")
    @APIResponseSchema(value = PostView.class, responseCode = "201", responseDescription = "Published.")
    public PostView createPost(@NotNull @Valid NewPost request) {
        papers.check(request);
        topics.require(request.topics());
        audiences.require(me.id(), request.audience(), request.readers());
        var post = request.isUnnamed()
                ? unnamed.write(me.id(), request)
                : Post.write(me.id(), request, markdown, clock.instant());
        asking.check(post);
        posts.persistAndFlush(post);
        if (post.isUnnamed()) {
            unnamed.keep(me.id(), post);
        }
        audiences.keepPeople(post.id(), request.readers());
        papers.keep(post.id(), request.citation());
        attachments.attach(me.id(), post.id(), request.files());
        return shown(post.id());
    }

    @GET
    @PermissionsAllowed("posts:read")
    @Operation(summary = "Find posts", description = "Those that I may read, newest first.")
    public PostPage listPosts(@BeanParam @Valid PostFilter filter, @BeanParam @Valid PageRequest page) {
        return search.find(me.id(), filter, page);
    }

    @GET
    @PermissionsAllowed("posts:read")
    @Path("/{id}")
    @Operation(summary = "Show a post")
    @APIResponseSchema(PostView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    public PostView getPost(@RestPath UUID id) {
        return shown(id);
    }

    @PATCH
    @PermissionsAllowed("posts:write")
    @Path("/{id}")
    @Consumes({"application/json", "application/merge-patch+json"})
    @Transactional
    @Operation(
            summary = "Edit a post of mine",
            description = "One that is said unnamed only until it appears: 409 `unnamed-settled`.")
    @APIResponseSchema(PostView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public PostView updatePost(
            @RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid PostPatch patch) {
        var post = mine(id);
        IfMatch.require(ifMatch, "post", post.version());
        unnamed.requireThatItMayBeEdited(post, patch);
        if (patch.topics() != null) {
            topics.require(patch.topics().orElse(null));
        }
        if (patch.isAboutReaders()) {
            audiences.require(me.id(), patch.audienceAfter(post.audience()), patch.readersOrNone());
        }
        papers.check(post, patch);
        asking.check(post, patch);
        papers.edit(post, patch);
        post.edit(patch, markdown, clock.instant());
        asking.check(post);
        posts.flush();
        if (patch.isAboutReaders()) {
            audiences.keepPeople(id, patch.readersOrNone());
        }
        if (patch.files() != null) {
            attachments.attach(me.id(), id, patch.files().orElse(null));
        }
        return shown(id);
    }

    @DELETE
    @PermissionsAllowed("posts:write")
    @Path("/{id}")
    @Transactional
    @Operation(
            summary = "Delete a post of mine",
            description = "Whole; where others have commented an empty place stays for what they said.")
    @APIResponse(responseCode = "204", description = "Deleted.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    public void deletePost(@RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch) {
        var post = mine(id);
        IfMatch.check(ifMatch, "post", post.version());
        tombstones.bury(id, clock.instant());
    }

    private Post mine(UUID id) {
        return posts.by(me.id(), id).orElseThrow(() -> Problems.notFound("post", id));
    }

    private PostView shown(UUID id) {
        return search.one(me.id(), id).orElseThrow(() -> Problems.notFound("post", id));
    }
}
