package dev.collega.post;

import dev.collega.account.CurrentMember;
import dev.collega.citation.Citation;
import dev.collega.citation.CitationFormat;
import dev.collega.shared.problem.Problems;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/")
@Tag(name = "Citations")
class CitationResource {

    private final CurrentMember me;
    private final CitedPosts cited;

    CitationResource(CurrentMember me, CitedPosts cited) {
        this.me = me;
        this.cited = cited;
    }

    /** Who has posted a work already. */
    record PostsOfWork(@NotNull List<PostSummary> items) {}

    @GET
    @PermissionsAllowed("posts:read")
    @Path("/citations/posts")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Find posts of the same work",
            description = "Up to five that I may read, newest first; by its DOI or its PubMed identifier.")
    public PostsOfWork listPostsOfWork(@RestQuery @Size(max = 200) String doi, @RestQuery @Size(max = 12) String pmid) {
        if (doi == null && pmid == null) {
            throw Problems.invalid("doi", "or pmid must be given");
        }
        return new PostsOfWork(cited.of(me.id(), doi, pmid));
    }

    @GET
    @PermissionsAllowed("posts:read")
    @Path("/posts/{id}/citation")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            summary = "Fetch the citation of a post",
            description = "For another program, as RIS or BibTeX in UTF-8.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response getPostCitation(
            @RestPath UUID id,
            @RestQuery
                    @DefaultValue("ris")
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"ris", "bibtex"},
                                            defaultValue = "ris"))
                    CitationFormat format) {
        var citation = cited.citation(me.id(), id).orElseThrow(() -> Problems.notFound("citation of the post", id));
        return file(List.of(citation), format, "citation");
    }

    @GET
    @PermissionsAllowed("posts:read")
    @Path("/bookmarks/citations")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            summary = "Fetch the citations of my bookmarks",
            description =
                    "Of the posts that I may read, newest bookmark first, up to a thousand; as RIS or BibTeX in UTF-8.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING)))
    public Response getBookmarkCitations(
            @RestQuery
                    @DefaultValue("ris")
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"ris", "bibtex"},
                                            defaultValue = "ris"))
                    CitationFormat format) {
        return file(cited.ofBookmarks(me.id()), format, "collega-bookmarks");
    }

    private static Response file(List<Citation> citations, CitationFormat format, String name) {
        return Response.ok(format.write(citations), format.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name + "." + format.ending() + "\"")
                .build();
    }
}
