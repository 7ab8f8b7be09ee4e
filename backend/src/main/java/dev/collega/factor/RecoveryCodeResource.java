package dev.collega.factor;

import dev.collega.account.CurrentMember;
import dev.collega.account.FreshAuthentication;
import dev.collega.shared.problem.Problems;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/me/recovery-codes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Factors")
class RecoveryCodeResource {

    private final CurrentMember me;
    private final Factors factors;
    private final FactorChanges changes;

    RecoveryCodeResource(CurrentMember me, Factors factors, FactorChanges changes) {
        this.me = me;
        this.factors = factors;
        this.changes = changes;
    }

    @POST
    @PermissionsAllowed("account:write")
    @ResponseStatus(201)
    @FreshAuthentication
    @Operation(summary = "Make new recovery codes", description = "Those before are void.")
    @APIResponseSchema(value = RecoveryCodesView.class, responseCode = "201", responseDescription = "Made.")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public RecoveryCodesView createRecoveryCodes() {
        if (factors.of(me.id()).isEmpty()) {
            throw Problems.conflict(
                    "no-second-factor", "Recovery codes stand in for another factor; add one of those first.");
        }
        return new RecoveryCodesView(changes.renewRecoveryCodes(me.id()));
    }
}
