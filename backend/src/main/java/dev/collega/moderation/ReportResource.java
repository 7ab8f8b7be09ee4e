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
import jakarta.ws.rs.DELETE;
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
    private final Matters matters;

    ReportResource(CurrentMember me, Reports reports, ReportList list, Matters matters) {
        this.me = me;
        this.reports = reports;
        this.list = list;
        this.matters = matters;
    }

    @POST
    @Throttled(Budget.REPORTS)
    @PermissionsAllowed("reports:write")
    @ResponseStatus(201)
    @Idempotent
    @Transactional
    @Operation(
            summary = "Report a member, a post or a comment",
            description =
                    "Moderators look at it; whom it is about is not told that you did. With the reason PATIENT_DATA a post or a comment is hidden until they have.")
    @APIResponseSchema(value = ReportReceipt.class, responseCode = "201", responseDescription = "Taken.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "422", ref = "Unprocessable")
    public ReportReceipt createReport(@NotNull @Valid NewReport report) {
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
            description =
                    "For moderators; without what is about themselves or what they wrote, and what they reported. All reports of one thing are one; the longest open first.")
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
        matters.decide(me.id(), find(id), decision);
        return find(id);
    }

    @PUT
    @Path("/{id}/claim")
    @PermissionsAllowed("moderation")
    @Transactional
    @Operation(summary = "Look into a report", description = "For two hours nobody else decides about it.")
    @APIResponseSchema(ReportView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public ReportView claimReport(@RestPath UUID id) {
        matters.claim(me.id(), find(id).id());
        return find(id);
    }

    @DELETE
    @Path("/{id}/claim")
    @PermissionsAllowed("moderation")
    @Transactional
    @Operation(summary = "Leave a report to others", description = "Where I was looking into it.")
    @APIResponseSchema(ReportView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    public ReportView releaseReport(@RestPath UUID id) {
        matters.release(me.id(), find(id).id());
        return find(id);
    }

    @PUT
    @Path("/{id}/withholding")
    @PermissionsAllowed("moderation")
    @Transactional
    @Operation(
            summary = "Hide what was reported until it is decided",
            description = "A post or a comment; only its author, who is told, and moderators see it meanwhile.")
    @APIResponseSchema(ReportView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "422", ref = "Unprocessable")
    public ReportView withholdReported(@RestPath UUID id) {
        matters.withhold(find(id));
        return find(id);
    }

    @DELETE
    @Path("/{id}/withholding")
    @PermissionsAllowed("moderation")
    @Transactional
    @Operation(summary = "Show what was hidden again", description = "While it is not decided.")
    @APIResponseSchema(ReportView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "422", ref = "Unprocessable")
    public ReportView showReported(@RestPath UUID id) {
        matters.show(find(id));
        return find(id);
    }

    private ReportView find(UUID id) {
        return list.one(me.id(), id).orElseThrow(() -> Problems.notFound("report", id));
    }
}
