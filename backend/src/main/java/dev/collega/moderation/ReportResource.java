package dev.collega.moderation;

import dev.collega.account.CurrentMember;
import dev.collega.shared.http.Idempotent;
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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Reports",
        description = "What those who look after the place should see. Who is reported is not told by whom.")
class ReportResource {

    private final CurrentMember me;
    private final Reports reports;
    private final ReportList list;

    ReportResource(CurrentMember me, Reports reports, ReportList list) {
        this.me = me;
        this.reports = reports;
        this.list = list;
    }

    @POST
    @Throttled(Budget.REPORTS)
    @PermissionsAllowed("reports:write")
    @ResponseStatus(201)
    @Idempotent
    @Transactional
    @Operation(summary = "Report a member", description = "Moderators look at it; the member is not told that you did.")
    @APIResponseSchema(value = ReportReceipt.class, responseCode = "201", responseDescription = "Taken.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "422", ref = "Unprocessable")
    public ReportReceipt reportMember(@NotNull @Valid NewReport report) {
        return new ReportReceipt(reports.take(me.id(), report));
    }

    @GET
    @Path("/mine")
    @PermissionsAllowed("reports:read")
    @Operation(summary = "List what I reported", description = "Newest first.")
    public Page<MyReport> listMyReports(@BeanParam @Valid PageRequest page) {
        return list.mine(me.id(), page);
    }

    @GET
    @PermissionsAllowed("moderation")
    @Operation(
            summary = "List reports",
            description = "For moderators; without those about themselves and those they made. The longest open first.")
    public Page<ReportView> listReports(
            @RestQuery
                    @DefaultValue("open")
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"open", "decided"}))
                    ReportedState state,
            @BeanParam @Valid PageRequest page) {
        return list.of(me.id(), state, page);
    }

    @PUT
    @Path("/{id}/decision")
    @PermissionsAllowed("moderation")
    @Transactional
    @Operation(
            summary = "Decide about a report",
            description =
                    "The member concerned is told what and why, unless nothing was wrong; who reported it, that it was looked at.")
    @APIResponseSchema(ReportView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "422", ref = "Unprocessable")
    public ReportView decideReport(@RestPath UUID id, @NotNull @Valid NewDecision decision) {
        reports.decide(me.id(), find(id), decision);
        return find(id);
    }

    private ReportView find(UUID id) {
        return list.one(me.id(), id).orElseThrow(() -> Problems.notFound("report", id));
    }
}
