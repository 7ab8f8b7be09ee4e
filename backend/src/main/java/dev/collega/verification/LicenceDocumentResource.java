package dev.collega.verification;

import dev.collega.account.CurrentMember;
import dev.collega.shared.problem.Problems;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/me/verifications/{id}/document")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Verifications")
class LicenceDocumentResource {

    private final CurrentMember me;
    private final Licences licences;

    LicenceDocumentResource(CurrentMember me, Licences licences) {
        this.me = me;
        this.licences = licences;
    }

    /** Read before a transaction begins: a slow sender would hold a connection. */
    @PUT
    @PermissionsAllowed("verifications:write")
    @Consumes({"application/pdf", "image/jpeg", "image/png"})
    @Operation(
            summary = "Send the document of a licence",
            description =
                    "A PDF, a JPEG or a PNG of up to 10 MB. Only moderators see it, and it is erased when one of them"
                            + " has decided. What was sent before is replaced.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "204", description = "A moderator will look at it.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "422", ref = "Unprocessable")
    public void putVerificationDocument(@RestPath UUID id, InputStream document) throws IOException {
        if (!licences.waitsForDocument(me.id(), id)) {
            throw Problems.notFound("verification", id);
        }
        licences.receive(me.id(), id, Documents.of(document == null ? new byte[0] : document.readAllBytes()));
    }
}
