package dev.collega.post;

import dev.collega.shared.archive.ArchivePart;
import dev.collega.shared.archive.ArchiveWriter;
import dev.collega.shared.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Which posts the member has seen, as long as that is kept. Of no use in another place, so it is not read back. */
@ApplicationScoped
class SeenPart implements ArchivePart {

    private static final int ROWS_AT_ONCE = 500;

    private static final String SEEN = """
            select s.post_id, s.seen_at from post_seen s join post p on p.id = s.post_id
            where s.member_id = :me and""" + " " + PostRows.READABLE + "order by s.seen_at, s.post_id";

    @Override
    public int order() {
        return 66;
    }

    record ArchivedSeen(UUID postId, Instant seenAt) {}

    @Override
    public void write(UUID memberId, Handle database, ArchiveWriter archive) throws IOException {
        archive.list(
                "seen-posts.json",
                database.createQuery(SEEN)
                        .setFetchSize(ROWS_AT_ONCE)
                        .bind("me", memberId)
                        .map((row, context) ->
                                new ArchivedSeen(Rows.uuid(row, "post_id"), Rows.instant(row, "seen_at"))));
    }
}
