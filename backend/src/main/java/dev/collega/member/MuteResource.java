package dev.collega.member;

import dev.collega.account.CurrentMember;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import dev.collega.shared.problem.Problems;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/mutes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mutes", description = "Members whose posts and comments I would rather not see; they are not told.")
class MuteResource {

    private final CurrentMember me;
    private final AsideRepository asides;
    private final Members members;
    private final Clock clock;

    MuteResource(CurrentMember me, AsideRepository asides, Members members, Clock clock) {
        this.me = me;
        this.asides = asides;
        this.members = members;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("blocks:read")
    @Operation(summary = "List whom I muted")
    public Page<MuteView> listMutes(@BeanParam @Valid PageRequest page) {
        return asides.of(Aside.MUTED, me.id(), page).map(row -> new MuteView(row.member(), row.since()));
    }

    @PUT
    @PermissionsAllowed("blocks:write")
    @Path("/{memberId}")
    @Transactional
    @Operation(
            summary = "Mute a member",
            description =
                    "Their posts leave my feed and their comments my sight. We stay connected, and they see me as before.")
    @APIResponse(responseCode = "204", description = "Muted.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "422", ref = "Unprocessable")
    public void muteMember(@RestPath UUID memberId) {
        if (memberId.equals(me.id())) {
            throw Problems.unprocessable("self-mute", "You cannot mute yourself.");
        }
        if (!members.isVisibleTo(me.id(), memberId)) {
            throw Problems.notFound("member", memberId);
        }
        asides.add(Aside.MUTED, me.id(), memberId, clock.instant());
    }

    @DELETE
    @PermissionsAllowed("blocks:write")
    @Path("/{memberId}")
    @Transactional
    @Operation(summary = "Hear a member again")
    @APIResponse(responseCode = "204", description = "Not muted, or no longer.")
    public void unmuteMember(@RestPath UUID memberId) {
        asides.remove(Aside.MUTED, me.id(), memberId);
    }
}
