package dev.collega.verification;

import dev.collega.account.CurrentMember;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/verification-reviews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Verification reviews", description = "For moderators: licences, and what is said against verifications.")
class ReviewResource {

    private static final String ANY = "application/octet-stream";

    private final CurrentMember me;
    private final Reviews reviews;

    ReviewResource(CurrentMember me, Reviews reviews) {
        this.me = me;
        this.reviews = reviews;
    }

    @GET
    @PermissionsAllowed("moderation")
    @Operation(summary = "List licences that wait for a moderator", description = "Oldest first; never one's own.")
    public Page<ReviewView> listVerificationReviews(@BeanParam @Valid PageRequest page) {
        return reviews.waitingFor(me.id(), page);
    }

    @GET
    @PermissionsAllowed("moderation")
    @Path("/{id}/document")
    @Produces({ANY, "application/pdf", "image/jpeg", "image/png"})
    @Transactional
    @Operation(
            summary = "Fetch the document of a licence",
            description = "As a file to be kept nowhere. Its member sees in their audit that it was looked at.")
    @APIResponse(
            responseCode = "200",
            description = "A PDF, a JPEG or a PNG; see Content-Type.",
            content = @Content(mediaType = ANY, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response getVerificationDocument(@RestPath UUID id) {
        var document = reviews.document(me.id(), id);
        var ending = document.mediaType().replaceFirst(".*/", "");
        return Response.ok(document.content(), document.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"licence." + ending + "\"")
                .build();
    }

    @PUT
    @PermissionsAllowed("moderation")
    @Path("/{id}/decision")
    @Transactional
    @Operation(
            summary = "Decide about a licence",
            description = "The document is erased with it, and the member is told by mail.")
    @APIResponse(responseCode = "204", description = "Decided.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public void decideVerification(@RestPath UUID id, @NotNull @Valid ReviewDecision request) {
        reviews.decide(me.id(), id, request);
    }
}
