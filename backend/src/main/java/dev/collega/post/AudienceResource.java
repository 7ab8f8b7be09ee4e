package dev.collega.post;

import dev.collega.account.CurrentMember;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/audience-previews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Posts")
class AudienceResource {

    private final CurrentMember me;
    private final Audiences audiences;

    AudienceResource(CurrentMember me, Audiences audiences) {
        this.me = me;
        this.audiences = audiences;
    }

    /** Whom a post shall be for. */
    record AudienceDraft(@NotNull Audience audience, @Valid Readers readers) {}

    @POST
    @PermissionsAllowed("posts:write")
    @Operation(
            summary = "See whom a post would reach",
            description = "As it is now; who is meant is looked up again whenever somebody reads. Keeps nothing.")
    public AudiencePreview previewAudience(@NotNull @Valid AudienceDraft draft) {
        return audiences.preview(me.id(), draft.audience(), draft.readers());
    }
}
