package dev.collega.member;

import dev.collega.account.CurrentMember;
import dev.collega.account.VerifiedEmail;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.UnauthorizedException;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/me/public-page")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
class PublicPageResource {

    private final CurrentMember me;
    private final PublicPages pages;

    PublicPageResource(CurrentMember me, PublicPages pages) {
        this.me = me;
        this.pages = pages;
    }

    @GET
    @PermissionsAllowed("profile:read")
    @Operation(summary = "Show my public page", description = "And what it would show, while it is off.")
    @APIResponseSchema(PublicPageView.class)
    public PublicPageView getMyPublicPage() {
        return mine();
    }

    @PUT
    @PermissionsAllowed("profile:write")
    @VerifiedEmail
    @Transactional
    @Operation(
            summary = "Switch my public page on or off",
            description = "It shows what is for everyone to everybody on the internet. Switched off it keeps its name.")
    @APIResponseSchema(PublicPageView.class)
    @APIResponse(responseCode = "409", ref = "Conflict")
    public PublicPageView putMyPublicPage(@NotNull @Valid PublicPageSetting setting) {
        pages.set(me.id(), setting);
        return mine();
    }

    private PublicPageView mine() {
        return pages.of(me.id()).orElseThrow(UnauthorizedException::new);
    }
}
