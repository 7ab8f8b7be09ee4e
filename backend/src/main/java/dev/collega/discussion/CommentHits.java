package dev.collega.discussion;

import dev.collega.member.MemberSummary;
import dev.collega.post.PostReading;
import dev.collega.post.UnnamedSpeaker;
import dev.collega.shared.database.Rows;
import dev.collega.shared.database.Sql;
import dev.collega.shared.fulltext.Seek;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The comments that somebody finds by words, under posts that they may read. */
@ApplicationScoped
public class CommentHits {

    private static final String WORDS = " and c.words @@ cast(:words as tsquery)\n";

    private static final String ABOUT = """
             and exists (select 1 from post_topic k
               where k.topic_id = :topic and k.created_at = p.created_at and k.post_id = p.id offset 0)
            """;

    /** That the comment is there for the reader, and the post, too. */
    private static final String THERE =
            " join post p on p.id = c.post_id left join member m on m.id = c.author_id where " + CommentRows.THERE
                    + " and " + PostReading.READABLE;

    /** The columns of {@code comment c} that {@link #THERE} looks at, and those of its place in a list. */
    private static final String THERE_BY =
            "c.id, c.post_id, c.author_id, c.speaker, c.created_at, c.deleted_at, c.withheld_at";

    private static final String RANK = ", ts_rank(c.words, cast(:words as tsquery), 1) as rank";

    private static final String SHOWN =
            "select c.id, c.post_id, p.title, c.body, c.language, c.author_id, c.speaker, c.created_at, "
                    + MemberSummary.COLUMNS + " from comment c " + THERE + " and c.id = any(:ids)";

    private static final String NEWEST_FIRST = "order by c.created_at desc, c.id desc\n";

    private final Jdbi jdbi;

    CommentHits(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * @param title the post's
     * @param author null where somebody speaks unnamed
     * @param speaker the words for who speaks unnamed, else null
     */
    public record Hit(
            UUID id,
            UUID postId,
            String title,
            String text,
            String language,
            MemberSummary author,
            UnnamedSpeaker speaker,
            Instant createdAt) {}

    public List<Seek.Place> places(Seek seek) {
        if (seek.best()) {
            return best(seek);
        }
        // What one member said is little.
        if (seek.author() == null) {
            var recent = seek.places(jdbi, amongRecent(seek));
            if (recent.size() == seek.rows()) {
                return recent;
            }
        }
        return seek.places(jdbi, byIndex(seek));
    }

    private static String filters(Seek seek) {
        return Sql.when(seek.author(), " and c.author_id = :author");
    }

    private static String about(Seek seek) {
        return Sql.when(seek.topic(), ABOUT);
    }

    private static String amongRecent(Seek seek) {
        return "select c.id, c.created_at, null as rank from (select c.* from comment c where true "
                + seek.beyond("c.created_at", "c.id") + NEWEST_FIRST + Sql.limit(Seek.RECENT) + ") c " + THERE
                + about(seek) + WORDS + NEWEST_FIRST + Sql.limit(seek.rows());
    }

    /**
     * Fenced (materialized), for otherwise the planner walks all comments by date and tests each one. Whether they are there
     * for this reader is asked of the newest, until there are enough.
     */
    private static String byIndex(Seek seek) {
        return "with hit as materialized (select " + THERE_BY + " from comment c where true " + filters(seek)
                + seek.beyond("c.created_at", "c.id") + WORDS
                + ") select c.id, c.created_at, null as rank from (select * from hit c " + NEWEST_FIRST + "offset 0) c "
                + THERE + about(seek) + NEWEST_FIRST + Sql.limit(seek.rows());
    }

    /** All that have the words are weighed, unless they are too many: then those among the newest comments. */
    private List<Seek.Place> best(Seek seek) {
        var hits = "select " + THERE_BY + RANK + " from comment c where true " + filters(seek) + WORDS
                + Sql.limit(Seek.MOST_WEIGHED + 1);
        var recent = "select " + THERE_BY + RANK + " from (select c.* from comment c where true " + filters(seek)
                + NEWEST_FIRST + Sql.limit(Seek.MOST_WEIGHED) + ") c where true " + WORDS;
        return seek.places(jdbi, weighed(seek.areMany(jdbi, hits) ? recent : hits, seek));
    }

    private static String weighed(String hits, Seek seek) {
        return "with hit as materialized (" + hits + ") select c.id, c.created_at, c.rank"
                + " from (select * from hit p where true " + seek.beyondWeight()
                + Seek.BEST_FIRST + "offset 0) c " + THERE + about(seek)
                + "order by c.rank desc, c.created_at desc, c.id desc\n" + Sql.limit(seek.rows());
    }

    /** In the order of the ids; without those that are not for this reader any more. */
    public List<Hit> of(UUID me, List<UUID> ids) {
        return Seek.shown(jdbi, SHOWN, me, ids, (row, context) -> hit(row), Hit::id);
    }

    private static Hit hit(ResultSet row) throws SQLException {
        var speaker = row.getString("speaker");
        return new Hit(
                Rows.uuid(row, "id"),
                Rows.uuid(row, "post_id"),
                row.getString("title"),
                row.getString("body"),
                row.getString("language"),
                Rows.uuid(row, "author_id") == null ? null : MemberSummary.from(row),
                speaker == null ? null : new UnnamedSpeaker(speaker, null),
                Rows.instant(row, "created_at"));
    }
}
