package dev.collega.followup;

import dev.collega.account.CurrentMember;
import dev.collega.shared.http.Idempotent;
import dev.collega.shared.http.IfMatch;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import dev.collega.shared.problem.Problems;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/follow-ups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Follow-ups", description = "Dated intentions about my contacts.")
class FollowUpResource {

    private final CurrentMember me;
    private final FollowUpRepository followUps;
    private final FollowUpList list;
    private final FollowUps planning;

    FollowUpResource(CurrentMember me, FollowUpRepository followUps, FollowUpList list, FollowUps planning) {
        this.me = me;
        this.followUps = followUps;
        this.list = list;
        this.planning = planning;
    }

    @POST
    @PermissionsAllowed("follow-ups:write")
    @ResponseStatus(201)
    @Idempotent
    @Transactional
    @Operation(summary = "Plan a follow-up", description = "A date that has passed is due now.")
    @APIResponseSchema(value = FollowUpView.class, responseCode = "201", responseDescription = "Planned.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public FollowUpView createFollowUp(@NotNull @Valid NewFollowUp request) {
        return shown(planning.plan(me.id(), request, FollowUpOrigin.MEMBER));
    }

    @GET
    @PermissionsAllowed("follow-ups:read")
    @Operation(
            summary = "List my follow-ups",
            description = "Open ones by the date on which they show, done ones newest first.")
    public Page<FollowUpView> listFollowUps(
            @RestQuery
                    @DefaultValue("open")
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"open", "done", "dismissed"}))
                    FollowUpState state,
            @RestQuery @Parameter(description = "Only what is due before this date.") LocalDate dueBefore,
            @RestQuery @Parameter(description = "Only about this contact.") UUID contactId,
            @BeanParam @Valid PageRequest page) {
        return list.of(me.id(), state, dueBefore, contactId, page);
    }

    @GET
    @PermissionsAllowed("follow-ups:read")
    @Path("/{id}")
    @Operation(summary = "Show a follow-up")
    @APIResponseSchema(FollowUpView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    public FollowUpView getFollowUp(@RestPath UUID id) {
        return shown(id);
    }

    @PATCH
    @PermissionsAllowed("follow-ups:write")
    @Path("/{id}")
    @Consumes({"application/json", "application/merge-patch+json"})
    @Transactional
    @Operation(
            summary = "Edit a follow-up",
            description =
                    "Another date ends a snooze; where it comes again, the dates of its rule are counted from the new "
                            + "one, with as many as are left. (To move this one occurrence alone, snooze it.) Another recurrence "
                            + "begins a new series with the occurrence at hand; null has it come only this once more.")
    @APIResponseSchema(FollowUpView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public FollowUpView updateFollowUp(
            @RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid FollowUpPatch patch) {
        var followUp = mine(id);
        IfMatch.require(ifMatch, "follow-up", followUp.version());
        planning.edit(followUp, patch);
        return shown(id);
    }

    @DELETE
    @PermissionsAllowed("follow-ups:write")
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Delete a follow-up", description = "What it logged stays logged.")
    @APIResponse(responseCode = "204", description = "Deleted.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    public void deleteFollowUp(@RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch) {
        var followUp = mine(id);
        IfMatch.check(ifMatch, "follow-up", followUp.version());
        followUps.delete(followUp);
    }

    private FollowUp mine(UUID id) {
        return followUps.of(me.id(), id).orElseThrow(() -> Problems.notFound("follow-up", id));
    }

    private FollowUpView shown(UUID id) {
        return list.one(me.id(), id).orElseThrow(() -> Problems.notFound("follow-up", id));
    }
}
