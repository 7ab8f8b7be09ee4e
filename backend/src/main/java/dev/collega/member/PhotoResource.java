package dev.collega.member;

import dev.collega.shared.problem.Problems;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/photos/{id}")
@Tag(name = "Members")
class PhotoResource {

    private static final String JPEG = "image/jpeg";

    private final PhotoAddresses addresses;
    private final Photos photos;

    PhotoResource(PhotoAddresses addresses, Photos photos) {
        this.addresses = addresses;
        this.photos = photos;
    }

    @GET
    @PermitAll
    @Produces(JPEG)
    @Operation(
            summary = "Load a photo",
            description = "By an address out of `photoUrl`, as it is: it is sealed, and good for a day at most.")
    @APIResponse(
            responseCode = "200",
            description = "The photo.",
            content = @Content(mediaType = JPEG, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response getPhoto(
            @RestPath UUID id,
            @RestQuery Integer size,
            @RestQuery FieldAudience viewer,
            @RestQuery Long until,
            @RestQuery String seal) {
        if (size == null || viewer == null || until == null || seal == null) {
            throw Problems.notFound("photo", id);
        }
        var link = new PhotoLink(id, size, viewer);
        var left = addresses.leftOf(link, until, seal);
        var picture = left.isZero() ? null : photos.of(link).orElse(null);
        if (picture == null) {
            throw Problems.notFound("photo", id);
        }
        return Response.ok(picture)
                .header(HttpHeaders.CACHE_CONTROL, "private, immutable, max-age=" + left.toSeconds())
                .build();
    }
}
