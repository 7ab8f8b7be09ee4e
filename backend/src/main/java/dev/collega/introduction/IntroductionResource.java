package dev.collega.introduction;

import dev.collega.account.CurrentMember;
import dev.collega.account.VerifiedEmail;
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

@Path("/introductions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Introductions", description = "A connection brings me together with somebody they know, if both want it.")
class IntroductionResource {

    private final CurrentMember me;
    private final Introducing introducing;
    private final IntroductionList introductions;

    IntroductionResource(CurrentMember me, Introducing introducing, IntroductionList introductions) {
        this.me = me;
        this.introducing = introducing;
        this.introductions = introductions;
    }

    @POST
    @Throttled(Budget.INTRODUCTIONS)
    @PermissionsAllowed("connections:write")
    @VerifiedEmail
    @ResponseStatus(201)
    @Idempotent
    @Transactional
    @Operation(
            summary = "Ask to be introduced",
            description = "The member learns of it only if the introducer passes it on. It stays open until the two are"
                    + " connected or it expires, whatever anybody says.")
    @APIResponseSchema(value = IntroductionView.class, responseCode = "201", responseDescription = "Asked.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "422", ref = "Unprocessable")
    public IntroductionView askForIntroduction(@NotNull @Valid NewIntroduction request) {
        return shown(introducing.ask(me.id(), request));
    }

    @GET
    @PermissionsAllowed("connections:read")
    @Operation(summary = "List introductions", description = "Newest first.")
    public Page<IntroductionView> listIntroductions(
            @RestQuery
                    @DefaultValue("asker")
                    @Parameter(
                            description = "`asker`: I asked for them; `introducer`: I was asked to make them;"
                                    + " `introduced`: they were passed on to me.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"asker", "introducer", "introduced"}))
                    IntroductionRole role,
            @RestQuery @DefaultValue("false") @Parameter(description = "Only those that wait for my answer.")
                    boolean waiting,
            @BeanParam @Valid PageRequest page) {
        return introductions.of(me.id(), role, waiting, page);
    }

    @GET
    @PermissionsAllowed("connections:read")
    @Path("/{id}")
    @Operation(summary = "Show an introduction")
    @APIResponseSchema(IntroductionView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    public IntroductionView getIntroduction(@RestPath UUID id) {
        return shown(id);
    }

    @DELETE
    @PermissionsAllowed("connections:write")
    @Path("/{id}")
    @Transactional
    @Operation(
            summary = "Withdraw what I asked for",
            description = "Nobody is told; one that has expired leaves my list.")
    @APIResponse(responseCode = "204", description = "Withdrawn.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public void withdrawIntroduction(@RestPath UUID id) {
        introducing.withdraw(me.id(), id);
    }

    private IntroductionView shown(UUID id) {
        return introductions.one(me.id(), id).orElseThrow(() -> Problems.notFound("introduction", id));
    }
}
