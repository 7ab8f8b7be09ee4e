package dev.collega.account;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
class LeavingResource {

    private final CurrentMember me;
    private final Leaving leaving;

    LeavingResource(CurrentMember me, Leaving leaving) {
        this.me = me;
        this.leaving = leaving;
    }

    /** When nothing of the account will be left. */
    record DeletionView(
            @NotNull @Schema(description = "Until then, signing in with `cancelDeletion` takes it back.")
            Instant deletionDueAt) {}

    @DELETE
    @PermissionsAllowed("account:write")
    @ResponseStatus(202)
    @FreshAuthentication
    @Transactional
    @Operation(
            summary = "Delete my account",
            description = "All sessions end and others no longer see me at once; after some days of grace everything"
                    + " is deleted for good.")
    @APIResponseSchema(value = DeletionView.class, responseCode = "202", responseDescription = "It will be deleted.")
    public DeletionView deleteMe() {
        return new DeletionView(leaving.begin(me.id()));
    }
}
