package dev.collega.post;

import dev.collega.file.Attachments;
import dev.collega.file.FileCounts;
import dev.collega.member.MemberSummary;
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

/** The posts that somebody finds by words: where each stands in the list, and what is shown of those of one page. */
@ApplicationScoped
public class PostHits {

    private static final String WORDS = " and p.words @@ cast(:words as tsquery)\n";

    private static final String RANK = ", ts_rank(p.words, cast(:words as tsquery), 1) as rank";

    private static final String SHOWN =
            "select p.id, p.kind, p.title, p.body, p.language, p.author_id, p.speaker, p.created_at, "
                    + "concat_ws(' ', p.case_question, p.case_history, p.case_tried) as of_case, "
                    + Attachments.COUNTS + ", " + MemberSummary.COLUMNS
                    + " from post p left join member m on m.id = p.author_id where p.id = any(:ids) and "
                    + PostRows.READABLE;

    private final Jdbi jdbi;
    private final Markdown markdown;

    PostHits(Jdbi jdbi, Markdown markdown) {
        this.jdbi = jdbi;
        this.markdown = markdown;
    }

    /**
     * @param text plain, without Markdown
     * @param author null where somebody speaks unnamed
     * @param speaker the words for who speaks unnamed, else null
     * @param files null where none come with it
     */
    public record Hit(
            UUID id,
            PostKind kind,
            String title,
            String text,
            String language,
            MemberSummary author,
            UnnamedSpeaker speaker,
            FileCounts files,
            Instant createdAt) {}

    public List<Seek.Place> places(Seek seek) {
        if (seek.best()) {
            return best(seek);
        }
        var recent = seek.places(jdbi, amongRecent(seek));
        return recent.size() == seek.rows() ? recent : seek.places(jdbi, byIndex(seek));
    }

    private static String source(Seek seek) {
        return seek.topic() == null
                ? " from post p where true "
                : " from post_topic k join post p on p.id = k.post_id and p.created_at = k.created_at"
                        + " where k.topic_id = :topic ";
    }

    private static String filters(Seek seek) {
        return Sql.when(seek.author(), " and p.author_id = :author");
    }

    private static String beyond(Seek seek) {
        return seek.topic() == null ? seek.beyond("p.created_at", "p.id") : seek.beyond("k.created_at", "k.post_id");
    }

    private static String newestFirst(Seek seek) {
        return seek.topic() == null
                ? "order by p.created_at desc, p.id desc\n"
                : "order by k.created_at desc, k.post_id desc\n";
    }

    /** Words that many posts have fill a page from the newest posts alone; those that few have are looked up. */
    private static String amongRecent(Seek seek) {
        return "select p.id, p.created_at, null as rank from (select p.*" + source(seek) + filters(seek) + beyond(seek)
                + newestFirst(seek) + Sql.limit(Seek.RECENT) + ") p where " + PostRows.READABLE + WORDS
                + "order by p.created_at desc, p.id desc\n" + Sql.limit(seek.rows());
    }

    /**
     * Fenced (materialized), for otherwise the planner walks all posts by date and tests each one. Whether they are for this
     * reader is asked of the newest, until there are enough.
     */
    private static String byIndex(Seek seek) {
        return "with hit as materialized (select " + PostRows.READABLE_BY + source(seek) + filters(seek) + beyond(seek)
                + WORDS + ") select p.id, p.created_at, null as rank"
                + " from (select * from hit p order by p.created_at desc, p.id desc offset 0) p where "
                + PostRows.READABLE + "order by p.created_at desc, p.id desc\n" + Sql.limit(seek.rows());
    }

    /** All that have the words are weighed, unless they are too many: then those among the newest posts. */
    private List<Seek.Place> best(Seek seek) {
        var hits = "select " + PostRows.READABLE_BY + RANK + source(seek) + filters(seek) + WORDS
                + Sql.limit(Seek.MOST_WEIGHED + 1);
        var recent = "select " + PostRows.READABLE_BY + RANK + " from (select p.*" + source(seek) + filters(seek)
                + newestFirst(seek) + Sql.limit(Seek.MOST_WEIGHED) + ") p where true " + WORDS;
        return seek.places(jdbi, weighed(seek.areMany(jdbi, hits) ? recent : hits, seek));
    }

    private static String weighed(String hits, Seek seek) {
        return "with hit as materialized (" + hits + ") select p.id, p.created_at, p.rank"
                + " from (select * from hit p where true " + seek.beyondWeight()
                + Seek.BEST_FIRST + "offset 0) p where " + PostRows.READABLE + Seek.BEST_FIRST + Sql.limit(seek.rows());
    }

    /** In the order of the ids; without those that are not for this reader any more. */
    public List<Hit> of(UUID me, List<UUID> ids) {
        return Seek.shown(jdbi, SHOWN, me, ids, (row, context) -> hit(row), Hit::id);
    }

    private Hit hit(ResultSet row) throws SQLException {
        var speaker = row.getString("speaker");
        return new Hit(
                Rows.uuid(row, "id"),
                PostKind.valueOf(row.getString("kind")),
                row.getString("title"),
                (markdown.plain(row.getString("body")) + " " + row.getString("of_case")).strip(),
                row.getString("language"),
                Rows.uuid(row, "author_id") == null ? null : MemberSummary.from(row),
                speaker == null ? null : new UnnamedSpeaker(speaker, null),
                FileCounts.from(row),
                Rows.instant(row, "created_at"));
    }
}
