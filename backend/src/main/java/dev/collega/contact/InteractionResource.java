package dev.collega.contact;

import dev.collega.account.CurrentMember;
import dev.collega.shared.http.Idempotent;
import dev.collega.shared.http.IfMatch;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import dev.collega.shared.problem.Problems;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

@Path("/contacts/{id}/interactions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts")
class InteractionResource {

    /** Clocks of phones run ahead a little. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    private final CurrentMember me;
    private final ContactRepository contacts;
    private final Interactions interactions;
    private final Clock clock;

    InteractionResource(CurrentMember me, ContactRepository contacts, Interactions interactions, Clock clock) {
        this.me = me;
        this.contacts = contacts;
        this.interactions = interactions;
        this.clock = clock;
    }

    @POST
    @PermissionsAllowed("contacts:write")
    @ResponseStatus(201)
    @Idempotent
    @Transactional
    @Operation(summary = "Log that we were in touch")
    @APIResponseSchema(value = InteractionView.class, responseCode = "201", responseDescription = "Logged.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public InteractionView logInteraction(@RestPath UUID id, @NotNull @Valid NewInteraction request) {
        var contact = mine(id);
        var now = clock.instant();
        requirePast(request.occurredAt());
        return interactions.log(
                contact.id(),
                request.kind(),
                request.occurredAt() == null ? now : request.occurredAt(),
                request.note());
    }

    @GET
    @PermissionsAllowed("contacts:read")
    @Operation(summary = "List when we were in touch", description = "Newest first.")
    @APIResponse(responseCode = "200", description = "A page.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Page<InteractionView> listInteractions(@RestPath UUID id, @BeanParam @Valid PageRequest page) {
        return interactions.of(mine(id).id(), page);
    }

    @GET
    @PermissionsAllowed("contacts:read")
    @Path("/{interactionId}")
    @Operation(summary = "Show one time that we were in touch")
    @APIResponseSchema(InteractionView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    public InteractionView getInteraction(@RestPath UUID id, @RestPath UUID interactionId) {
        return mine(id, interactionId);
    }

    @PATCH
    @PermissionsAllowed("contacts:write")
    @Path("/{interactionId}")
    @Consumes({"application/json", "application/merge-patch+json"})
    @Transactional
    @Operation(
            summary = "Edit what was logged",
            description = "A follow-up that it completed stays done when it was done.")
    @APIResponseSchema(InteractionView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public InteractionView updateInteraction(
            @RestPath UUID id,
            @RestPath UUID interactionId,
            @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid InteractionPatch patch) {
        var interaction = mine(id, interactionId);
        IfMatch.require(ifMatch, "interaction", interaction.version());
        if (patch.occurredAt() != null) {
            requirePast(patch.occurredAt().orElseThrow());
        }
        if (!interactions.edit(interaction, patch)) {
            throw Problems.stale("interaction");
        }
        return mine(id, interactionId);
    }

    @DELETE
    @PermissionsAllowed("contacts:write")
    @Path("/{interactionId}")
    @Transactional
    @Operation(summary = "Delete what was logged", description = "A follow-up that it completed stays done.")
    @APIResponse(responseCode = "204", description = "Deleted.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    public void deleteInteraction(
            @RestPath UUID id, @RestPath UUID interactionId, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch) {
        var interaction = mine(id, interactionId);
        IfMatch.check(ifMatch, "interaction", interaction.version());
        interactions.remove(id, interactionId);
    }

    private void requirePast(Instant at) {
        if (at != null && at.isAfter(clock.instant().plus(CLOCK_TOLERANCE))) {
            throw Problems.validation("/occurredAt", "past-or-present", "must not be in the future");
        }
    }

    private InteractionView mine(UUID id, UUID interactionId) {
        return interactions
                .one(mine(id).id(), interactionId)
                .orElseThrow(() -> Problems.notFound("interaction", interactionId));
    }

    private Contact mine(UUID id) {
        return contacts.of(me.id(), id).orElseThrow(() -> Problems.notFound("contact", id));
    }
}
