package dev.collega.discussion;

import dev.collega.post.Reaction;
import dev.collega.shared.archive.ArchivePart;
import dev.collega.shared.archive.ArchiveWriter;
import dev.collega.shared.database.Rows;
import dev.collega.unnamed.Voices;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What the member has said about posts. It is for them to read: under another's post nobody can put it again. */
@ApplicationScoped
class CommentPart implements ArchivePart {

    private static final int ROWS_AT_ONCE = 200;

    private static final String COMMENTS = """
            select c.id, c.post_id, c.parent_id, c.body, c.created_at, c.edited_at,
              c.speaker is not null as unnamed
            from comment c where c.author_id = :me or c.id in (""" + Voices.COMMENTS_OF.formatted(":me") + """
            ) order by c.created_at, c.id
            """;

    private static final String REACTIONS = """
            select r.post_id, cast(null as uuid) as comment_id, r.reaction, r.created_at
            from post_reaction r where r.member_id = :me
            union all
            select c.post_id, c.id, r.reaction, r.created_at
            from comment_reaction r join comment c on c.id = r.comment_id where r.member_id = :me
            order by 4, 1, 2, 3
            """;

    @Override
    public int order() {
        return 61;
    }

    record ArchivedComment(
            UUID id, UUID postId, UUID parentId, String body, Instant createdAt, Instant editedAt, Boolean unnamed) {}

    record ArchivedReaction(UUID postId, UUID commentId, Reaction reaction, Instant createdAt) {}

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
                                Rows.uuid(row, "parent_id"),
                                row.getString("body"),
                                Rows.instant(row, "created_at"),
                                Rows.instant(row, "edited_at"),
                                row.getBoolean("unnamed") ? true : null)));
        archive.list(
                "reactions.json",
                database.createQuery(REACTIONS)
                        .setFetchSize(ROWS_AT_ONCE)
                        .bind("me", memberId)
                        .map((row, context) -> new ArchivedReaction(
                                Rows.uuid(row, "post_id"),
                                Rows.uuid(row, "comment_id"),
                                Reaction.valueOf(row.getString("reaction")),
                                Rows.instant(row, "created_at"))));
    }
}
