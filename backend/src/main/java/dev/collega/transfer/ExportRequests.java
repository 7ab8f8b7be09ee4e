package dev.collega.transfer;

import dev.collega.shared.audit.AuditAction;
import dev.collega.shared.audit.Audited;
import dev.collega.shared.problem.Problems;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Asking for an export and fetching it: by who is signed in, and by who is suspended. Within the caller's transaction. */
@ApplicationScoped
class ExportRequests {

    private final Exports exports;
    private final Jdbi jdbi;
    private final Event<WorkQueued> queued;
    private final Event<Audited> audited;
    private final Clock clock;

    ExportRequests(Exports exports, Jdbi jdbi, Event<WorkQueued> queued, Event<Audited> audited, Clock clock) {
        this.exports = exports;
        this.jdbi = jdbi;
        this.queued = queued;
        this.audited = audited;
        this.clock = clock;
    }

    ExportView begin(UUID member) {
        var id = exports.request(member, clock.instant());
        audited.fire(Audited.done(AuditAction.EXPORT_REQUESTED, member, id));
        queued.fire(new WorkQueued(Work.EXPORTS));
        return exports.one(member, id, clock.instant()).orElseThrow();
    }

    /** @param response is told how the file is called */
    InputStream archive(UUID member, ExportView export, HttpServerResponse response) {
        if (export.state() != ExportState.READY) {
            throw Problems.conflict("export-not-ready", "This export is not ready; there is nothing to fetch yet.");
        }
        audited.fire(Audited.done(AuditAction.EXPORT_FETCHED, member, export.id()));
        var day = LocalDate.ofInstant(export.requestedAt(), ZoneOffset.UTC);
        response.putHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"collega-" + day + ".zip\"");
        return Work.OF_EXPORT.stream(jdbi, export.id());
    }
}
