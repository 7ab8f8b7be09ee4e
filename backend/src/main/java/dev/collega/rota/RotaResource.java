package dev.collega.rota;

import dev.collega.account.CurrentMember;
import dev.collega.member.Members;
import io.quarkus.security.PermissionsAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.ArrayList;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jdbi.v3.core.Jdbi;

@Path("/me/rota")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rota", description = "When I may be spoken to: free hours, shifts, holidays. Nobody else sees any of it.")
class RotaResource {

    private static final int DAYS = 14;

    private final CurrentMember me;
    private final Jdbi jdbi;
    private final RotaRows rows;
    private final Members members;
    private final FreeTime freeTime;
    private final Event<RotaChanged> changed;
    private final Clock clock;

    RotaResource(
            CurrentMember me,
            Jdbi jdbi,
            RotaRows rows,
            Members members,
            FreeTime freeTime,
            Event<RotaChanged> changed,
            Clock clock) {
        this.me = me;
        this.jdbi = jdbi;
        this.rows = rows;
        this.members = members;
        this.freeTime = freeTime;
        this.changed = changed;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("rota:read")
    @Operation(summary = "Show in which hours I may be spoken to")
    @APIResponseSchema(RotaView.class)
    public RotaView getRota() {
        var hours = jdbi.withHandle(handle -> rows.hoursOf(handle, me.id()));
        return new RotaView(
                hours.windows(), hours.onCallIsBusy(), members.zoneOf(me.id()).getId(), hours.version());
    }

    @PUT
    @PermissionsAllowed("rota:write")
    @Transactional
    @Operation(
            summary = "Say in which hours I may be spoken to",
            description =
                    "All of it at once. Outside of these hours nothing is delivered; it comes when the next ones begin.")
    @APIResponseSchema(RotaView.class)
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    public RotaView putRota(@RestHeader(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid RotaSettings settings) {
        jdbi.useHandle(handle -> rows.keep(handle, me.id(), settings.tidyWindows(), settings.onCallIsBusy(), ifMatch));
        changed.fire(new RotaChanged(me.id()));
        return getRota();
    }

    @GET
    @Path("/free-times")
    @PermissionsAllowed("rota:read")
    @Operation(
            summary = "Show when I may be spoken to in the next two weeks",
            description = "By my hours, my shifts, the rest after nights, and my holidays.")
    @APIResponseSchema(FreeTimesView.class)
    public FreeTimesView getFreeTimes() {
        var hours = freeTime.of(me.id());
        var shifts = jdbi.withHandle(handle -> rows.shiftsOf(handle, me.id()));
        var now = clock.instant();
        var today = now.atZone(hours.zone()).toLocalDate();
        var days = new ArrayList<FreeTimesView.FreeDay>();
        for (var day = today; day.isBefore(today.plusDays(DAYS)); day = day.plusDays(1)) {
            var from = day.atStartOfDay(hours.zone()).toInstant();
            var to = day.plusDays(1).atStartOfDay(hours.zone()).toInstant();
            days.add(new FreeTimesView.FreeDay(
                    day,
                    hours.isHoliday(day),
                    hours.between(from, to).stream()
                            .map(span -> new FreeTimesView.FreeSpan(span.from(), span.to()))
                            .toList(),
                    shifts.stream()
                            .filter(shift -> !shift.start().isBefore(from)
                                    && shift.start().isBefore(to))
                            .toList()));
        }
        return new FreeTimesView(hours.zone().getId(), hours.nextFree(now), days);
    }
}
