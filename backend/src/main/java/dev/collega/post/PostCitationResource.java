package dev.collega.post;

import dev.collega.account.CurrentMember;
import dev.collega.citation.CitationFormat;
import dev.collega.shared.problem.Problems;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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

@Path("/posts/{id}/citation")
@Tag(name = "Citations")
class PostCitationResource {

    private final CurrentMember me;
    private final CitedPosts cited;

    PostCitationResource(CurrentMember me, CitedPosts cited) {
        this.me = me;
        this.cited = cited;
    }

    @GET
    @PermissionsAllowed("posts:read")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "Fetch the citation of a post", description = "For another program, as RIS or BibTeX in UTF-8.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response getPostCitation(
            @RestPath UUID id,
            @RestQuery
                    @DefaultValue("ris")
                    @Parameter(schema = @Schema(type = SchemaType.STRING, enumeration = {"ris", "bibtex"}, defaultValue = "ris"))
                    CitationFormat format) {
        var citation = cited.citation(me.id(), id).orElseThrow(() -> Problems.notFound("citation of the post", id));
        return CitationFile.of(List.of(citation), format, "citation");
    }
}
