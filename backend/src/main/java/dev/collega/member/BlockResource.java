package dev.collega.member;

import dev.collega.account.CurrentMember;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import dev.collega.shared.problem.Problems;
import io.quarkus.security.PermissionsAllowed;
import jakarta.enterprise.event.Event;
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

@Path("/blocks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Blocks", description = "Members with whom I want no contact; they are not told.")
class BlockResource {

    private final CurrentMember me;
    private final AsideRepository asides;
    private final Members members;
    private final Event<MemberBlocked> blocked;
    private final Clock clock;

    BlockResource(
            CurrentMember me, AsideRepository asides, Members members, Event<MemberBlocked> blocked, Clock clock) {
        this.me = me;
        this.asides = asides;
        this.members = members;
        this.blocked = blocked;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("blocks:read")
    @Operation(summary = "List whom I blocked")
    public Page<BlockView> listBlocks(@BeanParam @Valid PageRequest page) {
        return asides.of(Aside.BLOCKED, me.id(), page).map(row -> new BlockView(row.member(), row.since()));
    }

    @PUT
    @PermissionsAllowed("blocks:write")
    @Path("/{memberId}")
    @Transactional
    @Operation(
            summary = "Block a member",
            description = "Ends a connection and open requests. Neither appears to the other from now on.")
    @APIResponse(responseCode = "204", description = "Blocked.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "422", ref = "Unprocessable")
    public void blockMember(@RestPath UUID memberId) {
        if (memberId.equals(me.id())) {
            throw Problems.unprocessable("self-block", "You cannot block yourself.");
        }
        if (asides.holds(Aside.BLOCKED, me.id(), memberId)) {
            return;
        }
        // Who has blocked me is not there for me to block: an answer that differs would tell me.
        if (!members.isVisibleTo(me.id(), memberId)) {
            throw Problems.notFound("member", memberId);
        }
        if (asides.add(Aside.BLOCKED, me.id(), memberId, clock.instant())) {
            blocked.fire(new MemberBlocked(me.id(), memberId));
        }
    }

    @DELETE
    @PermissionsAllowed("blocks:write")
    @Path("/{memberId}")
    @Transactional
    @Operation(summary = "Unblock a member")
    @APIResponse(responseCode = "204", description = "Not blocked, or no longer.")
    public void unblockMember(@RestPath UUID memberId) {
        asides.remove(Aside.BLOCKED, me.id(), memberId);
    }
}
