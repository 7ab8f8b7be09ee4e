package dev.collega.account;

import dev.collega.throttle.Budget;
import dev.collega.throttle.Throttled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/me/email")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
class EmailResource {

    private final CurrentMember me;
    private final EmailConfirming confirming;
    private final SettingsOfAccount settings;

    EmailResource(CurrentMember me, EmailConfirming confirming, SettingsOfAccount settings) {
        this.me = me;
        this.confirming = confirming;
        this.settings = settings;
    }

    @PUT
    @Throttled(Budget.EMAIL_VERIFICATIONS)
    @PermissionsAllowed("account:write")
    @FreshAuthentication
    @ResponseStatus(202)
    @Operation(
            summary = "Ask for another address",
            description = "It takes the place of mine when it is confirmed by the link that is mailed to it.")
    @APIResponseSchema(value = AccountSettings.class, responseCode = "202", responseDescription = "Mail is on its way.")
    @APIResponse(responseCode = "429", ref = "TooManyRequests")
    public AccountSettings changeEmail(@NotNull @Valid NewEmail request) {
        return settings.of(confirming.ask(me.id(), request.email()));
    }

    @DELETE
    @PermissionsAllowed("account:write")
    @Path("/change")
    @Operation(summary = "Keep the address that I have", description = "The link that was mailed is good no more.")
    @APIResponse(responseCode = "204", description = "Kept.")
    public void cancelEmailChange() {
        confirming.keep(me.id());
    }
}
