package dev.collega.calendar;

import dev.collega.account.CurrentMember;
import dev.collega.account.FreshAuthentication;
import dev.collega.shared.audit.AuditAction;
import dev.collega.shared.audit.Audited;
import dev.collega.shared.database.Ids;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import dev.collega.shared.problem.Problems;
import io.quarkus.security.PermissionsAllowed;
import jakarta.enterprise.event.Event;
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
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** An address that reads without a token is as good as one: it takes a session to make, and none is made by a token. */
@Path("/calendar-feeds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Calendar", description = "Follow-ups by date, here and in other calendars.")
class CalendarFeedResource {

    private final CalendarFeeds feeds;
    private final Event<Audited> audit;
    private final CurrentMember me;
    private final Clock clock;
    private final String calendars;

    CalendarFeedResource(
            CalendarFeeds feeds,
            Event<Audited> audit,
            CurrentMember me,
            Clock clock,
            @ConfigProperty(name = "collega.public-url") String publicUrl) {
        this.feeds = feeds;
        this.audit = audit;
        this.me = me;
        this.clock = clock;
        this.calendars = publicUrl.replaceFirst("/+$", "") + "/api/v1/calendars/";
    }

    @GET
    @PermissionsAllowed("account:read")
    @Operation(summary = "List my calendar feeds", description = "Newest first, without their addresses.")
    public Page<CalendarFeedSummary> listCalendarFeeds(@BeanParam @Valid PageRequest page) {
        return feeds.of(me.id(), page);
    }

    @POST
    @PermissionsAllowed("account:write")
    @FreshAuthentication
    @ResponseStatus(201)
    @Transactional
    @Operation(
            summary = "Make a calendar feed",
            description = "An address at which another calendar reads my follow-ups, and changes nothing. It is told "
                    + "once, in this answer. At most " + CalendarFeeds.MOST + " each.")
    @APIResponseSchema(
            value = CalendarFeedView.class,
            responseCode = "201",
            responseDescription = "Made; keep the address now.")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public CalendarFeedView createCalendarFeed(@NotNull @Valid NewCalendarFeed request) {
        var secret = CalendarSecret.next();
        var made = new CalendarFeedView(
                Ids.next(),
                request.name(),
                request.includeNotes(),
                request.includeDone(),
                clock.instant(),
                calendars + secret.text() + ".ics");
        feeds.add(me.id(), made, secret);
        audit.fire(Audited.done(AuditAction.CALENDAR_FEED_CREATED, me.id(), made.id()));
        return made;
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("account:write")
    @Transactional
    @Operation(summary = "Revoke a calendar feed", description = "Nothing is at its address from now on.")
    @APIResponse(responseCode = "204", description = "Revoked.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public void revokeCalendarFeed(@RestPath UUID id) {
        if (!feeds.remove(me.id(), id)) {
            throw Problems.notFound("calendar feed", id);
        }
        audit.fire(Audited.done(AuditAction.CALENDAR_FEED_REVOKED, me.id(), id));
    }
}
