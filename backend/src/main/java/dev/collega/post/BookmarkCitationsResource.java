package dev.collega.post;

import dev.collega.account.CurrentMember;
import dev.collega.citation.CitationFormat;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/bookmarks/citations")
@Tag(name = "Citations")
class BookmarkCitationsResource {

    private final CurrentMember me;
    private final CitedPosts cited;

    BookmarkCitationsResource(CurrentMember me, CitedPosts cited) {
        this.me = me;
        this.cited = cited;
    }

    @GET
    @PermissionsAllowed("posts:read")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            summary = "Fetch the citations of my bookmarks",
            description = "Of the posts that I may read, newest bookmark first, up to a thousand; as RIS or BibTeX in UTF-8.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING)))
    public Response getBookmarkCitations(
            @RestQuery
                    @DefaultValue("ris")
                    @Parameter(schema = @Schema(type = SchemaType.STRING, enumeration = {"ris", "bibtex"}, defaultValue = "ris"))
                    CitationFormat format) {
        return CitationFile.of(cited.ofBookmarks(me.id()), format, "collega-bookmarks");
    }
}
