package dev.collega.factor;

import dev.collega.account.CurrentMember;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/me/factors")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Factors", description = "How I sign in beside the password.")
class FactorResource {

    private final CurrentMember me;
    private final Factors factors;

    FactorResource(CurrentMember me, Factors factors) {
        this.me = me;
        this.factors = factors;
    }

    @GET
    @PermissionsAllowed("account:read")
    @Operation(summary = "Show my second factors and passkeys")
    @APIResponseSchema(FactorsView.class)
    public FactorsView getFactors() {
        return factors.shownTo(me.id());
    }
}
