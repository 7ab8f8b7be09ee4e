package dev.collega.rota;

import dev.collega.account.CurrentMember;
import dev.collega.shared.http.Idempotent;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/holidays")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rota")
class HolidayResource {

    private final CurrentMember me;
    private final Holidays holidays;

    HolidayResource(CurrentMember me, Holidays holidays) {
        this.me = me;
        this.holidays = holidays;
    }

    @GET
    @PermissionsAllowed("rota:read")
    @Operation(summary = "List my holidays", description = "By their first day.")
    public Page<HolidayView> listHolidays(
            @RestQuery @Parameter(description = "Only those that are not over on this date.") LocalDate from,
            @BeanParam @Valid PageRequest page) {
        return holidays.of(me.id(), from, page);
    }

    @POST
    @PermissionsAllowed("rota:write")
    @ResponseStatus(201)
    @Idempotent
    @Transactional
    @Operation(
            summary = "Take a holiday",
            description =
                    "Nothing falls due on these days and nothing is delivered. At most " + Holidays.MOST + " are kept.")
    @APIResponseSchema(value = HolidayView.class, responseCode = "201", responseDescription = "Taken.")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public HolidayView createHoliday(@NotNull @Valid NewHoliday holiday) {
        return holidays.add(me.id(), holiday);
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("rota:write")
    @Transactional
    @Operation(summary = "Delete a holiday")
    @APIResponse(responseCode = "204", description = "Deleted.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public void deleteHoliday(@RestPath UUID id) {
        holidays.remove(me.id(), id);
    }
}
