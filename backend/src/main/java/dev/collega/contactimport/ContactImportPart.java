package dev.collega.contactimport;

import dev.collega.shared.archive.ArchivePart;
import dev.collega.shared.archive.ArchiveWriter;
import dev.collega.shared.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Which files of contacts were brought in, and what came of them; the contacts themselves are the address book's. */
@ApplicationScoped
class ContactImportPart implements ArchivePart {

    @Override
    public int order() {
        return 17;
    }

    record ArchivedContactImport(
            UUID id, String fileName, ContactImportState state, int added, Instant requestedAt, Instant endedAt) {}

    @Override
    public void write(UUID memberId, Handle database, ArchiveWriter archive) throws IOException {
        archive.list(
                "contact-imports.json",
                database.createQuery("""
                select id, file_name, state, added, requested_at, ended_at from contact_import
                where member_id = :me order by requested_at, id
                """)
                        .bind("me", memberId)
                        .map((row, context) -> new ArchivedContactImport(
                                Rows.uuid(row, "id"),
                                row.getString("file_name"),
                                Rows.constant(row, "state", ContactImportState.class),
                                row.getInt("added"),
                                Rows.instant(row, "requested_at"),
                                Rows.instant(row, "ended_at"))));
    }
}
