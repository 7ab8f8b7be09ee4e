package dev.collega.audit;

import dev.collega.shared.archive.ArchivePart;
import dev.collega.shared.archive.ArchiveWriter;
import dev.collega.shared.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What happened to the account, as far as the member sees it. */
@ApplicationScoped
class AuditPart implements ArchivePart {

    private static final int ROWS_AT_ONCE = 500;

    @Override
    public int order() {
        return 16;
    }

    record ArchivedEvent(
            UUID id, Instant at, String action, boolean refused, String device, String network, UUID subjectId) {}

    @Override
    public void write(UUID memberId, Handle database, ArchiveWriter archive) throws IOException {
        archive.list(
                "activity.json",
                database.createQuery("""
                        select id, at, action, refused, device, network, subject_id from audit_event
                        where member_id = :me order by id
                        """)
                        .setFetchSize(ROWS_AT_ONCE)
                        .bind("me", memberId)
                        .map((row, context) -> new ArchivedEvent(
                                Rows.uuid(row, "id"),
                                Rows.instant(row, "at"),
                                row.getString("action"),
                                row.getBoolean("refused"),
                                row.getString("device"),
                                row.getString("network"),
                                Rows.uuid(row, "subject_id"))));
    }
}
