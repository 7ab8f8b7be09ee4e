package dev.collega.member;

import dev.collega.account.CurrentMember;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import dev.collega.shared.problem.Problems;
import dev.collega.throttle.Budget;
import dev.collega.throttle.Throttled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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

@Path("/members")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Members", description = "Finding people, and who they are.")
class MemberResource {

    private final CurrentMember me;
    private final MemberDirectory directory;
    private final Profiles profiles;
    private final Relations relations;

    MemberResource(CurrentMember me, MemberDirectory directory, Profiles profiles, Relations relations) {
        this.me = me;
        this.directory = directory;
        this.profiles = profiles;
        this.relations = relations;
    }

    @GET
    @Throttled(Budget.DIRECTORY_SEARCHES)
    @PermissionsAllowed("members:read")
    @Operation(
            summary = "Find members",
            description = "With `query` the names most alike come first; without it members come by name.")
    public Page<MemberSummary> listMembers(
            @RestQuery @Size(max = 100) @Parameter(description = "Part of a name; typing errors are forgiven.")
                    String query,
            @RestQuery @Size(max = 60) @Parameter(description = "A key of GET /vocabulary/professions.")
                    String profession,
            @RestQuery @Size(max = 60) @Parameter(description = "A key of GET /vocabulary/specialties.")
                    String specialty,
            @BeanParam @Valid PageRequest page) {
        return directory.search(me.id(), query, profession, specialty, page);
    }

    @GET
    @PermissionsAllowed("members:read")
    @Path("/{id}")
    @Operation(summary = "Show a member, and how I relate to them")
    @APIResponseSchema(MemberView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    public MemberView getMember(@RestPath UUID id) {
        var standing = relations.between(me.id(), id);
        var profile = visible(id, FieldAudience.of(standing.relation()));
        return MemberView.of(profile, standing, relations.mutual(me.id(), id));
    }

    @GET
    @PermissionsAllowed("members:read")
    @Path("/{id}/mutual-connections")
    @Operation(summary = "List whom a member and I both know")
    @APIResponse(responseCode = "200", description = "A page, by name.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Page<MemberSummary> listMutualConnections(@RestPath UUID id, @BeanParam @Valid PageRequest page) {
        return relations.mutual(me.id(), visible(id, FieldAudience.EVERYONE).id(), page);
    }

    private MemberProfile visible(UUID id, FieldAudience viewer) {
        return profiles.visibleTo(me.id(), viewer, id).orElseThrow(() -> Problems.notFound("member", id));
    }
}
