package dev.collega.verification;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/members/{id}/verifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Verifications")
class BadgeResource {

    private final CurrentMember me;
    private final Badges badges;

    BadgeResource(CurrentMember me, Badges badges) {
        this.me = me;
        this.badges = badges;
    }

    @GET
    @PermissionsAllowed("members:read")
    @Operation(
            summary = "List a member's verifications",
            description = "Those that hold now, with what was checked, by whom, when and until when.")
    @APIResponse(responseCode = "200", description = "A page, newest first.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Page<VerificationBadge> listMemberVerifications(@RestPath UUID id, @BeanParam @Valid PageRequest page) {
        return badges.of(me.id(), id, page);
    }
}
