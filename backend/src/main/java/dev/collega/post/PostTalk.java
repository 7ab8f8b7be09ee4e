package dev.collega.post;

import dev.collega.member.Unseen;
import dev.collega.shared.database.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What a whole post says of the talk about it, from {@code post p}, for the reader {@code :me}. */
final class PostTalk {

    /** That the reader may comment: it is not closed, and open to all who read it or to this one. */
    static final String OPEN = """
            (p.closed_at is null and p.deleted_at is null and (p.author_id = :me or p.replies_from = 'READERS'
              or exists (select 1 from connection_edge e where e.owner_id = :me and e.peer_id = p.author_id offset 0)))
            """;

    /** An accepted answer is told of only to who finds it among the comments. */
    static final String COLUMNS = """
            p.replies_from, p.closed_at, p.case_age_band, p.case_history, p.case_question, p.case_tried,
            (select c.id from comment c left join member cm on cm.id = c.author_id
              where c.id = p.accepted_comment_id and p.kind = 'QUESTION' and c.deleted_at is null
                and cm.hidden_at is null and (c.author_id is null or c.author_id <> all("""
            + Unseen.BY_ME + "))) as accepted_id, " + OPEN
            + " as open_to_me, " + Reactions.columns("post_reaction", "r.post_id = p.id");

    private PostTalk() {}

    static Discussion discussion(ResultSet row) throws SQLException {
        return new Discussion(
                RepliesFrom.valueOf(row.getString("replies_from")),
                Rows.instant(row, "closed_at"),
                Rows.uuid(row, "accepted_id"),
                row.getBoolean("open_to_me"));
    }

    static CaseDetails caseDetails(ResultSet row) throws SQLException {
        var ageBand = Rows.constant(row, "case_age_band", CaseDetails.AgeBand.class);
        return ageBand == null
                ? null
                : new CaseDetails(
                        ageBand,
                        row.getString("case_history"),
                        row.getString("case_question"),
                        row.getString("case_tried"));
    }
}
