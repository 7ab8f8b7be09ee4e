package dev.collega.moderation;

import dev.collega.shared.archive.ArchivePart;
import dev.collega.shared.archive.ArchiveWriter;
import dev.collega.shared.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What the member has reported. Whom it is about is left to their memory: an archive travels. */
@ApplicationScoped
class ReportPart implements ArchivePart {

    record ArchivedReport(String reason, String words, Instant reportedAt, Instant decidedAt) {}

    @Override
    public int order() {
        return 90;
    }

    @Override
    public void write(UUID memberId, Handle database, ArchiveWriter archive) throws IOException {
        archive.list(
                "reports.json",
                database.createQuery("""
                select r.reason, r.words, r.created_at, m.decided_at from report r join report_matter m on m.id = r.matter_id
                where r.reporter_id = :me order by r.created_at, r.id
                """)
                        .bind("me", memberId)
                        .map((row, context) -> new ArchivedReport(
                                row.getString("reason"),
                                row.getString("words"),
                                Rows.instant(row, "created_at"),
                                Rows.instant(row, "decided_at"))));
    }
}
