package dev.collega.guard;

import dev.collega.shared.archive.ArchivePart;
import dev.collega.shared.archive.ArchiveWriter;
import dev.collega.shared.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The reasons that the member gave for what was asked about. */
@ApplicationScoped
class AnswerPart implements ArchivePart {

    @Override
    public int order() {
        return 17;
    }

    record ArchivedAnswer(UUID id, Instant at, String path, String pointer, String kind, String rule, String reason) {}

    @Override
    public void write(UUID memberId, Handle database, ArchiveWriter archive) throws IOException {
        archive.list(
                "patient-data-answers.json",
                database.createQuery("""
                        select id, at, path, pointer, class, rule, reason from patient_data_answer
                        where member_id = :me order by id, number
                        """)
                        .bind("me", memberId)
                        .map((row, context) -> new ArchivedAnswer(
                                Rows.uuid(row, "id"),
                                Rows.instant(row, "at"),
                                row.getString("path"),
                                row.getString("pointer"),
                                row.getString("class"),
                                row.getString("rule"),
                                row.getString("reason"))));
    }
}
