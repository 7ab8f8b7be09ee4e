package dev.collega.transfer;

import dev.collega.account.AppealToken;
import dev.collega.account.SuspendedVisits;
import dev.collega.shared.problem.Problems;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Whoever is suspended takes along what is theirs, as everybody may. */
@Path("/suspended/exports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Suspended")
@PermitAll
class SuspendedExportResource {

    private static final String ZIP = "application/zip";

    private final SuspendedVisits visits;
    private final Exports exports;
    private final ExportRequests requests;
    private final Clock clock;

    SuspendedExportResource(SuspendedVisits visits, Exports exports, ExportRequests requests, Clock clock) {
        this.visits = visits;
        this.exports = exports;
        this.requests = requests;
        this.clock = clock;
    }

    /** The last one that was asked for, which may be still in the making. */
    record NewestExport(
            @Schema(description = "Absent where there is none, or none any more.")
            ExportView export) {}

    @POST
    @ResponseStatus(202)
    @Transactional
    @Operation(
            summary = "Ask for an export of my suspended account",
            description =
                    "As POST /exports. For that, the sign-in that gave the token may be some minutes old at most.")
    @APIResponseSchema(value = ExportView.class, responseCode = "202", responseDescription = "It is being made.")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public ExportView createSuspendedExport(@NotNull @Valid AppealToken visit) {
        return requests.begin(visits.freshVisitor(visit.token()));
    }

    @POST
    @Path("/newest")
    @Operation(summary = "Show how far the export of my suspended account is")
    public NewestExport readSuspendedExport(@NotNull @Valid AppealToken visit) {
        return new NewestExport(
                exports.newestOf(visits.visitor(visit.token()), clock.instant()).orElse(null));
    }

    @POST
    @Path("/newest/archive")
    @Produces(ZIP)
    @Transactional
    @Operation(summary = "Fetch the export of my suspended account")
    @APIResponse(
            responseCode = "200",
            description = "The archive.",
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public InputStream fetchSuspendedExport(@NotNull @Valid AppealToken visit, @Context HttpServerResponse response) {
        var me = visits.visitor(visit.token());
        var export = exports.newestOf(me, clock.instant()).orElseThrow(() -> Problems.notFound("export", "newest"));
        return requests.archive(me, export, response);
    }
}
