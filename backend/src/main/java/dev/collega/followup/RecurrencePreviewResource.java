package dev.collega.followup;

import dev.collega.account.CurrentMember;
import dev.collega.member.Members;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/recurrence-previews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Follow-ups")
class RecurrencePreviewResource {

    private static final int SHOWN = 5;

    private final CurrentMember me;
    private final Members members;

    RecurrencePreviewResource(CurrentMember me, Members members) {
        this.me = me;
        this.members = members;
    }

    @POST
    @PermissionsAllowed("follow-ups:read")
    @Operation(
            summary = "Preview a recurrence",
            description = "Says in words what it means, and the first dates. Nothing is kept.")
    @APIResponseSchema(RecurrencePreview.class)
    public RecurrencePreview previewRecurrence(@NotNull @Valid NewRecurrencePreview request) {
        var recurrence = request.recurrence();
        var rule = RecurrenceRules.canonical(recurrence, members.zoneOf(me.id()));
        RecurrenceRules.requireDates(recurrence, rule, request.dueOn());
        return new RecurrencePreview(
                RecurrenceView.of(rule, recurrence.from(), request.dueOn()),
                RecurrenceDates.of(rule, request.dueOn())
                        .from(request.dueOn())
                        .limit(SHOWN)
                        .toList());
    }
}
