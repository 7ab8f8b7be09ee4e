package dev.collega.contact;

import dev.collega.account.CurrentMember;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import dev.collega.shared.problem.Problems;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/contact-arrivals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts")
class ArrivalResource {

    private final CurrentMember me;
    private final ContactRepository contacts;
    private final Arrivals arrivals;

    ArrivalResource(CurrentMember me, ContactRepository contacts, Arrivals arrivals) {
        this.me = me;
        this.contacts = contacts;
        this.arrivals = arrivals;
    }

    @GET
    @PermissionsAllowed("contacts:read")
    @Operation(
            summary = "List contacts who have become members",
            description =
                    "Whose confirmed address I keep, where both of us have confirmed ours and they can be found by "
                            + "it. Only so many new addresses are compared in a day. They do not learn that I keep them.")
    @APIResponse(responseCode = "200", description = "A page.")
    public Page<ContactArrival> listContactArrivals(@BeanParam @Valid PageRequest page) {
        return arrivals.of(me.id(), page);
    }

    @PUT
    @PermissionsAllowed("contacts:write")
    @Path("/{contactId}/dismissal")
    @Transactional
    @Operation(summary = "Do not offer this again")
    @APIResponse(responseCode = "204", description = "Dismissed.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public void dismissContactArrival(@RestPath UUID contactId) {
        if (contacts.of(me.id(), contactId).isEmpty()) {
            throw Problems.notFound("contact", contactId);
        }
        arrivals.dismiss(me.id(), contactId);
    }
}
