package dev.collega.milestone;

import dev.collega.account.CurrentMember;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Milestones as my connections' and what I make of them. */
@Path("/milestones")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Milestones")
class MilestoneAnswerResource {

    private final CurrentMember me;
    private final MilestoneNews news;
    private final Milestones milestones;
    private final MilestonePlanning planning;

    MilestoneAnswerResource(CurrentMember me, MilestoneNews news, Milestones milestones, MilestonePlanning planning) {
        this.me = me;
        this.news = news;
        this.milestones = milestones;
        this.planning = planning;
    }

    @GET
    @PermissionsAllowed("connections:read")
    @Operation(
            summary = "List milestones of my connections",
            description =
                    "The latest of each, as long as it is news and I have neither planned nor dismissed it; newest"
                            + " first.")
    public Page<MilestoneSuggestion> listMilestones(@BeanParam @Valid PageRequest page) {
        return news.of(me.id(), page);
    }

    @PUT
    @PermissionsAllowed("follow-ups:write")
    @Path("/{id}/follow-up")
    @Transactional
    @Operation(
            summary = "Plan to congratulate",
            description = "A follow-up within a week. Planning it twice is planning it once; nobody is told.")
    @APIResponseSchema(PlannedMilestone.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    public PlannedMilestone planMilestone(@RestPath UUID id, @Valid MilestonePlan plan) {
        return planning.plan(me.id(), id, plan == null ? MilestonePlan.AS_SUGGESTED : plan);
    }

    @PUT
    @PermissionsAllowed("follow-ups:write")
    @Path("/{id}/dismissal")
    @Transactional
    @Operation(summary = "Do not suggest a milestone again", description = "One that is planned stays planned.")
    @APIResponse(responseCode = "204", description = "Dismissed.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public void dismissMilestone(@RestPath UUID id) {
        milestones.dismiss(me.id(), id);
    }

    @DELETE
    @PermissionsAllowed("follow-ups:write")
    @Path("/{id}/dismissal")
    @Transactional
    @Operation(summary = "Let a milestone be suggested again")
    @APIResponse(responseCode = "204", description = "Not dismissed, or no longer.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public void undismissMilestone(@RestPath UUID id) {
        milestones.undismiss(me.id(), id);
    }
}
