package dev.collega.opendoor;

import dev.collega.account.CurrentMember;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;

@Path("/me/open-door")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Questions", description = "Open doors, and a first question that is safe to ask.")
class OpenDoorResource {

    private final CurrentMember me;
    private final OpenDoorRepository doors;

    OpenDoorResource(CurrentMember me, OpenDoorRepository doors) {
        this.me = me;
        this.doors = doors;
    }

    @GET
    @PermissionsAllowed("asks:read")
    @Operation(summary = "Show which questions I welcome")
    public OpenDoorView getOpenDoor() {
        return doors.mine(me.id());
    }

    @PUT
    @PermissionsAllowed("asks:write")
    @Transactional
    @Operation(
            summary = "Say which questions I welcome",
            description =
                    "All of it at once. An open door stands on my profile; what has come in already stays when it is"
                            + " closed.")
    @APIResponseSchema(OpenDoorView.class)
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    public OpenDoorView keepOpenDoor(
            @RestHeader(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid OpenDoorSettings settings) {
        doors.keep(me.id(), settings, ifMatch);
        return doors.mine(me.id());
    }
}
