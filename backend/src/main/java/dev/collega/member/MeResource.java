package dev.collega.member;

import dev.collega.account.CurrentMember;
import dev.collega.shared.http.IfMatch;
import dev.collega.shared.problem.Problems;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me", description = "My own profile.")
class MeResource {

    private final CurrentMember me;
    private final Profiles profiles;
    private final MemberRepository members;
    private final Event<MemberRenamed> renamed;

    MeResource(CurrentMember me, Profiles profiles, MemberRepository members, Event<MemberRenamed> renamed) {
        this.me = me;
        this.profiles = profiles;
        this.members = members;
        this.renamed = renamed;
    }

    @GET
    @PermissionsAllowed("profile:read")
    @Operation(summary = "Show my profile")
    public MemberProfile getMe() {
        // A token may outlive its account by some minutes.
        return profiles.of(me.id()).orElseThrow(UnauthorizedException::new);
    }

    @GET
    @PermissionsAllowed("profile:read")
    @Path("/preview")
    @Operation(
            summary = "Show my profile as others see it",
            description =
                    "As everyone here, or as a connection. What the whole world sees, `GET /me/public-page` says.")
    @APIResponseSchema(MemberView.class)
    public MemberView getMyPreview(
            @RestQuery @NotNull @Parameter(description = "EVERYONE or CONNECTIONS; ONLY_ME for all of it.")
                    FieldAudience viewer) {
        var relation = switch (viewer) {
            case EVERYONE -> Relation.NONE;
            case CONNECTIONS -> Relation.CONNECTED;
            case ONLY_ME -> Relation.SELF;
        };
        return profiles.as(viewer, me.id())
                .map(profile -> MemberView.of(
                        profile,
                        new Relations.Standing(relation, null, null, false),
                        new MutualConnections(0, List.of()),
                        null))
                .orElseThrow(UnauthorizedException::new);
    }

    @PATCH
    @PermissionsAllowed("profile:write")
    @Consumes({"application/json", "application/merge-patch+json"})
    @Transactional
    @Operation(summary = "Edit my profile")
    @APIResponseSchema(MemberProfile.class)
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public MemberProfile updateMe(@RestHeader(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid MemberPatch patch) {
        var member = members.findByIdOptional(me.id()).orElseThrow(UnauthorizedException::new);
        IfMatch.require(ifMatch, "profile", member.version());
        var nameBefore = member.fullName();
        member.edit(patch);
        members.flush();
        if (!member.fullName().equals(nameBefore)) {
            renamed.fire(new MemberRenamed(member.id(), member.fullName()));
        }
        return profiles.of(me.id()).orElseThrow(() -> Problems.notFound("member", me.id()));
    }
}
