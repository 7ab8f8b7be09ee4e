package dev.collega.account;

import dev.collega.shared.problem.ProblemException;
import dev.collega.shared.problem.Problems;
import dev.collega.throttle.Guessing;
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

@Path("/password-resets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
@PermitAll
class PasswordResetResource {

    private final PasswordResetRequests requests;
    private final PasswordResets resets;
    private final AccountRepository accounts;
    private final MemberNames names;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final PasswordChanging changing;

    PasswordResetResource(
            PasswordResetRequests requests,
            PasswordResets resets,
            AccountRepository accounts,
            MemberNames names,
            Passwords passwords,
            PasswordRules rules,
            PasswordChanging changing) {
        this.requests = requests;
        this.resets = resets;
        this.accounts = accounts;
        this.names = names;
        this.passwords = passwords;
        this.rules = rules;
        this.changing = changing;
    }

    @POST
    @Guessing(at = "password-reset")
    @ResponseStatus(202)
    @Operation(
            summary = "Ask for a new password",
            description = "A link goes to the address if there is an account with it; the answer is always the same.")
    @APIResponseSchema(value = Accepted.class, responseCode = "202", responseDescription = "Taken.")
    @APIResponse(responseCode = "429", ref = "TooManyRequests")
    public Accepted requestPasswordReset(@NotNull @Valid NewPasswordReset request) {
        requests.take(request.email());
        return new Accepted();
    }

    @POST
    @Path("/completion")
    @Operation(
            summary = "Choose a new password",
            description = "The link is good once, for 30 minutes. All sessions end; sign in with the new password.")
    @APIResponse(responseCode = "204", description = "Changed.")
    public void completePasswordReset(@NotNull @Valid PasswordResetCompletion request) {
        var secret = MailedSecret.of(request.token());
        var account = resets.accountOf(secret)
                .flatMap(accounts::findByIdOptional)
                .orElseThrow(PasswordResetResource::invalid);
        rules.require("/newPassword", request.newPassword(), account.email(), names.fullNameOf(account.id()));
        if (!changing.reset(account, secret, passwords.hash(request.newPassword()))) {
            throw invalid();
        }
    }

    private static ProblemException invalid() {
        return Problems.badRequest(
                "invalid-reset-token", "The link was used already or is too old: ask for another one.");
    }
}
