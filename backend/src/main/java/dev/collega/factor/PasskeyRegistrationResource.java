package dev.collega.factor;

import dev.collega.account.AccountAddresses;
import dev.collega.account.CurrentMember;
import dev.collega.account.FreshAuthentication;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/me/passkey-registrations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Factors")
class PasskeyRegistrationResource {

    private final CurrentMember me;
    private final AccountAddresses addresses;
    private final Challenges challenges;
    private final Passkeys passkeys;
    private final RelyingParty relyingParty;

    PasskeyRegistrationResource(
            CurrentMember me,
            AccountAddresses addresses,
            Challenges challenges,
            Passkeys passkeys,
            RelyingParty relyingParty) {
        this.me = me;
        this.addresses = addresses;
        this.challenges = challenges;
        this.passkeys = passkeys;
        this.relyingParty = relyingParty;
    }

    @POST
    @PermissionsAllowed("account:write")
    @ResponseStatus(201)
    @FreshAuthentication
    @Transactional
    @Operation(
            summary = "Begin to add a passkey",
            description = "Gives what `navigator.credentials.create()` needs; good once, for five minutes.")
    @APIResponseSchema(
            value = PasskeyRegistrationView.class,
            responseCode = "201",
            responseDescription = "Waits for the authenticator.")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public PasskeyRegistrationView createPasskeyRegistration() {
        var handle = passkeys.handleOf(me.id());
        passkeys.requireRoom(me.id());
        var asked = challenges.ask(Challenges.Kind.REGISTRATION, me.id());
        return new PasskeyRegistrationView(
                asked.token(),
                PasskeyCreationOptions.of(
                        relyingParty, handle, addresses.emailOf(me.id()), passkeys.of(me.id()), asked.nonce()));
    }
}
