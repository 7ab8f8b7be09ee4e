package dev.collega.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.collega.shared.archive.ImportReport;
import dev.collega.shared.database.Ids;
import dev.collega.shared.database.Rows;
import dev.collega.shared.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The rows of imports. */
@ApplicationScoped
class Imports {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final TypeReference<Map<String, ImportReport.Count>> COUNTS = new TypeReference<>() {};

    private final Jdbi jdbi;
    private final ObjectMapper json;

    Imports(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** The unique index decides, for two may be sent at the same moment. */
    UUID receive(UUID member, InputStream archive, Instant now) throws IOException {
        try (var handle = jdbi.open()) {
            var id = Ids.next();
            var opened = handle.createUpdate("""
                    insert into archive_import (id, member_id, state, requested_at) values (:id, :member, 'WAITING', :now)
                    on conflict (member_id) where state in ('WAITING', 'RUNNING') do nothing
                    """)
                    .bind("id", id)
                    .bind("member", member)
                    .bind("now", now)
                    .execute();
            if (opened == 0) {
                throw Problems.conflict("import-running", "An archive is being brought in; wait until it is done.");
            }
            Work.OF_IMPORT.keep(handle, id, archive);
            return id;
        }
    }

    Optional<ImportView> one(UUID me, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select id, state, requested_at, ended_at, counts, problems from archive_import
                where id = :id and member_id = :me
                """)
                .bind("id", id)
                .bind("me", me)
                .map((row, context) -> view(row))
                .findOne());
    }

    private ImportView view(ResultSet row) throws SQLException {
        return new ImportView(
                Rows.uuid(row, "id"),
                ImportState.valueOf(row.getString("state")),
                Rows.instant(row, "requested_at"),
                Rows.instant(row, "ended_at"),
                ImportView.ImportCounts.of(counts(row.getString("counts"))),
                Rows.texts(row, "problems"));
    }

    private Map<String, ImportReport.Count> counts(String text) throws SQLException {
        try {
            return json.readValue(text, COUNTS);
        } catch (JsonProcessingException e) {
            throw new SQLException("archive_import.counts holds no counts", e);
        }
    }

    void done(Handle database, UUID id, ImportReport report, Instant now) throws IOException {
        end(database, id, ImportState.DONE, json.writeValueAsString(report.counts()), report.notes(), now);
    }

    void failed(Handle database, UUID id, List<String> problems, Instant now) {
        end(database, id, ImportState.FAILED, "{}", problems, now);
    }

    private static void end(
            Handle database, UUID id, ImportState state, String counts, List<String> problems, Instant now) {
        database.createUpdate("""
                update archive_import set state = :state, counts = cast(:counts as jsonb), problems = :problems, ended_at = :now
                where id = :id
                """)
                .bind("id", id)
                .bind("state", state.name())
                .bind("counts", counts)
                .bindArray("problems", String.class, problems)
                .bind("now", now)
                .execute();
        Work.OF_IMPORT.remove(database, id);
    }

    void forgetOld(Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "delete from archive_import where requested_at < :before and state in ('DONE', 'FAILED')")
                .bind("before", now.minus(KEPT))
                .execute());
    }
}
