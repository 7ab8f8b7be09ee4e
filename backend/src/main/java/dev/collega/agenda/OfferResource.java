package dev.collega.agenda;

import dev.collega.account.CurrentMember;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/agenda/offers/{kind}/{id}/dismissal")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agenda")
class OfferResource {

    private final CurrentMember me;
    private final Offers offers;

    OfferResource(CurrentMember me, Offers offers) {
        this.me = me;
        this.offers = offers;
    }

    @PUT
    @PermissionsAllowed("follow-ups:write")
    @Transactional
    @Operation(
            summary = "Do not offer this again",
            description =
                    "For good, or until it is undone, and nothing else of its kind today. What I have done with it is"
                            + " done with, too.")
    @APIResponse(responseCode = "204", description = "Dismissed.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public void dismissOffer(@RestPath OfferKind kind, @RestPath UUID id) {
        offers.source(kind).dismiss(me.id(), id);
    }

    @DELETE
    @PermissionsAllowed("follow-ups:write")
    @Transactional
    @Operation(summary = "Let it be offered again")
    @APIResponse(responseCode = "204", description = "Not dismissed, or no longer.")
    public void undismissOffer(@RestPath OfferKind kind, @RestPath UUID id) {
        offers.source(kind).undismiss(me.id(), id);
    }
}
