package dev.collega.verification;

import dev.collega.account.CurrentMember;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/verification-disputes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Verification reviews")
class DisputeAnswerResource {

    private final CurrentMember me;
    private final DisputeList list;
    private final Disputes disputes;

    DisputeAnswerResource(CurrentMember me, DisputeList list, Disputes disputes) {
        this.me = me;
        this.list = list;
        this.disputes = disputes;
    }

    @GET
    @PermissionsAllowed("moderation")
    @Operation(
            summary = "List disputes",
            description =
                    "Open ones by when they are due, or answered ones, newest first. Those about me, by me or about"
                            + " my own word are others' to answer.")
    public Page<DisputeView> listVerificationDisputes(
            @RestQuery @DefaultValue("false") @Parameter(description = "Whether to list answered ones.")
                    boolean answered,
            @BeanParam @Valid PageRequest page) {
        return list.forModerator(me.id(), answered, page);
    }

    @PUT
    @PermissionsAllowed("moderation")
    @Path("/{id}/answer")
    @Transactional
    @Operation(
            summary = "Answer a dispute",
            description = "`UPHELD` revokes the verification and answers whatever else is said against it; where it let"
                    + " its member vouch for others, their verifications fall with it.")
    @APIResponse(responseCode = "204", description = "Answered; both are told.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public void answerVerificationDispute(@RestPath UUID id, @NotNull @Valid DisputeAnswer request) {
        disputes.answer(me.id(), id, request);
    }
}
