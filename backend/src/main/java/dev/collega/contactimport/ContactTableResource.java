package dev.collega.contactimport;

import dev.collega.account.CurrentMember;
import dev.collega.shared.audit.AuditAction;
import dev.collega.shared.audit.Audited;
import io.quarkus.security.PermissionsAllowed;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/contacts.csv")
@Tag(name = "Contacts")
class ContactTableResource {

    private static final String TYPE = "text/csv";

    private final CurrentMember me;
    private final AddressBookFile file;
    private final Event<Audited> audited;

    ContactTableResource(CurrentMember me, AddressBookFile file, Event<Audited> audited) {
        this.me = me;
        this.file = file;
        this.audited = audited;
    }

    @GET
    @PermissionsAllowed("contacts:read")
    @Produces(TYPE)
    @Operation(summary = "Fetch all my contacts as a table (CSV)", description = "By name, in UTF-8.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content = @Content(mediaType = TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public InputStream getContactTable(@Context HttpServerResponse response) throws IOException {
        var content = file.table(me.id());
        audited.fire(Audited.done(AuditAction.CONTACTS_FETCHED, me.id()));
        response.putHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"collega-contacts.csv\"");
        return content;
    }
}
