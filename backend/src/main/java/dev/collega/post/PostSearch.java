package dev.collega.post;

import dev.collega.shared.database.Rows;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Finds posts that the reader may read, newest first. */
@ApplicationScoped
class PostSearch {

    private static final String AFTER = """
              and (cast(:afterAt as timestamptz) is null
                or (p.created_at, p.id) < (cast(:afterAt as timestamptz), cast(:afterId as uuid)))
            """;

    private static final String FILTERS = """
              and (cast(:topic as text) is null or p.topics @> array[cast(:topic as text)])
              and (cast(:author as uuid) is null or p.author_id = cast(:author as uuid))
            """;

    /**
     * The words are looked up behind a fence (materialized), for otherwise the planner walks all posts by date and tests
     * each one for the words.
     */
    private static final String BY_WORDS =
            """
            with hit as materialized (
              select id from post where words @@ websearch_to_tsquery('english', :query))
            select """ + " " + PostRows.COLUMNS + """
            from hit join post p on p.id = hit.id join member m on m.id = p.author_id
            where """ + " " + PostRows.READABLE + FILTERS + AFTER + """
            order by p.created_at desc, p.id desc limit :rows
            """;

    private static final String BY_DATE =
            "select " + PostRows.COLUMNS + """
            from post p join member m on m.id = p.author_id
            where """ + " " + PostRows.READABLE + FILTERS + AFTER + """
            order by p.created_at desc, p.id desc limit :rows
            """;

    private static final String BOOKMARKED = "select " + PostRows.COLUMNS + """
            , mark.created_at as marked_at
            from bookmark mark join post p on p.id = mark.post_id join member m on m.id = p.author_id
            where mark.member_id = :me
              and (cast(:afterAt as timestamptz) is null
                or (mark.created_at, mark.post_id) < (cast(:afterAt as timestamptz), cast(:afterId as uuid)))
              and """ + " " + PostRows.READABLE + """
            order by mark.created_at desc, mark.post_id desc limit :rows
            """;

    private static final String ONE = "select p.body, " + PostRows.COLUMNS + """
            from post p join member m on m.id = p.author_id
            where p.id = :id and """ + " " + PostRows.READABLE;

    private final Jdbi jdbi;
    private final Cursors cursors;
    private final Markdown markdown;

    PostSearch(Jdbi jdbi, Cursors cursors, Markdown markdown) {
        this.jdbi = jdbi;
        this.cursors = cursors;
        this.markdown = markdown;
    }

    Page<PostSummary> find(UUID me, String query, String topic, UUID author, PageRequest page) {
        var typed = query == null || query.isBlank() ? null : query.strip();
        var list = "posts:" + typed + ":" + topic + ":" + author;
        var after = cursors.open(list, page.cursor);
        return jdbi.withHandle(handle -> {
            var statement = handle.createQuery(typed == null ? BY_DATE : BY_WORDS);
            if (typed != null) {
                statement.bind("query", typed);
            }
            var rows = statement
                    .bind("me", me)
                    .bind("topic", topic)
                    .bind("author", author)
                    .bind("afterAt", after.map(key -> key.get(0)).orElse(null))
                    .bind("afterId", after.map(key -> key.get(1)).orElse(null))
                    .bind("rows", page.limit + 1)
                    .map((row, context) -> PostRows.summary(row, me))
                    .list();
            return Page.of(rows, page.limit, last -> cursors.seal(list, last.createdAt(), last.id()));
        });
    }

    private record Marked(PostSummary post, String at) {}

    Page<PostSummary> bookmarked(UUID me, PageRequest page) {
        var after = cursors.open("bookmarks", page.cursor);
        return jdbi.withHandle(handle -> {
            var rows = handle.createQuery(BOOKMARKED)
                    .bind("me", me)
                    .bind("afterAt", after.map(key -> key.get(0)).orElse(null))
                    .bind("afterId", after.map(key -> key.get(1)).orElse(null))
                    .bind("rows", page.limit + 1)
                    .map((row, context) -> new Marked(
                            PostRows.summary(row, me),
                            Rows.instant(row, "marked_at").toString()))
                    .list();
            return Page.of(
                            rows,
                            page.limit,
                            last -> cursors.seal(
                                    "bookmarks", last.at(), last.post().id()))
                    .map(Marked::post);
        });
    }

    Optional<PostView> one(UUID me, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(ONE)
                .bind("me", me)
                .bind("id", id)
                .map((row, context) -> PostRows.whole(row, me, markdown))
                .findOne());
    }

    boolean isReadable(UUID me, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select 1 from post p where p.id = :id and " + PostRows.READABLE + ")")
                .bind("me", me)
                .bind("id", id)
                .mapTo(Boolean.class)
                .one());
    }
}
