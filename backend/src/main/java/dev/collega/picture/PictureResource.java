package dev.collega.picture;

import dev.collega.account.CurrentMember;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/network-picture")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Network picture", description = "How my network is made; read by me alone.")
class PictureResource {

    private final CurrentMember me;
    private final Pictures pictures;

    PictureResource(CurrentMember me, Pictures pictures) {
        this.me = me;
        this.pictures = pictures;
    }

    @GET
    @PermissionsAllowed("contacts:read")
    @Operation(
            summary = "Show the picture of my network",
            description = "Everybody in my address book is counted, the graph is of my connections.")
    @APIResponseSchema(NetworkPicture.class)
    public NetworkPicture getNetworkPicture() {
        return pictures.of(me.id());
    }
}
