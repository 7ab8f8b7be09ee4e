package dev.collega.post;

import dev.collega.account.CurrentMember;
import dev.collega.shared.problem.Problems;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/citations/posts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Citations")
class CitedPostsResource {

    private final CurrentMember me;
    private final CitedPosts cited;

    CitedPostsResource(CurrentMember me, CitedPosts cited) {
        this.me = me;
        this.cited = cited;
    }

    /** Who has posted a work already. */
    record PostsOfWork(@NotNull List<PostSummary> items) {}

    @GET
    @PermissionsAllowed("posts:read")
    @Operation(
            summary = "Find posts of the same work",
            description = "Up to five that I may read, newest first; by its DOI or its PubMed identifier.")
    public PostsOfWork listPostsOfWork(@RestQuery @Size(max = 200) String doi, @RestQuery @Size(max = 12) String pmid) {
        if (doi == null && pmid == null) {
            throw Problems.invalid("doi", "or pmid must be given");
        }
        return new PostsOfWork(cited.of(me.id(), doi, pmid));
    }
}
