package dev.collega.contact;

import dev.collega.account.CurrentMember;
import dev.collega.connection.Connections;
import dev.collega.connection.NetworkType;
import dev.collega.member.Members;
import dev.collega.shared.http.Idempotent;
import dev.collega.shared.http.IfMatch;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import dev.collega.shared.problem.Problems;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts", description = "My private address book; nobody else reads it.")
class ContactResource {

    private final CurrentMember me;
    private final ContactRepository contacts;
    private final ContactList list;
    private final ContactSearch search;
    private final Connections connections;
    private final Members members;
    private final Clock clock;

    ContactResource(
            CurrentMember me,
            ContactRepository contacts,
            ContactList list,
            ContactSearch search,
            Connections connections,
            Members members,
            Clock clock) {
        this.me = me;
        this.contacts = contacts;
        this.list = list;
        this.search = search;
        this.connections = connections;
        this.members = members;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("contacts:read")
    @Operation(
            summary = "List my contacts",
            description = "By name; where something is searched for, the best first, with what was found.")
    public Page<ContactSummary> listContacts(
            @RestQuery @Size(max = 100) @Parameter(description = "Part of a name.") String query,
            @RestQuery
                    @Size(max = 200)
                    @Parameter(description = "Words in names, notes and interactions; the last one may be just begun.")
                    String search,
            @RestQuery NetworkType networkType,
            @RestQuery @Size(max = Tags.LONGEST) @Parameter(description = "Brings what is below it, too.") String tag,
            @BeanParam @Valid PageRequest page) {
        var below = tag == null || tag.isBlank() ? null : Tags.tidy(tag);
        return search == null || search.isBlank()
                ? list.of(me.id(), query, networkType, below, page)
                : this.search.of(me.id(), search, networkType, below, page);
    }

    @POST
    @PermissionsAllowed("contacts:write")
    @ResponseStatus(201)
    @Idempotent
    @Transactional
    @Operation(summary = "Note a person who is not a member")
    @APIResponseSchema(value = ContactView.class, responseCode = "201", responseDescription = "Noted.")
    public ContactView createContact(@NotNull @Valid NewContact request) {
        requireMine(request.introducedBy());
        var contact = Contact.note(me.id(), members.countryOf(me.id()), request, clock.instant());
        contacts.persistAndFlush(contact);
        return shown(contact.id());
    }

    @GET
    @PermissionsAllowed("contacts:read")
    @Path("/{id}")
    @Operation(summary = "Show a contact")
    @APIResponseSchema(ContactView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    public ContactView getContact(@RestPath UUID id) {
        return shown(id);
    }

    @PATCH
    @PermissionsAllowed("contacts:write")
    @Path("/{id}")
    @Consumes({"application/json", "application/merge-patch+json"})
    @Transactional
    @Operation(summary = "Edit a contact")
    @APIResponseSchema(ContactView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public ContactView updateContact(
            @RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid ContactPatch patch) {
        var contact = mine(id);
        IfMatch.require(ifMatch, "contact", contact.version());
        if (patch.introducedBy() != null) {
            requireOther(id, patch.introducedBy().orElse(null));
        }
        contact.edit(patch, members.countryOf(me.id()), clock.instant());
        contacts.flush();
        return shown(id);
    }

    @DELETE
    @PermissionsAllowed("contacts:write")
    @Path("/{id}")
    @Transactional
    @Operation(
            summary = "Delete a contact",
            description = "With its interactions and follow-ups. A connection must be ended first.")
    @APIResponse(responseCode = "204", description = "Deleted.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    public void deleteContact(@RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch) {
        var contact = mine(id);
        IfMatch.check(ifMatch, "contact", contact.version());
        if (contact.memberId() != null && connections.areConnected(me.id(), contact.memberId())) {
            throw Problems.conflict("still-connected", "You are connected; end the connection first.");
        }
        contacts.delete(contact);
    }

    private void requireOther(UUID id, IntroducedBy who) {
        if (who != null && id.equals(who.contactId())) {
            throw Problems.validation("/introducedBy/contactId", "self", "must be somebody else");
        }
        requireMine(who);
    }

    private void requireMine(IntroducedBy who) {
        if (who != null
                && who.contactId() != null
                && contacts.of(me.id(), who.contactId()).isEmpty()) {
            throw Problems.validation("/introducedBy/contactId", "not-found", "is no contact of mine");
        }
    }

    private Contact mine(UUID id) {
        return contacts.of(me.id(), id).orElseThrow(() -> Problems.notFound("contact", id));
    }

    private ContactView shown(UUID id) {
        return list.one(me.id(), id).orElseThrow(() -> Problems.notFound("contact", id));
    }
}
