package dev.collega.member;

import dev.collega.account.CurrentMember;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import dev.collega.shared.problem.Problems;
import dev.collega.throttle.Budget;
import dev.collega.throttle.Budgets;
import dev.collega.throttle.Throttled;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/members")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Members", description = "Finding people, and who they are.")
class MemberResource {

    /** What a page of the directory counts for a budget. */
    private static final int PAGE = 20;

    private final CurrentMember me;
    private final MemberDirectory directory;
    private final Profiles profiles;
    private final Relations relations;
    private final OpenDoors openDoors;
    private final Budgets budgets;

    MemberResource(
            CurrentMember me,
            MemberDirectory directory,
            Profiles profiles,
            Relations relations,
            OpenDoors openDoors,
            Budgets budgets) {
        this.me = me;
        this.directory = directory;
        this.profiles = profiles;
        this.relations = relations;
        this.openDoors = openDoors;
        this.budgets = budgets;
    }

    @GET
    @Throttled(Budget.DIRECTORY_SEARCHES)
    @PermissionsAllowed("members:read")
    @Operation(
            summary = "Find members",
            description = "With `query` the names most alike come first; without it members come by name.")
    @APIResponse(responseCode = "200", description = "A page.")
    public Page<MemberSummary> listMembers(@BeanParam @Valid MemberFilter filter, @BeanParam @Valid PageRequest page) {
        budgets.spend(Budget.DIRECTORY_PAGES, (page.limit + PAGE - 1) / PAGE);
        return directory.search(me.id(), filter, page);
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
        if (standing.relation() != Relation.CONNECTED && standing.relation() != Relation.SELF) {
            budgets.spend(Budget.PROFILE_VIEWS, 1);
        }
        return MemberView.of(
                profile,
                standing,
                relations.mutual(me.id(), id),
                openDoors.of(id).orElse(null));
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
