package dev.collega.discussion;

import dev.collega.member.MemberSummary;
import dev.collega.member.Unseen;
import dev.collega.post.Reactions;
import dev.collega.shared.database.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What comments are read as, from {@code comment c} and its author {@code member m}, if any, for the reader {@code :me}.
 * One that is deleted, of somebody hidden, or of somebody whom the reader does not meet, is gone, and nothing tells which
 * of these it is.
 */
record CommentRows(
        UUID id,
        UUID parentId,
        MemberSummary author,
        String body,
        Reactions reactions,
        Instant createdAt,
        Instant editedAt,
        Instant threadAt,
        boolean mine,
        boolean there,
        long version) {

    /** How long one may correct what one said. */
    static final Duration EDITABLE = Duration.ofMinutes(15);

    /** That the comment is there for the reader. */
    static final String THERE = """
            (c.deleted_at is null and m.id is not null and m.hidden_at is null
              and (c.withheld_at is null or c.author_id = :me) and c.author_id <> all(""" + Unseen.BY_ME + "))";

    /** That somebody else's answer keeps its place. */
    static final String ANSWERED = """
            (c.parent_id is null and exists (select 1 from comment a join member am on am.id = a.author_id
              where a.parent_id = c.id and am.hidden_at is null
                and (a.withheld_at is null or a.author_id = :me) and a.author_id <> all(""" + Unseen.BY_ME + ")))";

    static final String SELECT =
            "select c.id, c.parent_id, c.author_id, c.body, c.created_at, c.edited_at, c.thread_at, c.version, "
                    + THERE + " as there, " + Reactions.columns("comment_reaction", "r.comment_id = c.id") + ", "
                    + MemberSummary.COLUMNS + " from comment c left join member m on m.id = c.author_id ";

    static CommentRows from(ResultSet row, UUID me) throws SQLException {
        var there = row.getBoolean("there");
        return new CommentRows(
                Rows.uuid(row, "id"),
                Rows.uuid(row, "parent_id"),
                there ? MemberSummary.from(row) : null,
                there ? row.getString("body") : "",
                there ? Reactions.from(row) : Reactions.NONE,
                Rows.instant(row, "created_at"),
                there ? Rows.instant(row, "edited_at") : null,
                Rows.instant(row, "thread_at"),
                there && me.equals(Rows.uuid(row, "author_id")),
                there,
                there ? row.getLong("version") : 0);
    }

    CommentView shown(CommentText text, List<MentionedMember> mentions) {
        return new CommentView(
                id,
                parentId,
                author,
                null,
                body,
                there ? text.html(body, mentions) : "",
                mentions,
                reactions,
                createdAt,
                editedAt,
                mine ? createdAt.plus(EDITABLE) : null,
                mine,
                !there,
                version);
    }
}
