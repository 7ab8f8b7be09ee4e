package dev.collega.passing;

import dev.collega.shared.archive.ArchivePart;
import dev.collega.shared.archive.ArchiveWriter;
import dev.collega.shared.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Which posts the member sent to whom; that they were in touch stands among their interactions. */
@ApplicationScoped
class SendingPart implements ArchivePart {

    private static final int ROWS_AT_ONCE = 500;

    private static final String SENT = """
            select s.post_id, s.recipient_id, m.full_name, s.words, s.created_at
            from sending s join member m on m.id = s.recipient_id
            where s.sender_id = :me order by s.created_at, s.post_id, s.recipient_id
            """;

    @Override
    public int order() {
        return 62;
    }

    record ArchivedSending(UUID postId, String to, String words, Instant createdAt) {}

    @Override
    public void write(UUID memberId, Handle database, ArchiveWriter archive) throws IOException {
        archive.list(
                "sendings.json",
                database.createQuery(SENT)
                        .setFetchSize(ROWS_AT_ONCE)
                        .bind("me", memberId)
                        .map((row, context) -> {
                            archive.mentions(Rows.uuid(row, "recipient_id"));
                            return new ArchivedSending(
                                    Rows.uuid(row, "post_id"),
                                    row.getString("full_name"),
                                    row.getString("words"),
                                    Rows.instant(row, "created_at"));
                        }));
    }
}
