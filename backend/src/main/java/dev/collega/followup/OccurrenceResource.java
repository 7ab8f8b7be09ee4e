package dev.collega.followup;

import dev.collega.account.CurrentMember;
import dev.collega.shared.page.PageRequest;
import dev.collega.shared.problem.Problems;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/follow-ups/{id}/occurrences")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Follow-ups")
class OccurrenceResource {

    private static final int UPCOMING = 5;

    private final CurrentMember me;
    private final FollowUpList list;
    private final Occurrences occurrences;

    OccurrenceResource(CurrentMember me, FollowUpList list, Occurrences occurrences) {
        this.me = me;
        this.list = list;
        this.occurrences = occurrences;
    }

    @GET
    @PermissionsAllowed("follow-ups:read")
    @Operation(
            summary = "Show the occurrences of a follow-up",
            description = "Those that have ended, the newest first, and the next dates.")
    @APIResponseSchema(OccurrenceHistory.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    public OccurrenceHistory listFollowUpOccurrences(@RestPath UUID id, @BeanParam @Valid PageRequest page) {
        var series = list.series(me.id(), id).orElseThrow(() -> Problems.notFound("follow-up", id));
        return OccurrenceHistory.of(occurrences.of(id, page), series.upcoming(UPCOMING));
    }

    /** @param rule null, where no further occurrence comes of itself */
    record Series(String rule, LocalDate start, LocalDate dueOn) {

        List<LocalDate> upcoming(int most) {
            return rule == null
                    ? List.of()
                    : RecurrenceDates.of(rule, start)
                            .from(dueOn)
                            .filter(dueOn::isBefore)
                            .limit(most)
                            .toList();
        }
    }
}
