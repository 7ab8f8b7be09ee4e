package dev.collega.post;

import dev.collega.citation.Citations;
import dev.collega.file.Attachments;
import dev.collega.file.FileCounts;
import dev.collega.member.MemberSummary;
import dev.collega.member.Unseen;
import dev.collega.shared.database.Rows;
import dev.collega.unnamed.Voices;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * What every list of posts selects, from {@code post p} and its author {@code member m}, for the reader {@code :me}.
 * "offset 0" keeps a subquery a probe of one key: the planner would rather read all of the reader's connections or
 * bookmarks first, be they thousands. Comments are counted as the reader will find them.
 */
final class PostRows {

    static final String COLUMNS = """
            p.id, p.author_id, p.kind, p.title, p.excerpt, p.tags, p.audience, p.created_at, p.edited_at, p.version, p.minutes,
            p.roles_asked,
            """ + PostPapers.COLUMNS + PostTopic.COLUMN + ", " + Attachments.COUNTS + ", "
            + Seen.UNREAD + """
             as unread,
            p.comment_count - (select count(*) from comment c
              where c.post_id = p.id and c.withheld_at is null and c.author_id = any(""" + Unseen.BY_ME
            + """
            )) - (select count(*) from comment c where c.post_id = p.id and c.speaker is not null
              and c.created_at > now() and c.withheld_at is null and not\s""" + Voices.MY_COMMENT + """
            ) as comment_count, p.speaker, p.speaker is not null and\s""" + Voices.MY_POST + """
             as mine_unnamed,
            exists (select 1 from bookmark b where b.member_id = :me and b.post_id = p.id offset 0) as bookmarked, """ + MemberSummary.COLUMNS;

    /** That others see the author, who may be nobody. The few who are hidden have an index of their own. */
    static final String VISIBLE = """
            not exists (select 1 from member h where h.id = p.author_id and h.hidden_at is not null)
            """;

    /**
     * That the reader belongs to the audience. Blocked members are no part of any audience. What is said unnamed is there
     * for all of them alike, or a block would find out whose it is; and before it appears, for its author alone.
     */
    static final String READABLE =
            VISIBLE + """
            and (p.withheld_at is null or\s""" + Voices.I_WROTE_POST + """
            )
            and (p.author_id = :me
              or (p.audience = 'MEMBERS' and (p.author_id is not null or p.created_at <= now() or\s""" + Voices.MY_POST + """
                )
                and not exists (select 1 from block b where b.owner_id = :me and b.blocked_id = p.author_id)
                and not exists (select 1 from block b where b.owner_id = p.author_id and b.blocked_id = :me))
              or (p.audience <> 'MEMBERS'
                and exists (select 1 from connection_edge e where e.owner_id = :me and e.peer_id = p.author_id offset 0)
                and\s""" + AudienceRule.choseMe("p") + "))\n";

    /** Those that moderators keep from sight: few, in an index of their own, and read once a statement. */
    static final String WITHHELD = "array(select w.id from post w where w.withheld_at is not null)";

    /** The columns of {@code post p} that {@link #READABLE} looks at, and those of its place in a list. */
    static final String READABLE_BY = "p.id, p.author_id, p.audience, p.audience_value, p.created_at, p.withheld_at";

    /** Of a deleted post, the empty place, for those who had spoken there or kept it. Lists leave it out. */
    static final String SHOWN = "(" + READABLE + """
            or (p.deleted_at is not null
              and (exists (select 1 from comment c where c.post_id = p.id and\s""" + Voices.I_WROTE_COMMENT + """
                )
                or exists (select 1 from bookmark b where b.post_id = p.id and b.member_id = :me))))
            """;

    private PostRows() {}

    static PostSummary summary(ResultSet row, UUID me) throws SQLException {
        return new PostSummary(
                Rows.uuid(row, "id"),
                Rows.uuid(row, "author_id") == null ? null : MemberSummary.from(row),
                UnnamedSpeaker.from(row),
                PostKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("excerpt"),
                PostTopic.from(row),
                Rows.texts(row, "tags"),
                AudienceShown.of(row.getString("audience")),
                Citations.from(row, "citation"),
                PostPapers.correction(row),
                Rows.texts(row, "roles_asked"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "edited_at"),
                row.getInt("comment_count"),
                FileCounts.from(row),
                row.getInt("minutes"),
                row.getBoolean("bookmarked"),
                row.getBoolean("unread"),
                me.equals(Rows.uuid(row, "author_id")) || row.getBoolean("mine_unnamed"));
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
                summary.tags(),
                summary.audience(),
                summary.mine() ? ReadersView.from(row) : null,
                Citations.from(row, "whole_citation"),
                PostPapers.interest(row),
                summary.correction(),
                Rows.instant(row, "deleted_at"),
                PostTalk.caseDetails(row),
                summary.rolesAsked(),
                PostTalk.discussion(row),
                Reactions.from(row),
                Attachments.from(row),
                summary.createdAt(),
                summary.editedAt(),
                summary.commentCount(),
                summary.bookmarked(),
                summary.unread(),
                summary.mine(),
                row.getLong("version"));
    }
}
