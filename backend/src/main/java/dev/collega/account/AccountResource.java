package dev.collega.account;

import dev.collega.shared.audit.AuditAction;
import dev.collega.shared.audit.Audited;
import dev.collega.shared.http.Idempotent;
import dev.collega.throttle.Budget;
import dev.collega.throttle.Throttled;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts", description = "Signing up.")
@PermitAll
class AccountResource {

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final EmailPolicy emailPolicy;
    private final EmailConfirming emailConfirming;
    private final Event<Audited> audit;
    private final Event<AccountOpened> opened;
    private final Clock clock;

    AccountResource(
            AccountRepository accounts,
            Passwords passwords,
            PasswordRules rules,
            EmailPolicy emailPolicy,
            EmailConfirming emailConfirming,
            Event<Audited> audit,
            Event<AccountOpened> opened,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.rules = rules;
        this.emailPolicy = emailPolicy;
        this.emailConfirming = emailConfirming;
        this.audit = audit;
        this.opened = opened;
        this.clock = clock;
    }

    @POST
    @Throttled(Budget.SIGN_UPS)
    @ResponseStatus(201)
    @Idempotent
    @Transactional
    @Operation(summary = "Sign up", description = "Opens an account and, with it, a member.")
    @APIResponseSchema(value = AccountView.class, responseCode = "201", responseDescription = "The account is open.")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public AccountView createAccount(@NotNull @Valid NewAccount request) {
        rules.require("/password", request.password(), request.email(), Optional.of(request.fullName()));
        var account = Account.open(request.email(), passwords.hash(request.password()), clock.instant());
        accounts.open(account);
        opened.fire(new AccountOpened(
                account.id(), request.fullName(), request.profession(), request.timeZone(), clock.instant()));
        audit.fire(Audited.done(AuditAction.ACCOUNT_OPENED, account.id()));
        if (emailPolicy.isVerificationRequired()) {
            emailConfirming.begin(account);
        }
        return new AccountView(
                account.id(), account.email(), request.fullName(), request.profession(), request.timeZone());
    }
}
