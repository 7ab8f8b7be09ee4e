package dev.collega.contactimport;

import dev.collega.account.CurrentMember;
import dev.collega.guard.PatientDataGuard;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import dev.collega.shared.problem.Problems;
import dev.collega.shared.text.Privacy;
import dev.collega.throttle.Budget;
import dev.collega.throttle.Throttled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/contact-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contact imports", description = "People from vCards, tables and LinkedIn: looked at first, added then.")
class ContactImportResource {

    private final CurrentMember me;
    private final ContactImports imports;
    private final TakingBack takingBack;
    private final Event<ContactImportSchedule.Queued> queued;
    private final PatientDataGuard guard;
    private final Clock clock;

    ContactImportResource(
            CurrentMember me,
            ContactImports imports,
            TakingBack takingBack,
            Event<ContactImportSchedule.Queued> queued,
            PatientDataGuard guard,
            Clock clock) {
        this.me = me;
        this.imports = imports;
        this.takingBack = takingBack;
        this.queued = queued;
        this.guard = guard;
        this.clock = clock;
    }

    @POST
    @Throttled(Budget.CONTACT_IMPORTS)
    @PermissionsAllowed("contacts:write")
    @Consumes({
        "text/vcard",
        "text/csv",
        "application/zip",
        MediaType.APPLICATION_OCTET_STREAM,
    })
    @ResponseStatus(202)
    @Operation(
            summary = "Have a file of contacts read",
            description =
                    "vCards (2.1, 3.0, 4.0), a table (CSV), LinkedIn's Connections.csv, or a ZIP with one of them,"
                            + " an archive of Collega among them. Nothing is added yet: `GET /contact-imports/{id}` shows what"
                            + " would be, once it is read, and `PUT …/confirmation` has it done. A file that waits to be"
                            + " confirmed gives way to the next one.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_OCTET_STREAM,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponseSchema(value = ContactImportView.class, responseCode = "202", responseDescription = "It is being read.")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public ContactImportView createContactImport(
            @RestQuery
                    @DefaultValue("auto")
                    @Parameter(
                            description = "`auto` finds out.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"auto", "vcard", "csv", "linkedin", "archive"}))
                    AskedFormat format,
            @RestQuery @Size(max = 200) @Parameter(description = "What the file is called, to know it again.")
                    String fileName,
            InputStream contacts)
            throws IOException {
        guard.check("/fileName", fileName, Privacy.PRIVATE_NOTE);
        // Not into the database straight away: a slow sender would hold a connection and a transaction.
        var file = Files.createTempFile("collega-contacts", ".tmp");
        try {
            try (var out = Files.newOutputStream(file)) {
                if (contacts == null || contacts.transferTo(out) == 0) {
                    throw Problems.badRequest("empty-file", "Send the file as the body of the request.");
                }
            }
            try (var content = Files.newInputStream(file)) {
                return receive(content, fileName, format.format());
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @Transactional
    ContactImportView receive(InputStream content, String fileName, ContactImportFormat format) throws IOException {
        var name = FoundPerson.clean(fileName);
        var id = imports.receive(me.id(), content, name, format, clock.instant());
        queued.fire(new ContactImportSchedule.Queued());
        return mine(id);
    }

    @GET
    @PermissionsAllowed("contacts:read")
    @Operation(summary = "List my imports of contacts", description = "Newest first, for a month.")
    public Page<ContactImportView> listContactImports(@BeanParam @Valid PageRequest page) {
        return imports.of(me.id(), page);
    }

    @GET
    @PermissionsAllowed("contacts:read")
    @Path("/{id}")
    @Operation(summary = "Show how far an import of contacts is, and what came of it")
    @APIResponseSchema(ContactImportView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    public ContactImportView getContactImport(@RestPath UUID id) {
        return mine(id);
    }

    @GET
    @PermissionsAllowed("contacts:read")
    @Path("/{id}/rows")
    @Operation(summary = "List the rows of an import of contacts", description = "In the order of the file.")
    @APIResponse(responseCode = "200", description = "A page.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Page<ContactImportRowView> listContactImportRows(
            @RestPath UUID id,
            @RestQuery
                    @Parameter(
                            description = "Only rows of which this becomes.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"new", "matching", "broken", "left_out", "added", "kept"}))
                    RowOutcome outcome,
            @BeanParam @Valid PageRequest page) {
        return imports.rows(mine(id).id(), outcome, page);
    }

    @PUT
    @PermissionsAllowed("contacts:write")
    @Path("/{id}/mapping")
    @Transactional
    @Operation(summary = "Say what the columns of a table hold", description = "The table is then read again.")
    @APIResponseSchema(ContactImportView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public ContactImportView mapContactImport(@RestPath UUID id, @NotNull @Valid ContactImportMapping mapping) {
        imports.map(me.id(), mine(id), mapping.fields());
        queued.fire(new ContactImportSchedule.Queued());
        return mine(id);
    }

    @PUT
    @PermissionsAllowed("contacts:write")
    @Path("/{id}/confirmation")
    @Transactional
    @Operation(
            summary = "Add who is new in an import of contacts",
            description = "In the background. Whoever came into the contacts since the preview is not added again.")
    @APIResponseSchema(ContactImportView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public ContactImportView confirmContactImport(
            @RestPath UUID id, @NotNull @Valid ContactImportConfirmation confirmation) {
        if (imports.confirm(me.id(), mine(id), confirmation.leaveOut())) {
            queued.fire(new ContactImportSchedule.Queued());
        }
        return mine(id);
    }

    @DELETE
    @PermissionsAllowed("contacts:write")
    @Path("/{id}")
    @Transactional
    @Operation(
            summary = "Discard an import of contacts, or undo it",
            description = "Before it was confirmed nothing remains of it. For a week after, all that it added is taken"
                    + " back but for what was changed since, which `GET …/rows?outcome=kept` names.")
    @APIResponse(responseCode = "204", description = "Discarded or undone.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public void deleteContactImport(@RestPath UUID id) {
        takingBack.remove(me.id(), mine(id));
    }

    private ContactImportView mine(UUID id) {
        return imports.one(me.id(), id).orElseThrow(() -> Problems.notFound("import", id));
    }
}
