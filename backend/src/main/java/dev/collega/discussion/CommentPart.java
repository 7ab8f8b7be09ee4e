package dev.collega.discussion;

import dev.collega.shared.archive.ArchivePart;
import dev.collega.shared.archive.ArchiveWriter;
import dev.collega.shared.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What the member has said under posts. It is for them to read: under another's post nobody can put it again. */
@ApplicationScoped
class CommentPart implements ArchivePart {

    private static final int ROWS_AT_ONCE = 200;

    private static final String COMMENTS = """
            select c.id, c.post_id, c.body, c.created_at from comment c where c.author_id = :me
            order by c.created_at, c.id
            """;

    @Override
    public int order() {
        return 61;
    }

    record ArchivedComment(UUID id, UUID postId, String body, Instant createdAt) {}

    @Override
    public void write(UUID memberId, Handle database, ArchiveWriter archive) throws IOException {
        archive.list(
                "comments.json",
                database.createQuery(COMMENTS)
                        .setFetchSize(ROWS_AT_ONCE)
                        .bind("me", memberId)
                        .map((row, context) -> new ArchivedComment(
                                Rows.uuid(row, "id"),
                                Rows.uuid(row, "post_id"),
                                row.getString("body"),
                                Rows.instant(row, "created_at"))));
    }
}
