package dev.collega.followup;

import dev.collega.account.CurrentMember;
import dev.collega.shared.problem.Problems;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/follow-ups/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Follow-ups")
class FollowUpProgressResource {

    private static final String WHICH =
            "Which occurrence is meant; the one at hand, where it is left out. Name it, and "
                    + "doing it twice is doing it once.";
    private static final String WHOSE_END = "Whose end is taken back; the last one's, where it is left out.";

    private final CurrentMember me;
    private final FollowUps followUps;
    private final FollowUpList list;

    FollowUpProgressResource(CurrentMember me, FollowUps followUps, FollowUpList list) {
        this.me = me;
        this.followUps = followUps;
        this.list = list;
    }

    @PUT
    @PermissionsAllowed("follow-ups:write")
    @Path("/completion")
    @Transactional
    @Operation(
            summary = "Complete a follow-up",
            description = "Logs the interaction. Where it comes again, the next occurrence takes its place.")
    @APIResponseSchema(FollowUpView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    public FollowUpView completeFollowUp(
            @RestPath UUID id,
            @RestQuery @Min(0) @Parameter(description = WHICH) Integer occurrence,
            @Valid Completion completion) {
        followUps.complete(me.id(), id, occurrence, completion);
        return shown(id);
    }

    @DELETE
    @PermissionsAllowed("follow-ups:write")
    @Path("/completion")
    @Transactional
    @Operation(summary = "Reopen a follow-up", description = "Takes back the interaction that completing it logged.")
    @APIResponseSchema(FollowUpView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    public FollowUpView reopenFollowUp(
            @RestPath UUID id, @RestQuery @Min(0) @Parameter(description = WHOSE_END) Integer occurrence) {
        return undone(id, Outcome.DONE, occurrence);
    }

    @PUT
    @PermissionsAllowed("follow-ups:write")
    @Path("/skip")
    @Transactional
    @Operation(
            summary = "Skip an occurrence",
            description = "Not this time: nothing is logged, and the next occurrence comes when it would have come.")
    @APIResponseSchema(FollowUpView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public FollowUpView skipFollowUp(
            @RestPath UUID id, @RestQuery @Min(0) @Parameter(description = WHICH) Integer occurrence) {
        followUps.skip(me.id(), id, occurrence);
        return shown(id);
    }

    @DELETE
    @PermissionsAllowed("follow-ups:write")
    @Path("/skip")
    @Transactional
    @Operation(summary = "Take back a skip")
    @APIResponseSchema(FollowUpView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    public FollowUpView unskipFollowUp(
            @RestPath UUID id, @RestQuery @Min(0) @Parameter(description = WHOSE_END) Integer occurrence) {
        return undone(id, Outcome.SKIPPED, occurrence);
    }

    @PUT
    @PermissionsAllowed("follow-ups:write")
    @Path("/dismissal")
    @Transactional
    @Operation(
            summary = "Dismiss a follow-up",
            description = "Never again: nothing is logged, and no further occurrence comes.")
    @APIResponseSchema(FollowUpView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    public FollowUpView dismissFollowUp(
            @RestPath UUID id, @RestQuery @Min(0) @Parameter(description = WHICH) Integer occurrence) {
        followUps.dismiss(me.id(), id, occurrence);
        return shown(id);
    }

    @DELETE
    @PermissionsAllowed("follow-ups:write")
    @Path("/dismissal")
    @Transactional
    @Operation(summary = "Take back a dismissal")
    @APIResponseSchema(FollowUpView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    public FollowUpView undismissFollowUp(
            @RestPath UUID id, @RestQuery @Min(0) @Parameter(description = WHOSE_END) Integer occurrence) {
        return undone(id, Outcome.DISMISSED, occurrence);
    }

    @PUT
    @PermissionsAllowed("follow-ups:write")
    @Path("/snooze")
    @Transactional
    @Operation(
            summary = "Snooze a follow-up",
            description =
                    "It shows again on the date given; its due date stays, and so do those of the next occurrences.")
    @APIResponseSchema(FollowUpView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public FollowUpView snoozeFollowUp(
            @RestPath UUID id,
            @RestQuery @Min(0) @Parameter(description = WHICH) Integer occurrence,
            @NotNull @Valid Snooze snooze) {
        followUps.snooze(me.id(), id, occurrence, snooze.until());
        return shown(id);
    }

    @DELETE
    @PermissionsAllowed("follow-ups:write")
    @Path("/snooze")
    @Transactional
    @Operation(summary = "End a snooze")
    @APIResponseSchema(FollowUpView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    public FollowUpView unsnoozeFollowUp(@RestPath UUID id) {
        followUps.unsnooze(me.id(), id);
        return shown(id);
    }

    private FollowUpView undone(UUID id, Outcome outcome, Integer occurrence) {
        followUps.undo(me.id(), id, outcome, occurrence);
        return shown(id);
    }

    private FollowUpView shown(UUID id) {
        return list.one(me.id(), id).orElseThrow(() -> Problems.notFound("follow-up", id));
    }
}
