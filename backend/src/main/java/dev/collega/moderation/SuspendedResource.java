package dev.collega.moderation;

import dev.collega.account.AppealToken;
import dev.collega.account.SuspendedVisits;
import dev.collega.shared.audit.AuditAction;
import dev.collega.shared.audit.Audited;
import dev.collega.shared.http.Idempotent;
import dev.collega.throttle.Budget;
import dev.collega.throttle.Throttled;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/suspended")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Suspended",
        description =
                "For those whose account is suspended, with the `appealToken` that their sign-in was answered with.")
@PermitAll
class SuspendedResource {

    private final SuspendedVisits visits;
    private final DecisionList decisions;
    private final Appeals appeals;
    private final Event<Audited> audit;

    SuspendedResource(SuspendedVisits visits, DecisionList decisions, Appeals appeals, Event<Audited> audit) {
        this.visits = visits;
        this.decisions = decisions;
        this.appeals = appeals;
        this.audit = audit;
    }

    @POST
    @Path("/decisions")
    @Operation(
            summary = "Read why my account is suspended",
            description = "What was decided and why, with my appeals and what was answered to them.")
    public SuspensionView readSuspension(@NotNull @Valid AppealToken visit) {
        return decisions.suspension(visits.visitor(visit.token()));
    }

    @POST
    @Path("/appeals")
    @Throttled(Budget.REPORTS)
    @ResponseStatus(201)
    @Idempotent
    @Transactional
    @Operation(summary = "Appeal a decision that suspends me", description = "Once; another moderator answers.")
    @APIResponseSchema(value = ReportReceipt.class, responseCode = "201", responseDescription = "Taken.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public ReportReceipt createSuspendedAppeal(@NotNull @Valid NewSuspendedAppeal appeal) {
        var me = visits.visitor(appeal.token());
        var taken = new ReportReceipt(appeals.appeal(me, appeal.appeal()));
        // Without its id: of what was said unnamed it would tell who appealed.
        audit.fire(Audited.done(AuditAction.APPEALED, me));
        return taken;
    }
}
