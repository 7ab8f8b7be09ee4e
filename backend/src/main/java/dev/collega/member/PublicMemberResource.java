package dev.collega.member;

import dev.collega.shared.problem.Problems;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/public/members/{slug}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public pages", description = "What members show to the whole world, where they say so.")
class PublicMemberResource {

    private final Profiles profiles;

    PublicMemberResource(Profiles profiles) {
        this.profiles = profiles;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Show a public page",
            description = "What is for everyone; the same to everybody, with or without a token.")
    @APIResponseSchema(PublicProfile.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    public PublicProfile getPublicMember(@RestPath String slug) {
        return profiles.inPublic(slug).map(PublicProfile::of).orElseThrow(() -> Problems.notFound("public page", slug));
    }
}
