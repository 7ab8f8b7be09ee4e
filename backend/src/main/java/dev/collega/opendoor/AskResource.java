package dev.collega.opendoor;

import dev.collega.account.CurrentMember;
import dev.collega.account.VerifiedEmail;
import dev.collega.shared.http.Idempotent;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import dev.collega.shared.problem.Problems;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/asks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Questions")
class AskResource {

    private final CurrentMember me;
    private final Asking asking;
    private final AskRepository asks;
    private final AskList list;
    private final AskLetters letters;

    AskResource(CurrentMember me, Asking asking, AskRepository asks, AskList list, AskLetters letters) {
        this.me = me;
        this.asking = asking;
        this.asks = asks;
        this.list = list;
        this.letters = letters;
    }

    @POST
    @PermissionsAllowed("asks:write")
    @VerifiedEmail
    @ResponseStatus(201)
    @Idempotent
    @Transactional
    @Operation(
            summary = "Ask a member whose door is open",
            description = "One question at a time to the same member, and only as many in a month as both sides allow:"
                    + " a 409 tells in `opensOn` or `askAgainAt` when there is room again.")
    @APIResponseSchema(value = AskView.class, responseCode = "201", responseDescription = "Asked.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "422", ref = "Unprocessable")
    public AskView askMember(@NotNull @Valid NewAsk request) {
        var id = asking.ask(me.id(), request);
        letters.received(request.memberId());
        return shown(id);
    }

    @GET
    @PermissionsAllowed("asks:read")
    @Operation(summary = "List questions", description = "Newest first.")
    public Page<AskView> listAsks(
            @RestQuery
                    @DefaultValue("incoming")
                    @Parameter(
                            description = "`incoming`: I was asked; `outgoing`: I asked.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"incoming", "outgoing"}))
                    AskBox box,
            @RestQuery @DefaultValue("false") @Parameter(description = "Only those that wait for my answer.")
                    boolean waiting,
            @BeanParam @Valid PageRequest page) {
        return list.of(me.id(), box, waiting, page);
    }

    @GET
    @PermissionsAllowed("asks:read")
    @Path("/{id}")
    @Operation(summary = "Show a question")
    @APIResponseSchema(AskView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    public AskView getAsk(@RestPath UUID id) {
        return shown(id);
    }

    @DELETE
    @PermissionsAllowed("asks:write")
    @Path("/{id}")
    @Transactional
    @Operation(
            summary = "Withdraw a question",
            description = "Nobody is told. The same member can be asked again when this one would have expired.")
    @APIResponse(responseCode = "204", description = "Withdrawn.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public void withdrawAsk(@RestPath UUID id) {
        asks.askedBy(me.id(), id)
                .orElseThrow(() -> Problems.notFound("question", id))
                .withdraw();
    }

    private AskView shown(UUID id) {
        return list.one(me.id(), id).orElseThrow(() -> Problems.notFound("question", id));
    }
}
