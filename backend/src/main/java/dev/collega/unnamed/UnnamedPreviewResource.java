package dev.collega.unnamed;

import dev.collega.account.CurrentMember;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/unnamed/preview")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Posts")
class UnnamedPreviewResource {

    private final CurrentMember me;
    private final Speaking speaking;

    UnnamedPreviewResource(CurrentMember me, Speaking speaking) {
        this.me = me;
        this.speaking = speaking;
    }

    @GET
    @PermissionsAllowed("posts:read")
    @Operation(
            summary = "Show how I would be shown, if I spoke unnamed",
            description = "My profession, specialty and years as everyone may read them, widened until enough verified "
                    + "members are shown by the same words.")
    @APIResponse(responseCode = "200", description = "The words, or why there are none.")
    public UnnamedPreview previewUnnamed() {
        return speaking.preview(me.id());
    }
}
