package dev.collega.verification;

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

@Path("/me/verifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Verifications", description = "What was checked about a member, by whom, when, and until when it holds.")
class MyVerificationResource {

    private final CurrentMember me;
    private final VerificationList list;
    private final Requesting requesting;
    private final InstitutionEmails emails;
    private final Disputes disputes;

    MyVerificationResource(
            CurrentMember me,
            VerificationList list,
            Requesting requesting,
            InstitutionEmails emails,
            Disputes disputes) {
        this.me = me;
        this.list = list;
        this.requesting = requesting;
        this.emails = emails;
        this.disputes = disputes;
    }

    @GET
    @PermissionsAllowed("verifications:read")
    @Operation(summary = "List my verifications", description = "Newest first, with those that ended within a year.")
    public Page<VerificationView> listMyVerifications(@BeanParam @Valid PageRequest page) {
        return list.of(me.id(), page);
    }

    @POST
    @Throttled(Budget.VERIFICATIONS)
    @VerifiedEmail
    @PermissionsAllowed("verifications:write")
    @Idempotent
    @ResponseStatus(201)
    @Transactional
    @Operation(summary = "Ask to be verified", description = """
                    `INSTITUTION_EMAIL`: a code is mailed to the address; see PUT …/confirmation. `NPI`, `ORCID`: the \
                    number is well-formed at once, and matched where this installation asks the registry. `LICENCE`: send \
                    the document next; a moderator looks at it. `VOUCHES`, `FACULTY`: the members are asked. Asking again \
                    renews what holds already.""")
    @APIResponseSchema(value = VerificationView.class, responseCode = "201", responseDescription = "It has begun.")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "422", ref = "Unprocessable")
    public VerificationView createVerification(@NotNull @Valid NewVerification request) {
        return mine(requesting.begin(me.id(), request));
    }

    @GET
    @PermissionsAllowed("verifications:read")
    @Path("/{id}")
    @Operation(summary = "Show a verification of mine")
    @APIResponseSchema(VerificationView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    public VerificationView getMyVerification(@RestPath UUID id) {
        return mine(id);
    }

    @PUT
    @PermissionsAllowed("verifications:write")
    @Path("/{id}/confirmation")
    @Operation(
            summary = "Confirm the address at an institution by the code that was mailed",
            description = "The code is good for a day and for whoever asked for it; after five wrong ones it is void.")
    @APIResponseSchema(VerificationView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "422", ref = "Unprocessable")
    public VerificationView confirmInstitutionEmail(@RestPath UUID id, @NotNull @Valid ConfirmationCode request) {
        return switch (emails.confirm(me.id(), id, request.code())) {
            case CONFIRMED -> mine(id);
            case NOT_THERE -> throw Problems.notFound("verification", id);
            case WRONG_CODE ->
                throw Problems.unprocessable(
                        "invalid-verification-code",
                        "This code is wrong, was wrong too often or is older than a day. Look again, or ask for another.");
        };
    }

    @DELETE
    @PermissionsAllowed("verifications:write")
    @Path("/{id}")
    @Transactional
    @Operation(
            summary = "Take a verification back",
            description = "Whether it is pending, holds or has ended: nothing remains of it.")
    @APIResponse(responseCode = "204", description = "Gone.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public void deleteMyVerification(@RestPath UUID id) {
        disputes.takeBack(me.id(), id);
    }

    private VerificationView mine(UUID id) {
        return list.one(me.id(), id).orElseThrow(() -> Problems.notFound("verification", id));
    }
}
