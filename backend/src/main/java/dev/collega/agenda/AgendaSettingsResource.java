package dev.collega.agenda;

import dev.collega.account.CurrentMember;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/me/agenda")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agenda")
class AgendaSettingsResource {

    private final CurrentMember me;
    private final Weeks weeks;

    AgendaSettingsResource(CurrentMember me, Weeks weeks) {
        this.me = me;
        this.weeks = weeks;
    }

    @GET
    @PermissionsAllowed("follow-ups:read")
    @Operation(summary = "Show how much my agenda may ask of me")
    public AgendaSettings getAgendaSettings() {
        return new AgendaSettings(weeks.capOf(me.id()));
    }

    @PUT
    @PermissionsAllowed("follow-ups:write")
    @Transactional
    @Operation(
            summary = "Say how much my agenda may ask of me",
            description = "What is beyond waits, and nothing is lost.")
    @APIResponseSchema(AgendaSettings.class)
    public AgendaSettings keepAgendaSettings(@NotNull @Valid AgendaSettings settings) {
        weeks.keep(me.id(), settings);
        return settings;
    }
}
