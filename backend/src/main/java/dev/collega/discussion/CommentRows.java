package dev.collega.discussion;

import dev.collega.member.MemberSummary;
import dev.collega.member.Unseen;
import dev.collega.post.Reactions;
import dev.collega.post.UnnamedSpeaker;
import dev.collega.shared.database.Rows;
import dev.collega.unnamed.Voices;
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
        UnnamedSpeaker unnamed,
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
    static final String THERE = there("c", "m");

    /** That somebody else's answer keeps its place. */
    static final String ANSWERED = """
            (c.parent_id is null and exists (select 1 from comment a left join member am on am.id = a.author_id
              where a.parent_id = c.id and\s""" + there("a", "am") + "))";

    /** What is said unnamed is there for all alike, once it has appeared; whose it is, nothing is to depend on. */
    private static String there(String comment, String member) {
        return """
                (<c>.deleted_at is null
                  and case when <c>.author_id is null
                    then <c>.speaker is not null and (<c>.created_at <= now() or <mine>) and (<c>.withheld_at is null or <mine>)
                    else <m>.hidden_at is null and (<c>.withheld_at is null or <c>.author_id = :me)
                      and <c>.author_id <> all(<unseen>) end)""".replace("<mine>", Voices.myComment(comment))
                .replace("<unseen>", Unseen.BY_ME)
                .replace("<c>", comment)
                .replace("<m>", member);
    }

    static final String SELECT =
            "select c.id, c.parent_id, c.author_id, c.body, c.created_at, c.edited_at, c.thread_at, c.version, c.speaker, "
                    + Voices.AUTHOR_OF_BOTH + " as author_of_both, " + Voices.I_WROTE_COMMENT + " as mine, " + THERE
                    + " as there, " + Reactions.columns("comment_reaction", "r.comment_id = c.id") + ", "
                    + MemberSummary.COLUMNS + " from comment c left join member m on m.id = c.author_id ";

    static CommentRows from(ResultSet row) throws SQLException {
        var there = row.getBoolean("there");
        return new CommentRows(
                Rows.uuid(row, "id"),
                Rows.uuid(row, "parent_id"),
                there && Rows.uuid(row, "author_id") != null ? MemberSummary.from(row) : null,
                there ? speaker(row) : null,
                there ? row.getString("body") : "",
                there ? Reactions.from(row) : Reactions.NONE,
                Rows.instant(row, "created_at"),
                there ? Rows.instant(row, "edited_at") : null,
                Rows.instant(row, "thread_at"),
                there && row.getBoolean("mine"),
                there,
                there ? row.getLong("version") : 0);
    }

    private static UnnamedSpeaker speaker(ResultSet row) throws SQLException {
        var words = row.getString("speaker");
        return words == null ? null : new UnnamedSpeaker(words, row.getBoolean("author_of_both") ? true : null);
    }

    /** What is said unnamed, until others find it. */
    Instant editableUntil() {
        return unnamed == null ? createdAt.plus(EDITABLE) : createdAt;
    }

    CommentView shown(CommentText text, List<MentionedMember> mentions) {
        return new CommentView(
                id,
                parentId,
                author,
                unnamed,
                body,
                there ? text.html(body, mentions) : "",
                mentions,
                reactions,
                createdAt,
                editedAt,
                mine ? editableUntil() : null,
                mine,
                !there,
                version);
    }
}
