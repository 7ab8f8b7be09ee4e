package dev.collega.goal;

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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
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

@Path("/goals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Goals", description = "What I work towards. Follow-ups may serve a goal, and nobody but me sees any.")
class GoalResource {

    private final CurrentMember me;
    private final GoalRepository goals;
    private final GoalList list;
    private final Clock clock;

    GoalResource(CurrentMember me, GoalRepository goals, GoalList list, Clock clock) {
        this.me = me;
        this.goals = goals;
        this.list = list;
        this.clock = clock;
    }

    @POST
    @PermissionsAllowed("goals:write")
    @ResponseStatus(201)
    @Idempotent
    @Transactional
    @Operation(
            summary = "Set a goal",
            description = "The agenda puts what serves it first, the more the more it matters.")
    @APIResponseSchema(value = GoalView.class, responseCode = "201", responseDescription = "Set.")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public GoalView createGoal(@NotNull @Valid NewGoal request) {
        goals.requireRoom(me.id());
        var goal = Goal.set(me.id(), request, clock.instant());
        goals.persistAndFlush(goal);
        return shown(goal.id());
    }

    @GET
    @PermissionsAllowed("goals:read")
    @Operation(
            summary = "List my goals",
            description = "In the order in which I set them; all, unless a state is named.")
    public Page<GoalView> listGoals(
            @RestQuery
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"active", "retired"}))
                    GoalState state,
            @BeanParam @Valid PageRequest page) {
        return list.of(me.id(), state, page);
    }

    @GET
    @PermissionsAllowed("goals:read")
    @Path("/{id}")
    @Operation(summary = "Show a goal")
    @APIResponseSchema(GoalView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    public GoalView getGoal(@RestPath UUID id) {
        return shown(id);
    }

    @PATCH
    @PermissionsAllowed("goals:write")
    @Path("/{id}")
    @Consumes({"application/json", "application/merge-patch+json"})
    @Transactional
    @Operation(summary = "Edit a goal")
    @APIResponseSchema(GoalView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public GoalView updateGoal(
            @RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid GoalPatch patch) {
        var goal = mine(id);
        IfMatch.require(ifMatch, "goal", goal.version());
        goal.edit(patch);
        goals.flush();
        return shown(id);
    }

    @PUT
    @PermissionsAllowed("goals:write")
    @Path("/{id}/retirement")
    @Transactional
    @Operation(
            summary = "Retire a goal",
            description = "What serves it stays, but does not come before anything else any more.")
    @APIResponseSchema(GoalView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    public GoalView retireGoal(@RestPath UUID id) {
        mine(id).retire(clock.instant());
        goals.flush();
        return shown(id);
    }

    @DELETE
    @PermissionsAllowed("goals:write")
    @Path("/{id}/retirement")
    @Transactional
    @Operation(summary = "Take up a goal again")
    @APIResponseSchema(GoalView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    public GoalView resumeGoal(@RestPath UUID id) {
        mine(id).resume();
        goals.flush();
        return shown(id);
    }

    @DELETE
    @PermissionsAllowed("goals:write")
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Delete a goal", description = "What served it stays, and serves nothing.")
    @APIResponse(responseCode = "204", description = "Deleted.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    public void deleteGoal(@RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch) {
        var goal = mine(id);
        IfMatch.check(ifMatch, "goal", goal.version());
        goals.delete(goal);
    }

    private Goal mine(UUID id) {
        return goals.of(me.id(), id).orElseThrow(() -> Problems.notFound("goal", id));
    }

    private GoalView shown(UUID id) {
        return list.one(me.id(), id).orElseThrow(() -> Problems.notFound("goal", id));
    }
}
