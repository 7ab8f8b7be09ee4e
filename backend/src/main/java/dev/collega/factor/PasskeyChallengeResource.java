package dev.collega.factor;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/passkey-challenges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions")
@PermitAll
class PasskeyChallengeResource {

    private final Challenges challenges;
    private final RelyingParty relyingParty;

    PasskeyChallengeResource(Challenges challenges, RelyingParty relyingParty) {
        this.challenges = challenges;
        this.relyingParty = relyingParty;
    }

    @POST
    @ResponseStatus(201)
    @Transactional
    @Operation(
            summary = "Ask for something a passkey can sign",
            description = "Gives what `navigator.credentials.get()` needs, for POST /sessions/passkey and POST "
                    + "/sessions/current/authentication; good once, for five minutes.")
    @APIResponseSchema(
            value = PasskeyChallengeView.class,
            responseCode = "201",
            responseDescription = "Waits for a passkey.")
    public PasskeyChallengeView createPasskeyChallenge() {
        var asked = challenges.ask(Challenges.Kind.PASSKEY, null);
        return new PasskeyChallengeView(asked.token(), PasskeyRequestOptions.toAnybody(relyingParty, asked.nonce()));
    }
}
