package dev.collega.account;

import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/me/account")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
class AccountSettingsResource {

    private final CurrentMember me;
    private final AccountRepository accounts;
    private final SettingsOfAccount settings;

    AccountSettingsResource(CurrentMember me, AccountRepository accounts, SettingsOfAccount settings) {
        this.me = me;
        this.accounts = accounts;
        this.settings = settings;
    }

    @GET
    @PermissionsAllowed("account:read")
    @Operation(summary = "Show my account", description = "Its address, and how its mail is doing.")
    public AccountSettings getAccount() {
        return settings.of(accounts.findByIdOptional(me.id()).orElseThrow(UnauthorizedException::new));
    }
}
