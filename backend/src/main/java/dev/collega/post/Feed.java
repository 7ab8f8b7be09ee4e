package dev.collega.post;

import dev.collega.connection.Connections;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/**
 * Posts of my connections and mine, newest first. Two statements give the same answer, and the number of my connections
 * chooses: with few, each author's newest are merged; with many, posts are walked by time until a page is full. They are
 * two statements because PostgreSQL plans a prepared statement once for everybody.
 */
@ApplicationScoped
class Feed {

    private static final String AFTER = """
              and (cast(:afterAt as timestamptz) is null
                or (%1$s.created_at, %1$s.id) < (cast(:afterAt as timestamptz), cast(:afterId as uuid)))
            """;

    private static final String SHOW = "select " + PostRows.COLUMNS + """
            from top join post p on p.id = top.id join member m on m.id = p.author_id
            order by p.created_at desc, p.id desc
            """;

    /** Index-only on (author_id, created_at desc, id desc), one short scan an author. */
    static final String MERGE = """
            with top as (
              select newest.id
              from (select peer_id as author_id from connection_edge where owner_id = :me
                    union all select cast(:me as uuid)) authors
              cross join lateral (
                select p.id, p.created_at from post p where p.author_id = authors.author_id
            """ + AFTER.formatted("p") + """
                order by p.created_at desc, p.id desc limit :rows) newest
              order by newest.created_at desc, newest.id desc limit :rows)
            """ + SHOW;

    /** Walks (created_at desc, id desc) with one key probe a post. */
    static final String WALK = """
            with top as (
              select p.id from post p
              where (p.author_id = :me
                or exists (select 1 from connection_edge e where e.owner_id = :me and e.peer_id = p.author_id))
            """ + AFTER.formatted("p") + """
              order by p.created_at desc, p.id desc limit :rows)
            """ + SHOW;

    private final Jdbi jdbi;
    private final Cursors cursors;
    private final Connections connections;
    private final int walkAbove;

    Feed(
            Jdbi jdbi,
            Cursors cursors,
            Connections connections,
            @ConfigProperty(name = "collega.feed.walk-above") int walkAbove) {
        this.jdbi = jdbi;
        this.cursors = cursors;
        this.connections = connections;
        this.walkAbove = walkAbove;
    }

    Page<PostSummary> of(UUID me, PageRequest page) {
        var after = cursors.open("feed", page.cursor);
        var statement = connections.countOf(me) > walkAbove ? WALK : MERGE;
        return jdbi.withHandle(handle -> {
            var rows = handle.createQuery(statement)
                    .bind("me", me)
                    .bind("afterAt", after.map(key -> key.get(0)).orElse(null))
                    .bind("afterId", after.map(key -> key.get(1)).orElse(null))
                    .bind("rows", page.limit + 1)
                    .map((row, context) -> PostRows.summary(row, me))
                    .list();
            return Page.of(rows, page.limit, last -> cursors.seal("feed", last.createdAt(), last.id()));
        });
    }
}
