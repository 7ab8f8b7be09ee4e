package dev.collega.moderation;

import dev.collega.shared.page.Page;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/house-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
@PermitAll
class HouseRulesResource {

    @GET
    @Operation(summary = "Read the house rules", description = "Open to all; moderators judge by these.")
    public Page<HouseRule> listHouseRules() {
        return new Page<>(HouseRules.ALL, null);
    }
}
