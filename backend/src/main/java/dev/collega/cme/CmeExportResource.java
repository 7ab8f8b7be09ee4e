package dev.collega.cme;

import dev.collega.account.CurrentMember;
import dev.collega.member.Members;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/cme/export")
@Tag(name = "Learning log")
class CmeExportResource {

    private static final String CSV = "text/csv";
    private static final String PDF = "application/pdf";

    private final CurrentMember me;
    private final Members members;
    private final CmeLog log;
    private final Clock clock;

    CmeExportResource(CurrentMember me, Members members, CmeLog log, Clock clock) {
        this.me = me;
        this.members = members;
        this.log = log;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("cme:read")
    @Produces({CSV, PDF})
    @Operation(
            summary = "Fetch my log as a table (CSV) or a document (PDF)",
            description = "Oldest first, with totals per year.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content = {
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response exportCme(
            @RestQuery
                    @DefaultValue("csv")
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"csv", "pdf"},
                                            defaultValue = "csv"))
                    CmeFormat format,
            @RestQuery LocalDate from,
            @RestQuery LocalDate to)
            throws IOException {
        var entries = log.all(me.id(), from, to);
        var zone = members.zoneOf(me.id());
        var file = format == CmeFormat.CSV
                ? CmeTable.of(entries)
                : CmeDocument.of(
                        members.summaryOf(me.id()).fullName(), entries, LocalDate.ofInstant(clock.instant(), zone));
        return Response.ok(file, format == CmeFormat.CSV ? CSV + ";charset=UTF-8" : PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"collega-learning." + (format == CmeFormat.CSV ? "csv" : "pdf") + "\"")
                .build();
    }
}
