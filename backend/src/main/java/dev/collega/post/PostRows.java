package dev.collega.post;

import dev.collega.member.MemberSummary;
import dev.collega.member.Unseen;
import dev.collega.shared.database.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * What every list of posts selects, from {@code post p} and its author {@code member m}, for the reader {@code :me}.
 * "offset 0" keeps a subquery a probe of one key: the planner would rather read all of the reader's connections or
 * bookmarks first, be they thousands. Comments are counted as the reader will find them.
 */
final class PostRows {

    static final String COLUMNS = """
            p.id, p.author_id, p.kind, p.title, p.excerpt, p.topics, p.audience, p.created_at, p.edited_at, p.version,
            p.comment_count - (select count(*) from comment c
              where c.post_id = p.id and c.author_id = any(""" + Unseen.BY_ME + """
            )) as comment_count,
            exists (select 1 from bookmark b where b.member_id = :me and b.post_id = p.id offset 0) as bookmarked, """ + MemberSummary.COLUMNS;

    static final String AFTER = """
              and (p.created_at, p.id) < (cast(:afterAt as timestamptz), cast(:afterId as uuid))
            """;

    static final String NEWEST_FIRST = "order by p.created_at desc, p.id desc\n";

    /** That others see the author. The few who are hidden have an index of their own. */
    static final String VISIBLE = """
            not exists (select 1 from member h where h.id = p.author_id and h.hidden_at is not null)
            """;

    /** That the reader belongs to the audience. Blocked members are no part of any audience. */
    static final String READABLE = VISIBLE + """
            and (p.withheld_at is null or p.author_id = :me)
            and (p.author_id = :me
              or (p.audience = 'MEMBERS'
                and not exists (select 1 from block b where b.owner_id = :me and b.blocked_id = p.author_id)
                and not exists (select 1 from block b where b.owner_id = p.author_id and b.blocked_id = :me))
              or (p.audience = 'CONNECTIONS'
                and exists (select 1 from connection_edge e where e.owner_id = :me and e.peer_id = p.author_id offset 0)))
            """;

    private PostRows() {}

    static PostSummary summary(ResultSet row, UUID me) throws SQLException {
        return new PostSummary(
                Rows.uuid(row, "id"),
                MemberSummary.from(row),
                null,
                PostKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("excerpt"),
                Rows.texts(row, "topics"),
                Audience.valueOf(row.getString("audience")),
                null,
                null,
                Rows.instant(row, "created_at"),
                Rows.instant(row, "edited_at"),
                row.getInt("comment_count"),
                row.getBoolean("bookmarked"),
                Rows.uuid(row, "author_id").equals(me));
    }

    static PostView whole(ResultSet row, UUID me, Markdown markdown) throws SQLException {
        var summary = summary(row, me);
        var body = row.getString("body");
        return new PostView(
                summary.id(),
                summary.author(),
                summary.unnamed(),
                summary.kind(),
                summary.title(),
                body,
                markdown.html(body),
                summary.topics(),
                summary.audience(),
                summary.citation(),
                null,
                summary.correction(),
                null,
                List.of(),
                new Discussion(RepliesFrom.READERS, null, null, true),
                Reactions.NONE,
                List.of(),
                summary.createdAt(),
                summary.editedAt(),
                summary.commentCount(),
                summary.bookmarked(),
                summary.mine(),
                row.getLong("version"));
    }
}
