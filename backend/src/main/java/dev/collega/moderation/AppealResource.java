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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

@Path("/appeals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
class AppealResource {

    private final CurrentMember me;
    private final Appeals appeals;

    AppealResource(CurrentMember me, Appeals appeals) {
        this.me = me;
        this.appeals = appeals;
    }

    @POST
    @Throttled(Budget.REPORTS)
    @PermissionsAllowed("reports:write")
    @ResponseStatus(201)
    @Idempotent
    @Transactional
    @Operation(summary = "Appeal a decision about me", description = "Once; another moderator answers.")
    @APIResponseSchema(value = ReportReceipt.class, responseCode = "201", responseDescription = "Taken.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public ReportReceipt createAppeal(@NotNull @Valid NewAppeal appeal) {
        return new ReportReceipt(appeals.appeal(me.id(), appeal));
    }

    @GET
    @PermissionsAllowed("moderation")
    @Operation(
            summary = "List open appeals",
            description =
                    "For moderators who neither decided nor have to do with it otherwise. The longest open first.")
    public Page<AppealView> listAppeals(@BeanParam @Valid PageRequest page) {
        return appeals.open(me.id(), page);
    }

    @PUT
    @Path("/{id}/answer")
    @PermissionsAllowed("moderation")
    @Transactional
    @Operation(
            summary = "Answer an appeal",
            description =
                    "Overturned, what was hidden is shown again, and a suspension is lifted. Who appealed is told why.")
    @APIResponseSchema(AppealView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "422", ref = "Unprocessable")
    public AppealView answerAppeal(@RestPath UUID id, @NotNull @Valid NewAppealAnswer answer) {
        appeals.answer(me.id(), find(id), answer);
        return find(id);
    }

    private AppealView find(UUID id) {
        return appeals.one(me.id(), id).orElseThrow(() -> Problems.notFound("appeal", id));
    }
}
