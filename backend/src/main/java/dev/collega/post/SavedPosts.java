package dev.collega.post;

import dev.collega.shared.database.Rows;
import dev.collega.shared.database.Sql;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The posts that a member bookmarked, the newest bookmark first. */
@ApplicationScoped
class SavedPosts {

    private static final String SAVED = "select mark.created_at as marked_at, " + PostRows.COLUMNS
            + " from bookmark mark join post p on p.id = mark.post_id left join member m on m.id = p.author_id"
            + " where mark.member_id = :me and " + PostRows.READABLE;

    private final Jdbi jdbi;
    private final Cursors cursors;

    SavedPosts(Jdbi jdbi, Cursors cursors) {
        this.jdbi = jdbi;
        this.cursors = cursors;
    }

    PostPage of(UUID me, PageRequest page) {
        var keyset = Keyset.of("bookmarks", page, cursors);
        var statement = SAVED
                + keyset.beyond("mark.created_at", "mark.post_id")
                + keyset.order("mark.created_at", "mark.post_id")
                + Sql.limit(page.limit + 1);
        var marked = new HashMap<UUID, Instant>();
        var rows = jdbi.withHandle(handle -> keyset.bindTo(handle.createQuery(statement))
                .bind("me", me)
                .map((row, context) -> {
                    marked.put(Rows.uuid(row, "id"), Rows.instant(row, "marked_at"));
                    return PostRows.summary(row, me);
                })
                .list());
        return PostPage.of(rows, page.limit, keyset, page.cursor, cursors, post -> marked.get(post.id()));
    }
}
