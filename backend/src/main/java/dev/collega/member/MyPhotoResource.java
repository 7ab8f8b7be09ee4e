package dev.collega.member;

import dev.collega.account.CurrentMember;
import dev.collega.shared.problem.Problems;
import dev.collega.throttle.Budget;
import dev.collega.throttle.Throttled;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.UnauthorizedException;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/me/photo")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
class MyPhotoResource {

    private final CurrentMember me;
    private final Profiles profiles;
    private final Photos photos;
    private final Darkroom darkroom;

    MyPhotoResource(CurrentMember me, Profiles profiles, Photos photos, Darkroom darkroom) {
        this.me = me;
        this.profiles = profiles;
        this.photos = photos;
        this.darkroom = darkroom;
    }

    @PUT
    @Throttled(Budget.PHOTO_UPLOADS)
    @PermissionsAllowed("profile:write")
    @Consumes({"image/jpeg", "image/png", "image/webp"})
    @Operation(
            summary = "Show my face",
            description =
                    "JPEG, PNG or WebP of up to 5 MiB. It is made anew: upright, square, and without what a camera"
                            + " notes of place and time.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/webp", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponseSchema(MemberProfile.class)
    @APIResponse(responseCode = "422", ref = "Unprocessable")
    public MemberProfile putMyPhoto(InputStream file) throws IOException {
        if (file == null) {
            throw Problems.unprocessable("not-an-image", "Send the picture as the body of the request.");
        }
        // Before the transaction: neither a slow sender nor the work itself shall hold a connection.
        var print = darkroom.develop(file.readAllBytes());
        QuarkusTransaction.requiringNew().run(() -> photos.keep(me.id(), print));
        return profiles.of(me.id()).orElseThrow(UnauthorizedException::new);
    }

    @DELETE
    @PermissionsAllowed("profile:write")
    @Transactional
    @Operation(summary = "Take my photo down")
    @APIResponse(responseCode = "204", description = "There is none, or no longer.")
    public void deleteMyPhoto() {
        photos.remove(me.id());
    }
}
