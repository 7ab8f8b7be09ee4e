package dev.collega.agenda;

import dev.collega.account.CurrentMember;
import dev.collega.member.Members;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.ZonedDateTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/agenda")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agenda", description = "The day's follow-ups, cut to the minutes I have.")
class AgendaResource {

    private final CurrentMember me;
    private final Planning planning;
    private final Members members;
    private final Clock clock;

    AgendaResource(CurrentMember me, Planning planning, Members members, Clock clock) {
        this.me = me;
        this.planning = planning;
        this.members = members;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("follow-ups:read")
    @Operation(summary = "Show my agenda", description = """
                    What is due or overdue for me now, in my time zone, cut to the minutes I have and to what I want to be
                    asked for in a week. What comes first is decided by how long it has waited, how close the two of us are,
                    the goal it serves and how little it takes, and each item says why it is there. Nothing is due in my
                    holidays, nor about who is paused. It may offer one thing or another that is not due.
                    """)
    public Agenda getAgenda(
            @RestQuery @DefaultValue("5") @Min(1) @Max(1440) @Parameter(description = "How many minutes I have.")
                    int minutes) {
        var now = ZonedDateTime.now(clock.withZone(members.zoneOf(me.id())));
        return planning.plan(me.id(), Moment.of(now), minutes);
    }
}
