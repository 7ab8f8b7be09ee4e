package dev.collega.transfer;

import dev.collega.account.CurrentMember;
import dev.collega.account.FreshAuthentication;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import dev.collega.shared.problem.Problems;
import io.quarkus.security.PermissionsAllowed;
import io.vertx.core.http.HttpServerResponse;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

@Path("/exports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Exports", description = "Everything that is mine, to take along.")
class ExportResource {

    private static final String ZIP = "application/zip";

    private final CurrentMember me;
    private final Exports exports;
    private final ExportRequests requests;
    private final Clock clock;

    ExportResource(CurrentMember me, Exports exports, ExportRequests requests, Clock clock) {
        this.me = me;
        this.exports = exports;
        this.requests = requests;
        this.clock = clock;
    }

    @POST
    @PermissionsAllowed("account:write")
    @ResponseStatus(202)
    @FreshAuthentication
    @Transactional
    @Operation(
            summary = "Ask for an export",
            description = "One ZIP with JSON of everything, vCard of contacts, iCalendar of follow-ups and Markdown of"
                    + " posts. It is made in the background; `GET /exports/{id}` tells when it is ready.")
    @APIResponseSchema(value = ExportView.class, responseCode = "202", responseDescription = "It is being made.")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public ExportView createExport() {
        return requests.begin(me.id());
    }

    @GET
    @PermissionsAllowed("account:read")
    @Operation(summary = "List my exports", description = "Newest first, until they expire.")
    public Page<ExportView> listExports(@BeanParam @Valid PageRequest page) {
        return exports.of(me.id(), page, clock.instant());
    }

    @GET
    @PermissionsAllowed("account:read")
    @Path("/{id}")
    @Operation(summary = "Show how far an export is")
    @APIResponseSchema(ExportView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    public ExportView getExport(@RestPath UUID id) {
        return mine(id);
    }

    @GET
    @PermissionsAllowed("account:read")
    @Path("/{id}/archive")
    @Produces(ZIP)
    @Transactional
    @Operation(summary = "Fetch an export")
    @APIResponse(
            responseCode = "200",
            description = "The archive.",
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public InputStream getExportArchive(@RestPath UUID id, @Context HttpServerResponse response) {
        return requests.archive(me.id(), mine(id), response);
    }

    @DELETE
    @PermissionsAllowed("account:write")
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Delete an export")
    @APIResponse(responseCode = "204", description = "Deleted.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public void deleteExport(@RestPath UUID id) {
        if (!exports.remove(me.id(), id)) {
            throw Problems.notFound("export", id);
        }
    }

    private ExportView mine(UUID id) {
        return exports.one(me.id(), id, clock.instant()).orElseThrow(() -> Problems.notFound("export", id));
    }
}
