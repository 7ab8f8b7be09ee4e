package dev.collega.discussion;

import dev.collega.shared.database.Sql;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads what was said under a post, thread by thread. */
@ApplicationScoped
class CommentList {

    private static final String PLACE =
            "(c.thread_at, coalesce(c.parent_id, c.id), (c.parent_id is not null), c.created_at, c.id)";

    private static final String OF_POST = CommentRows.SELECT + "where c.post_id = :post and (" + CommentRows.THERE
            + " or " + CommentRows.ANSWERED + ")\n";

    private static final String AFTER = " and " + PLACE + """
             > (cast(:threadAt as timestamptz), cast(:thread as uuid), cast(:answer as boolean),
              cast(:afterAt as timestamptz), cast(:afterId as uuid))
            """;

    private static final String IN_ORDER =
            "order by c.thread_at, coalesce(c.parent_id, c.id), (c.parent_id is not null), c.created_at, c.id ";

    private static final String ONE =
            CommentRows.SELECT + "where c.post_id = :post and c.id = :id and " + CommentRows.THERE;

    private final Jdbi jdbi;
    private final Cursors cursors;
    private final Mentions mentions;
    private final CommentText text;

    CommentList(Jdbi jdbi, Cursors cursors, Mentions mentions, CommentText text) {
        this.jdbi = jdbi;
        this.cursors = cursors;
        this.mentions = mentions;
        this.text = text;
    }

    /** Threads oldest first, and in each what began it first, then its answers, oldest first. */
    Page<CommentView> of(UUID post, UUID me, PageRequest page) {
        var list = "comments:" + post;
        var after = cursors.open(list, page.cursor);
        var statement = OF_POST + Sql.when(after.isPresent(), AFTER) + IN_ORDER + Sql.limit(page.limit + 1);
        return jdbi.withHandle(handle -> {
            var query = handle.createQuery(statement).bind("post", post).bind("me", me);
            after.ifPresent(key -> query.bind("threadAt", key.get(0))
                    .bind("thread", key.get(1))
                    .bind("answer", key.get(2))
                    .bind("afterAt", key.get(3))
                    .bind("afterId", key.get(4)));
            var rows = query.map((row, context) -> CommentRows.from(row)).list();
            var found = Page.of(
                    rows,
                    page.limit,
                    last -> cursors.seal(
                            list,
                            last.threadAt(),
                            last.parentId() == null ? last.id() : last.parentId(),
                            last.parentId() != null,
                            last.createdAt(),
                            last.id()));
            return new Page<>(shown(handle, found.items(), me), found.nextCursor());
        });
    }

    /** Empty where it is gone for this reader. */
    Optional<CommentView> one(UUID post, UUID id, UUID me) {
        return jdbi.withHandle(handle -> {
            var found = handle.createQuery(ONE)
                    .bind("post", post)
                    .bind("id", id)
                    .bind("me", me)
                    .map((row, context) -> CommentRows.from(row))
                    .list();
            return shown(handle, found, me).stream().findFirst();
        });
    }

    private List<CommentView> shown(Handle handle, List<CommentRows> rows, UUID me) {
        var named = mentions.of(
                handle,
                rows.stream().filter(CommentRows::there).map(CommentRows::id).toList(),
                me);
        return rows.stream()
                .map(row -> row.shown(text, named.getOrDefault(row.id(), List.of())))
                .toList();
    }
}
