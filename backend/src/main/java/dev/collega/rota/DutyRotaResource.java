package dev.collega.rota;

import dev.collega.account.CurrentMember;
import dev.collega.shared.problem.Problems;
import dev.collega.throttle.Budget;
import dev.collega.throttle.Throttled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/me/duty-rota")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rota")
class DutyRotaResource {

    private final CurrentMember me;
    private final DutyRotas rotas;

    DutyRotaResource(CurrentMember me, DutyRotas rotas) {
        this.me = me;
        this.rotas = rotas;
    }

    @GET
    @PermissionsAllowed("rota:read")
    @Operation(
            summary = "Show my duty rota",
            description = "Where it comes from, whether it could be read, and the shifts of the next two weeks.")
    @APIResponseSchema(DutyRotaView.class)
    public DutyRotaView getDutyRota() {
        return rotas.of(me.id());
    }

    @PUT
    @Path("/url")
    @Throttled(Budget.ROTA_READINGS)
    @PermissionsAllowed("rota:write")
    @Transactional
    @Operation(
            summary = "Say at which address my duty rota is",
            description =
                    "A calendar (iCalendar) on the public web. It is read at once and then daily; what it says is thrown"
                            + " away, and only when I am busy, on a night or on call is kept. The address is kept sealed and"
                            + " never shown again. It takes the place of what was there before.")
    @APIResponseSchema(DutyRotaView.class)
    public DutyRotaView putDutyRotaUrl(@NotNull @Valid DutyRotaUrl address) {
        rotas.readAt(me.id(), address.url());
        return rotas.of(me.id());
    }

    /** Read before a transaction begins: a slow sender would hold a connection. */
    @PUT
    @Path("/file")
    @Throttled(Budget.ROTA_READINGS)
    @PermissionsAllowed("rota:write")
    @Consumes({"text/calendar", MediaType.APPLICATION_OCTET_STREAM})
    @Operation(
            summary = "Send my duty rota as a file",
            description =
                    "A calendar (iCalendar) of up to 2 MB. It is read once, a year ahead, and thrown away; only when I am"
                            + " busy, on a night or on call is kept. It takes the place of what was there before.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = "text/calendar", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponseSchema(DutyRotaView.class)
    @APIResponse(responseCode = "422", ref = "Unprocessable")
    public DutyRotaView putDutyRotaFile(InputStream file) throws IOException {
        var content = file == null ? new byte[0] : file.readAllBytes();
        if (content.length == 0) {
            throw Problems.badRequest("empty-file", "Send the file as the body of the request.");
        }
        return keep(rotas.shiftsInFile(me.id(), content));
    }

    @Transactional
    DutyRotaView keep(List<Shift> shifts) {
        rotas.keepFile(me.id(), shifts);
        return rotas.of(me.id());
    }

    @PUT
    @Path("/reading")
    @Throttled(Budget.ROTA_READINGS)
    @PermissionsAllowed("rota:write")
    @Transactional
    @Operation(
            summary = "Have my duty rota read now",
            description = "In the background; `triedAt` of the duty rota says when it was done.")
    @APIResponseSchema(DutyRotaView.class)
    @APIResponse(responseCode = "409", ref = "Conflict")
    public DutyRotaView readDutyRota() {
        rotas.readNow(me.id());
        return rotas.of(me.id());
    }

    @DELETE
    @PermissionsAllowed("rota:write")
    @Transactional
    @Operation(summary = "Take my duty rota away", description = "With its shifts and its address.")
    @APIResponse(responseCode = "204", description = "There is none, or no longer.")
    public void deleteDutyRota() {
        rotas.remove(me.id());
    }
}
