package dev.collega.meeting;

import dev.collega.account.CurrentMember;
import dev.collega.shared.page.Page;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

@Path("/meetings/proposals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "After meeting", description = "Whom I have just met, and a word to them before both forget.")
class ProposalResource {

    private static final int MULTI_STATUS = 207;

    private final CurrentMember me;
    private final ProposalList list;
    private final Proposals proposals;
    private final Confirming confirming;

    ProposalResource(CurrentMember me, ProposalList list, Proposals proposals, Confirming confirming) {
        this.me = me;
        this.list = list;
        this.proposals = proposals;
        this.confirming = confirming;
    }

    @GET
    @PermissionsAllowed("follow-ups:read")
    @Operation(
            summary = "List whom I might follow up after meeting",
            description =
                    "New connections and those whose card I was given, by where and when; the latest first. Nothing"
                            + " is planned before I confirm it, and it expires after 14 days. There is one page of up to 100"
                            + " people: who is planned or dismissed makes room for the next.")
    public Page<MeetingBatch> listMeetingProposals() {
        return new Page<>(list.of(me.id()), null);
    }

    @POST
    @PermissionsAllowed("follow-ups:write")
    @Path("/confirmation")
    @ResponseStatus(MULTI_STATUS)
    @Operation(
            summary = "Plan follow-ups after meeting",
            description = "Each item on its own, in their order. Confirming twice is confirming once.")
    @APIResponseSchema(
            value = MeetingConfirmed.class,
            responseCode = "207",
            responseDescription = "What became of each.")
    public MeetingConfirmed confirmMeetings(@NotNull @Valid MeetingConfirmation confirmation, @Context UriInfo uri) {
        var path = uri.getRequestUri().getPath();
        var mine = me.id();
        return new MeetingConfirmed(confirmation.items().stream()
                .map(choice -> confirming.confirm(mine, choice, path))
                .toList());
    }

    @PUT
    @PermissionsAllowed("follow-ups:write")
    @Path("/dismissal")
    @Transactional
    @Operation(
            summary = "Dismiss several proposals",
            description = "What is planned stays planned; what is not there is passed over. Nobody is told.")
    @APIResponse(responseCode = "204", description = "Dismissed.")
    public void dismissMeetings(@NotNull @Valid MeetingDismissal dismissal) {
        proposals.dismiss(me.id(), dismissal.contactIds());
    }

    @PUT
    @PermissionsAllowed("follow-ups:write")
    @Path("/{contactId}/dismissal")
    @Transactional
    @Operation(summary = "Dismiss a proposal", description = "What is planned stays planned. Nobody is told.")
    @APIResponse(responseCode = "204", description = "Dismissed.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public void dismissMeeting(@RestPath UUID contactId) {
        proposals.dismiss(me.id(), contactId);
    }

    @DELETE
    @PermissionsAllowed("follow-ups:write")
    @Path("/{contactId}/dismissal")
    @Transactional
    @Operation(summary = "Let a follow-up be proposed again")
    @APIResponse(responseCode = "204", description = "Not dismissed, or no longer.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public void undismissMeeting(@RestPath UUID contactId) {
        proposals.undismiss(me.id(), contactId);
    }
}
