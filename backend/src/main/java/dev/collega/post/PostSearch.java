package dev.collega.post;

import dev.collega.file.Attachments;
import dev.collega.member.ReadLanguages;
import dev.collega.shared.database.Sql;
import dev.collega.shared.fulltext.WantedWords;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Finds posts that the reader may read, newest first. */
@ApplicationScoped
class PostSearch {

    /** Enough to fill a page with a word that one post in a hundred has. */
    private static final int RECENT = 2_000;

    private static final String ONE = "select p.body, " + ReadersView.COLUMNS + ", " + PostTalk.COLUMNS + ", "
            + PostPapers.MORE + Attachments.COLUMN + ", " + PostRows.COLUMNS
            + " from post p left join member m on m.id = p.author_id where p.id = :id and " + PostRows.SHOWN;

    private final Jdbi jdbi;
    private final Cursors cursors;
    private final Markdown markdown;
    private final WantedWords wantedWords;
    private final ReadLanguages readLanguages;

    PostSearch(Jdbi jdbi, Cursors cursors, Markdown markdown, WantedWords wantedWords, ReadLanguages readLanguages) {
        this.jdbi = jdbi;
        this.cursors = cursors;
        this.markdown = markdown;
        this.wantedWords = wantedWords;
        this.readLanguages = readLanguages;
    }

    /** @param rows one more than a page holds */
    private record Filters(
            UUID me,
            String words,
            String topic,
            String tag,
            UUID author,
            PostKind kind,
            String roleAsked,
            Keyset keyset,
            int rows) {

        /** What an index gives newest first. */
        String ordered() {
            return Sql.when(topic, " and k.topic_id = :topic")
                    + Sql.when(author, " and p.author_id = :author")
                    + Sql.when(kind, " and p.kind = :kind")
                    + keyset.beyond(time(), key());
        }

        /** What an index gives in no order. */
        String unordered() {
            return Sql.when(words, " and p.words @@ cast(:words as tsquery)")
                    + Sql.when(tag, " and tag_keys(p.tags) @> tag_keys(array[cast(:tag as text)])")
                    + Sql.when(
                            roleAsked,
                            " and p.roles_asked <> '{}' and p.roles_asked @> array[cast(:roleAsked as text)]");
        }

        /** The posts of a topic stand in an index of their own, by time. */
        String source() {
            return topic == null
                    ? " from post p "
                    : " from post_topic k join post p on p.id = k.post_id and p.created_at = k.created_at ";
        }

        String order() {
            return keyset.order(time(), key());
        }

        private String time() {
            return topic == null ? "p.created_at" : "k.created_at";
        }

        private String key() {
            return topic == null ? "p.id" : "k.post_id";
        }
    }

    PostPage find(UUID me, PostFilter filter, PageRequest page) {
        var list = String.join(
                "\u001f",
                "posts",
                String.valueOf(filter.words()),
                String.valueOf(filter.topic()),
                String.valueOf(filter.tag()),
                String.valueOf(filter.author),
                String.valueOf(filter.kind),
                String.valueOf(filter.roleAsked));
        var keyset = Keyset.of(list, page, cursors);
        var filters = new Filters(
                me,
                wanted(me, filter),
                filter.topic(),
                filter.tag(),
                filter.author,
                filter.kind,
                filter.roleAsked,
                keyset,
                page.limit + 1);
        return PostPage.of(find(filters), page.limit, keyset, page.cursor, cursors);
    }

    private String wanted(UUID me, PostFilter filter) {
        return filter.words() == null
                ? null
                : wantedWords
                        .read(filter.words(), readLanguages.of(me, filter.language, filter.acceptLanguage))
                        .query();
    }

    /**
     * Words and tags that many posts have fill a page from the newest posts alone, where their index would give a
     * hundred thousand to sort; those that few have are looked up there. Either way the answer is the same.
     */
    private List<PostSummary> find(Filters filters) {
        if (filters.unordered().isEmpty()) {
            return read(byDate(filters), filters);
        }
        var recent = read(amongRecent(filters), filters);
        return recent.size() == filters.rows() ? recent : read(byIndex(filters), filters);
    }

    private static String byDate(Filters filters) {
        return "select p.id" + filters.source() + "where " + PostRows.READABLE + filters.ordered() + filters.order();
    }

    private static String amongRecent(Filters filters) {
        return "select p.id from (select p.*" + filters.source() + "where true " + filters.ordered() + filters.order()
                + Sql.limit(RECENT) + ") p where " + PostRows.READABLE + filters.unordered()
                + filters.keyset().order();
    }

    /**
     * Fenced (materialized), for otherwise the planner walks all posts by date and tests each one. Whether they are for this
     * reader is asked of the first, until there are enough.
     */
    private static String byIndex(Filters filters) {
        return "with hit as materialized (select " + PostRows.READABLE_BY + filters.source() + "where true "
                + filters.unordered() + filters.ordered() + ") select p.id from (select * from hit p "
                + filters.keyset().order() + " offset 0) p where " + PostRows.READABLE
                + filters.keyset().order();
    }

    /** Bodies and names are fetched for the page alone. */
    private List<PostSummary> read(String found, Filters filters) {
        var statement = "with top as (" + found + Sql.limit(filters.rows()) + ") select " + PostRows.COLUMNS
                + " from top join post p on p.id = top.id left join member m on m.id = p.author_id "
                + filters.keyset().order();
        return jdbi.withHandle(handle -> filters.keyset()
                .bindTo(handle.createQuery(statement))
                .bind("me", filters.me())
                .bind("words", filters.words())
                .bind("topic", filters.topic())
                .bind("tag", filters.tag())
                .bind("author", filters.author())
                .bind("kind", filters.kind() == null ? null : filters.kind().name())
                .bind("roleAsked", filters.roleAsked())
                .map((row, context) -> PostRows.summary(row, filters.me()))
                .list());
    }

    Optional<PostView> one(UUID me, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(ONE)
                .bind("me", me)
                .bind("id", id)
                .map((row, context) -> PostRows.whole(row, me, markdown))
                .findOne());
    }
}
