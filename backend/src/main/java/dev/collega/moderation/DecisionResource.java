package dev.collega.moderation;

import dev.collega.account.CurrentMember;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
class DecisionResource {

    private final CurrentMember me;
    private final DecisionList decisions;

    DecisionResource(CurrentMember me, DecisionList decisions) {
        this.me = me;
        this.decisions = decisions;
    }

    @GET
    @PermissionsAllowed("reports:read")
    @Operation(
            summary = "List what moderators decided about me",
            description = "About me or what I wrote, where something was wrong; newest first, with my appeals.")
    public Page<DecisionView> listDecisions(@BeanParam @Valid PageRequest page) {
        return decisions.about(me.id(), page);
    }
}
