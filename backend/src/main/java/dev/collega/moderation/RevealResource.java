package dev.collega.moderation;

import dev.collega.account.CurrentMember;
import dev.collega.account.FreshAuthentication;
import dev.collega.shared.http.Idempotent;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import dev.collega.shared.problem.Problem;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

@Path("/reveals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Reveals",
        description = "Finding out who spoke unnamed. It takes two moderators, is written down, and told to who spoke.")
class RevealResource {

    private final CurrentMember me;
    private final Reveals reveals;
    private final RevealList list;

    RevealResource(CurrentMember me, Reveals reveals, RevealList list) {
        this.me = me;
        this.reveals = reveals;
        this.list = list;
    }

    @POST
    @PermissionsAllowed("moderation")
    @FreshAuthentication
    @ResponseStatus(201)
    @Idempotent
    @Transactional
    @Operation(
            summary = "Ask who spoke",
            description =
                    "Of an unnamed post or comment that was reported. For a week another moderator can agree; nothing is shown before.")
    @APIResponseSchema(value = RevealView.class, responseCode = "201", responseDescription = "Asked.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "422", ref = "Unprocessable")
    public RevealView createReveal(@NotNull @Valid NewReveal reveal) {
        return list.find(me.id(), reveals.ask(me.id(), reveal));
    }

    @GET
    @PermissionsAllowed("moderation")
    @Operation(
            summary = "List who asked who spoke",
            description = "For moderators, of what is theirs to judge; newest first. Who spoke is not told.")
    public Page<RevealView> listReveals(@BeanParam @Valid PageRequest page) {
        return list.of(me.id(), page);
    }

    @PUT
    @Path("/{id}/approval")
    @PermissionsAllowed("moderation")
    @FreshAuthentication
    @Transactional
    @Operation(
            summary = "Agree that it be found out",
            description = "Not by who asked. Who spoke is told at once, by mail too, and on what ground.")
    @APIResponseSchema(RevealView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public RevealView approveReveal(@RestPath UUID id) {
        reveals.approve(me.id(), list.find(me.id(), id));
        return list.find(me.id(), id);
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("moderation")
    @Transactional
    @Operation(
            summary = "Decline or take back",
            description = "By another moderator or by who asked, until somebody has agreed. It stays in the list.")
    @APIResponse(responseCode = "204", description = "Declined.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public void declineReveal(@RestPath UUID id) {
        reveals.decline(me.id(), list.find(me.id(), id));
    }

    @GET
    @Path("/{id}/author")
    @PermissionsAllowed("moderation")
    @FreshAuthentication
    @Transactional
    @Operation(
            summary = "Read who spoke",
            description = "For the two who agreed on it, once each within a day; each reading is written down.")
    @APIResponseSchema(RevealedAuthor.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(
            responseCode = "410",
            description = "I have read it, or the day is over.",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    public RevealedAuthor getRevealedAuthor(@RestPath UUID id) {
        return reveals.author(me.id(), list.find(me.id(), id));
    }
}
