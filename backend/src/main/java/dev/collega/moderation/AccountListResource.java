package dev.collega.moderation;

import dev.collega.account.CurrentMember;
import dev.collega.account.FreshAuthentication;
import dev.collega.account.Standing;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import dev.collega.shared.problem.Problems;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration", description = "For moderators and administrators. None of it shows what members keep.")
class AccountListResource {

    private final AccountList accounts;
    private final SuspensionsByHand suspensions;
    private final Standing standing;
    private final CurrentMember me;

    AccountListResource(AccountList accounts, SuspensionsByHand suspensions, Standing standing, CurrentMember me) {
        this.accounts = accounts;
        this.suspensions = suspensions;
        this.standing = standing;
        this.me = me;
    }

    @GET
    @PermissionsAllowed("moderation")
    @Operation(summary = "List accounts", description = "By name.")
    public Page<AccountSummary> listAccounts(
            @RestQuery @Size(max = 120) @Parameter(description = "Part of a name or an email address.") String query,
            @BeanParam @Valid PageRequest page) {
        return accounts.like(query == null || query.isBlank() ? null : query.strip(), page);
    }

    @PUT
    @Path("/{id}/suspension")
    @PermissionsAllowed("moderation")
    @Transactional
    @Operation(
            summary = "Suspend an account",
            description =
                    "Its sessions end and its tokens rest, at once. The member is told why and can appeal, as where"
                            + " something was reported. A moderator cannot suspend an administrator.")
    @APIResponseSchema(AccountSummary.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "422", ref = "Unprocessable")
    public AccountSummary suspendAccount(@RestPath UUID id, @NotNull @Valid NewSuspension suspension) {
        suspensions.suspend(me.id(), find(id), suspension.words().strip());
        return find(id);
    }

    @DELETE
    @Path("/{id}/suspension")
    @PermissionsAllowed("moderation")
    @Transactional
    @Operation(summary = "Lift a suspension", description = "Whatever it was for. The member is told.")
    @APIResponseSchema(AccountSummary.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "422", ref = "Unprocessable")
    public AccountSummary liftSuspension(@RestPath UUID id) {
        suspensions.lift(find(id));
        return find(id);
    }

    @PUT
    @Path("/{id}/role")
    @PermissionsAllowed("administration")
    @FreshAuthentication
    @Transactional
    @Operation(summary = "Give an account a role", description = "It holds at once. Nobody changes their own.")
    @APIResponseSchema(AccountSummary.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "422", ref = "Unprocessable")
    public AccountSummary changeRole(@RestPath UUID id, @NotNull @Valid NewRole request) {
        var account = find(id);
        // So that there is always one left.
        if (account.memberId().equals(me.id())) {
            throw Problems.unprocessable("own-role", "You cannot change your own role.");
        }
        standing.give(id, request.role());
        return find(id);
    }

    private AccountSummary find(UUID id) {
        return accounts.one(id).orElseThrow(() -> Problems.notFound("account", id));
    }
}
