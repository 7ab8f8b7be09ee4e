package dev.collega.transfer;

import dev.collega.account.CurrentMember;
import dev.collega.account.FreshAuthentication;
import dev.collega.shared.audit.AuditAction;
import dev.collega.shared.audit.Audited;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import dev.collega.shared.problem.Problems;
import io.quarkus.security.PermissionsAllowed;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import org.jdbi.v3.core.Jdbi;

@Path("/exports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Exports", description = "Everything that is mine, to take along.")
class ExportResource {

    private static final String ZIP = "application/zip";

    private final CurrentMember me;
    private final Exports exports;
    private final Jdbi jdbi;
    private final Event<WorkQueued> queued;
    private final Event<Audited> audited;
    private final Clock clock;

    ExportResource(
            CurrentMember me,
            Exports exports,
            Jdbi jdbi,
            Event<WorkQueued> queued,
            Event<Audited> audited,
            Clock clock) {
        this.me = me;
        this.exports = exports;
        this.jdbi = jdbi;
        this.queued = queued;
        this.audited = audited;
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
        var id = exports.request(me.id(), clock.instant());
        audited.fire(Audited.done(AuditAction.EXPORT_REQUESTED, me.id(), id));
        queued.fire(new WorkQueued(Work.EXPORTS));
        return mine(id);
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
        var export = mine(id);
        if (export.state() != ExportState.READY) {
            throw Problems.conflict("export-not-ready", "This export is not ready; there is nothing to fetch yet.");
        }
        audited.fire(Audited.done(AuditAction.EXPORT_FETCHED, me.id(), id));
        var day = LocalDate.ofInstant(export.requestedAt(), ZoneOffset.UTC);
        response.putHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"collega-" + day + ".zip\"");
        return Work.OF_EXPORT.stream(jdbi, id);
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
