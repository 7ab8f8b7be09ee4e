package dev.collega.account;

import dev.collega.throttle.Budget;
import dev.collega.throttle.Throttled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
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

@Path("/email-verifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
class EmailVerificationResource {

    private final CurrentMember me;
    private final EmailConfirming confirming;

    EmailVerificationResource(CurrentMember me, EmailConfirming confirming) {
        this.me = me;
        this.confirming = confirming;
    }

    @POST
    @Throttled(Budget.EMAIL_VERIFICATIONS)
    @PermissionsAllowed("account:write")
    @ResponseStatus(202)
    @Operation(
            summary = "Send the mail that confirms my address again",
            description = "To the address that I have asked for, or else to mine; once a minute at most.")
    @APIResponseSchema(value = Accepted.class, responseCode = "202", responseDescription = "Taken.")
    @APIResponse(responseCode = "429", ref = "TooManyRequests")
    public Accepted requestEmailVerification() {
        confirming.remind(me.id());
        return new Accepted();
    }

    @POST
    @Path("/confirmation")
    @PermitAll
    @Operation(
            summary = "Confirm an address",
            description = "Where it was asked for in place of another, it takes its place now.")
    @APIResponse(responseCode = "204", description = "Confirmed.")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public void confirmEmail(@NotNull @Valid EmailConfirmation request) {
        confirming.confirm(MailedSecret.of(request.token()));
    }
}
