package dev.collega.discussion;

import dev.collega.account.CurrentMember;
import dev.collega.member.MemberSummary;
import dev.collega.post.PostReading;
import dev.collega.shared.page.Page;
import dev.collega.shared.problem.Problems;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/posts/{id}/mentionable")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Discussion")
class MentionableResource {

    private final CurrentMember me;
    private final PostReading posts;
    private final Mentionable mentionable;

    MentionableResource(CurrentMember me, PostReading posts, Mentionable mentionable) {
        this.me = me;
        this.posts = posts;
        this.mentionable = mentionable;
    }

    @GET
    @PermissionsAllowed("posts:read")
    @Operation(
            summary = "List whom a comment may name",
            description = "At most eight, as one types: who has spoken under the post first, then connections.")
    @APIResponse(responseCode = "200", description = "A few.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Page<MemberSummary> listMentionable(
            @RestPath UUID id,
            @RestQuery @NotBlank @Size(max = 60) @Parameter(description = "How a word of the name begins.")
                    String query) {
        if (!posts.isReadable(me.id(), id)) {
            throw Problems.notFound("post", id);
        }
        return new Page<>(mentionable.offer(id, me.id(), query), null);
    }
}
