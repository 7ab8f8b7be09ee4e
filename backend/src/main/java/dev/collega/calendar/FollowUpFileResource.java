package dev.collega.calendar;

import dev.collega.account.CurrentMember;
import dev.collega.shared.problem.Problems;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/follow-ups/{id}/calendar")
@Tag(name = "Calendar")
class FollowUpFileResource {

    private final CurrentMember me;
    private final Calendars calendars;

    FollowUpFileResource(CurrentMember me, Calendars calendars) {
        this.me = me;
        this.calendars = calendars;
    }

    @GET
    @PermissionsAllowed("calendar:read")
    @Produces(CalendarFile.TYPE)
    @Operation(
            summary = "Fetch a follow-up as a calendar file",
            description = "The occurrence at hand, with those that come after it.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content = @Content(mediaType = CalendarFile.TYPE, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response getFollowUpCalendar(
            @RestPath UUID id,
            @RestQuery @DefaultValue("false") @Parameter(description = "Whether its private note is in it.")
                    boolean includeNotes)
            throws IOException {
        var file = calendars.of(me.id(), id, includeNotes).orElseThrow(() -> Problems.notFound("follow-up", id));
        return Response.ok(file.content(), CalendarFile.TYPE_AND_CHARSET)
                .header(HttpHeaders.ETAG, file.tag())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"follow-up.ics\"")
                .build();
    }
}
