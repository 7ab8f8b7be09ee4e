package dev.collega.account;

import dev.collega.shared.audit.AuditAction;
import dev.collega.shared.audit.Audited;
import dev.collega.shared.problem.ProblemException;
import dev.collega.shared.problem.Problems;
import dev.collega.throttle.Guessing;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.event.Event;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/me/password")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
class PasswordResource {

    private final CurrentMember me;
    private final AccountRepository accounts;
    private final MemberNames names;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final PasswordChanging changing;
    private final Event<Audited> audit;

    PasswordResource(
            CurrentMember me,
            AccountRepository accounts,
            MemberNames names,
            Passwords passwords,
            PasswordRules rules,
            PasswordChanging changing,
            Event<Audited> audit) {
        this.me = me;
        this.accounts = accounts;
        this.names = names;
        this.passwords = passwords;
        this.rules = rules;
        this.changing = changing;
        this.audit = audit;
    }

    @PUT
    @Guessing(at = "authentication", wrong = "wrong-password")
    @PermissionsAllowed("account:write")
    @Operation(summary = "Change my password", description = "Signs all my other devices out.")
    @APIResponse(responseCode = "204", description = "Changed.")
    public void changePassword(@NotNull @Valid PasswordChange request) {
        var account = accounts.findByIdOptional(me.id()).orElseThrow(UnauthorizedException::new);
        var knownHash = account.passwordHash();
        if (!passwords.matches(request.currentPassword(), knownHash)) {
            audit.fire(Audited.refused(AuditAction.PASSWORD_CHANGED, account.id()));
            throw wrongPassword();
        }
        rules.require("/newPassword", request.newPassword(), account.email(), names.fullNameOf(account.id()));
        if (!changing.change(account, knownHash, passwords.hash(request.newPassword()), me.sessionId())) {
            throw wrongPassword();
        }
    }

    private static ProblemException wrongPassword() {
        return Problems.validation("/currentPassword", "wrong-password", "is not your password");
    }
}
