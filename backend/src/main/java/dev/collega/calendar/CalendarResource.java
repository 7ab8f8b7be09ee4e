package dev.collega.calendar;

import dev.collega.shared.problem.Problems;
import dev.collega.throttle.Budget;
import dev.collega.throttle.Throttled;
import io.quarkus.vertx.http.Compressed;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** What other calendars fetch. Whoever has the address is let in, and whoever has not learns nothing of what there is. */
@Path("/calendars/{secret}.ics")
@Tag(name = "Calendar")
class CalendarResource {

    private final CalendarFeeds feeds;
    private final Calendars calendars;

    CalendarResource(CalendarFeeds feeds, Calendars calendars) {
        this.feeds = feeds;
        this.calendars = calendars;
    }

    @GET
    @PermitAll
    @Throttled(Budget.CALENDAR_READS)
    @Compressed
    @Produces(CalendarFile.TYPE)
    @Operation(
            summary = "Fetch a calendar",
            description = "At the address of a feed, as it was told. iCalendar (RFC 5545): at most "
                    + Calendars.MOST_EVENTS + " events, from " + Calendars.PAST_DAYS
                    + " days ago on; what was cancelled is shown as such for " + Calendars.CANCELLED_DAYS
                    + " days. Ask with `If-None-Match`.")
    @APIResponse(
            responseCode = "200",
            description = "The calendar.",
            content = @Content(mediaType = CalendarFile.TYPE, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "304", description = "It is as you know it.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response getCalendar(@RestPath String secret, @RestHeader(HttpHeaders.IF_NONE_MATCH) String known)
            throws IOException {
        var feed = feeds.at(CalendarSecret.of(secret))
                .orElseThrow(() -> Problems.of(Status.NOT_FOUND, "not-found", "There is no calendar here."));
        feeds.wasRead(feed);
        var file = calendars.of(feed);
        // A proxy that compresses may have weakened the tag.
        var answer = known != null && known.contains(file.tag())
                ? Response.notModified()
                : Response.ok(file.content(), CalendarFile.TYPE_AND_CHARSET);
        return answer.header(HttpHeaders.ETAG, file.tag())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"collega.ics\"")
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
