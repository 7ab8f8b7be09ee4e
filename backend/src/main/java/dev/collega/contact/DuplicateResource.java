package dev.collega.contact;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/contact-duplicates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts")
class DuplicateResource {

    private final CurrentMember me;
    private final ContactRepository contacts;
    private final Duplicates duplicates;

    DuplicateResource(CurrentMember me, ContactRepository contacts, Duplicates duplicates) {
        this.me = me;
        this.contacts = contacts;
        this.duplicates = duplicates;
    }

    @GET
    @PermissionsAllowed("contacts:read")
    @Operation(
            summary = "List contacts that may be one person",
            description = "The surest first: the same address, the same number, names that are alike.")
    @APIResponse(responseCode = "200", description = "A page.")
    public Page<ContactDuplicate> listContactDuplicates(@BeanParam @Valid PageRequest page) {
        return duplicates.of(me.id(), page);
    }

    @PUT
    @PermissionsAllowed("contacts:write")
    @Path("/{id}/{otherId}/dismissal")
    @Transactional
    @Operation(summary = "Say that two contacts are two people", description = "They are not proposed again.")
    @APIResponse(responseCode = "204", description = "Dismissed.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public void dismissContactDuplicate(@RestPath UUID id, @RestPath UUID otherId) {
        requireMine(id);
        requireMine(otherId);
        if (id.equals(otherId)) {
            throw Problems.unprocessable("self-merge", "A contact is one with itself already.");
        }
        duplicates.dismiss(me.id(), id, otherId);
    }

    @DELETE
    @PermissionsAllowed("contacts:write")
    @Path("/{id}/{otherId}/dismissal")
    @Transactional
    @Operation(summary = "Have two contacts proposed again")
    @APIResponse(responseCode = "204", description = "Taken back, if it was there.")
    public void restoreContactDuplicate(@RestPath UUID id, @RestPath UUID otherId) {
        duplicates.proposeAgain(me.id(), id, otherId);
    }

    private void requireMine(UUID id) {
        if (contacts.of(me.id(), id).isEmpty()) {
            throw Problems.notFound("contact", id);
        }
    }
}
