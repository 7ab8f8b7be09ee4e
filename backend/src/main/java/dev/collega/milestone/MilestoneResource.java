package dev.collega.milestone;

import dev.collega.account.CurrentMember;
import dev.collega.account.VerifiedEmail;
import dev.collega.shared.http.Idempotent;
import dev.collega.shared.http.IfMatch;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import dev.collega.shared.problem.Problems;
import dev.collega.throttle.Budget;
import dev.collega.throttle.Throttled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

@Path("/milestones")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Milestones",
        description =
                "What happened in a working life. Connections may congratulate; there is no broadcast, no count and"
                        + " nobody else to see it.")
class MilestoneResource {

    private final CurrentMember me;
    private final MyMilestones milestones;

    MilestoneResource(CurrentMember me, MyMilestones milestones) {
        this.me = me;
        this.milestones = milestones;
    }

    @POST
    @Throttled(Budget.POSTS)
    @PermissionsAllowed("profile:write")
    @VerifiedEmail
    @ResponseStatus(201)
    @Idempotent
    @Transactional
    @Operation(
            summary = "Tell my connections of a milestone",
            description = "Each may be offered my latest, for 60 days after it happened. Nobody is written to.")
    @APIResponseSchema(value = MilestoneView.class, responseCode = "201", responseDescription = "Told.")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public MilestoneView createMilestone(@NotNull @Valid NewMilestone request) {
        return mine(milestones.add(me.id(), request));
    }

    @GET
    @PermissionsAllowed("profile:read")
    @Path("/mine")
    @Operation(summary = "List my milestones", description = "Newest first.")
    public Page<MilestoneView> listMyMilestones(@BeanParam @Valid PageRequest page) {
        return milestones.of(me.id(), page);
    }

    @GET
    @PermissionsAllowed("profile:read")
    @Path("/{id}")
    @Operation(summary = "Show a milestone of mine")
    @APIResponseSchema(MilestoneView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    public MilestoneView getMilestone(@RestPath UUID id) {
        return mine(id);
    }

    @PATCH
    @PermissionsAllowed("profile:write")
    @Path("/{id}")
    @Consumes({"application/json", "application/merge-patch+json"})
    @Transactional
    @Operation(summary = "Edit a milestone of mine", description = "Whoever has answered it is not asked again.")
    @APIResponseSchema(MilestoneView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public MilestoneView updateMilestone(
            @RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid MilestonePatch patch) {
        var milestone = mine(id);
        IfMatch.require(ifMatch, "milestone", milestone.version());
        if (!milestones.edit(me.id(), milestone, patch.over(milestone))) {
            throw Problems.stale("milestone");
        }
        return mine(id);
    }

    @DELETE
    @PermissionsAllowed("profile:write")
    @Path("/{id}")
    @Transactional
    @Operation(
            summary = "Delete a milestone of mine",
            description = "It is offered to nobody any more; what others have planned stays theirs.")
    @APIResponse(responseCode = "204", description = "Deleted.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    public void deleteMilestone(@RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch) {
        var milestone = mine(id);
        IfMatch.check(ifMatch, "milestone", milestone.version());
        milestones.delete(milestone.id());
    }

    private MilestoneView mine(UUID id) {
        return milestones.one(me.id(), id).orElseThrow(() -> Problems.notFound("milestone", id));
    }
}
