package dev.collega.citation;

import dev.collega.throttle.Budget;
import dev.collega.throttle.Throttled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/citations/reading")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Citations", description = "Published works, as other programs write them.")
class CitationReadingResource {

    private final CitationReader reader;

    CitationReadingResource(CitationReader reader) {
        this.reader = reader;
    }

    /** What was pasted, or stands in a file. */
    record CitedText(
            @NotBlank
            @Size(max = 1_000_000)
            @Schema(
                    description =
                            "A DOI, a PubMed identifier, the address of one, or records of MEDLINE (nbib), RIS or BibTeX.")
            String text) {}

    @POST
    @Throttled(Budget.CITATION_READINGS)
    @PermissionsAllowed("posts:read")
    @Operation(
            summary = "Read citations from a text",
            description =
                    "Keeps nothing. What cannot be read is named by its line. A bare number is looked up where this "
                            + "installation asks a registry; elsewhere the citation holds the number alone.")
    public FoundCitations readCitations(@NotNull @Valid CitedText request) {
        return reader.read(request.text());
    }
}
