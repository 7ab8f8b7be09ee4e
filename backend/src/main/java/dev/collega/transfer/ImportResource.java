package dev.collega.transfer;

import dev.collega.account.CurrentMember;
import dev.collega.account.VerifiedEmail;
import dev.collega.shared.problem.Problems;
import io.quarkus.security.PermissionsAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

@Path("/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports", description = "Bringing along what another account, or another instance, has exported.")
class ImportResource {

    private final CurrentMember me;
    private final Imports imports;
    private final Event<WorkQueued> queued;
    private final Clock clock;

    ImportResource(CurrentMember me, Imports imports, Event<WorkQueued> queued, Clock clock) {
        this.me = me;
        this.imports = imports;
        this.queued = queued;
        this.clock = clock;
    }

    @POST
    @PermissionsAllowed("account:write")
    @Path("/archive")
    @Consumes("application/zip")
    @ResponseStatus(202)
    @VerifiedEmail
    @Operation(
            summary = "Bring an archive in",
            description = "Contacts, interactions, follow-ups and posts of an export. What is there already stays as it"
                    + " is; bringing the same archive in again adds nothing. Former connections come as contacts.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/zip",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponseSchema(value = ImportView.class, responseCode = "202", responseDescription = "It is being read.")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public ImportView importArchive(InputStream archive) throws IOException {
        // Not into the database straight away: a slow sender would hold a connection and a transaction.
        var file = Files.createTempFile("collega-import", ".zip");
        try {
            try (var out = Files.newOutputStream(file)) {
                if (archive == null || archive.transferTo(out) == 0) {
                    throw Problems.badRequest("invalid-archive", "Send the ZIP as the body of the request.");
                }
            }
            try (var content = Files.newInputStream(file)) {
                return receive(content);
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @Transactional
    ImportView receive(InputStream content) throws IOException {
        var id = imports.receive(me.id(), content, clock.instant());
        queued.fire(new WorkQueued(Work.IMPORTS));
        return mine(id);
    }

    @GET
    @PermissionsAllowed("account:read")
    @Path("/{id}")
    @Operation(summary = "Show how far an import is, and what came of it")
    @APIResponseSchema(ImportView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    public ImportView getImport(@RestPath UUID id) {
        return mine(id);
    }

    private ImportView mine(UUID id) {
        return imports.one(me.id(), id).orElseThrow(() -> Problems.notFound("import", id));
    }
}
