package dev.collega.followup;

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
@Tag(name = "Follow-ups")
class AgendaResource {

    /** Nobody does more in a day; what is beyond is counted as later up to here. */
    private static final int MOST_ROWS = 300;

    private final CurrentMember me;
    private final FollowUpList followUps;
    private final Members members;
    private final Clock clock;

    AgendaResource(CurrentMember me, FollowUpList followUps, Members members, Clock clock) {
        this.me = me;
        this.followUps = followUps;
        this.members = members;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("follow-ups:read")
    @Operation(
            summary = "Show my agenda",
            description =
                    "What is due or overdue for me now, in my time zone, the longest overdue first, cut to the minutes I have.")
    public Agenda getAgenda(
            @RestQuery @DefaultValue("5") @Min(1) @Max(1440) @Parameter(description = "How many minutes I have.")
                    int minutes) {
        var now = ZonedDateTime.now(clock.withZone(members.zoneOf(me.id())));
        var due = followUps.due(me.id(), now.toLocalDate(), now.toLocalTime(), MOST_ROWS);
        return Agenda.fit(due, now.toLocalDate(), now.getZone().getId(), minutes);
    }
}
