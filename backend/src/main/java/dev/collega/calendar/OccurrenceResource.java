package dev.collega.calendar;

import dev.collega.account.CurrentMember;
import dev.collega.shared.problem.Problems;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/occurrences")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Calendar")
class OccurrenceResource {

    /** Six weeks are a page of a calendar, nine are two months. */
    private static final int MOST_DAYS = 62;

    private final CurrentMember me;
    private final OccurrenceDays days;

    OccurrenceResource(CurrentMember me, OccurrenceDays days) {
        this.me = me;
        this.days = days;
    }

    @GET
    @PermissionsAllowed("calendar:read")
    @Operation(
            summary = "List what shows on the days of a calendar",
            description =
                    "What is at hand, what comes after it, and what has ended. At most " + MOST_DAYS + " days and "
                            + OccurrenceDays.MOST + " occurrences; those about contacts that are paused do not show.")
    @APIResponseSchema(CalendarOccurrences.class)
    public CalendarOccurrences listOccurrences(
            @RestQuery @Parameter(required = true, description = "The first day, in my time zone.") LocalDate from,
            @RestQuery @Parameter(required = true, description = "The last day.") LocalDate to) {
        if (from == null) {
            throw Problems.invalid("from", "must be a date such as 2026-03-29");
        }
        if (to == null || to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw Problems.invalid(
                    "to", "must be a date from `from` on, and at most " + (MOST_DAYS - 1) + " days later");
        }
        return days.of(me.id(), from, to);
    }
}
