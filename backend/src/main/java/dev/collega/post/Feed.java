package dev.collega.post;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.collega.connection.Connections;
import dev.collega.member.Unseen;
import dev.collega.shared.database.Sql;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
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

    private final Jdbi jdbi;
    private final Cursors cursors;
    private final int walkAbove;

    /** Only chooses the statement, so an old number is as good as a new one. */
    private final LoadingCache<UUID, Integer> connectionCounts;

    Feed(
            Jdbi jdbi,
            Cursors cursors,
            Connections connections,
            @ConfigProperty(name = "collega.feed.walk-above") int walkAbove) {
        this.jdbi = jdbi;
        this.cursors = cursors;
        this.walkAbove = walkAbove;
        this.connectionCounts = Caffeine.newBuilder()
                .maximumSize(50_000)
                .expireAfterWrite(Duration.ofMinutes(10))
                .build(connections::countOf);
    }

    Page<PostSummary> of(UUID me, PageRequest page) {
        var after = cursors.open("feed", page.cursor);
        var further = Sql.when(after.isPresent(), PostRows.AFTER);
        var limit = Sql.limit(page.limit + 1);
        var newest = connectionCounts.get(me) > walkAbove ? walk(further, limit) : merge(further, limit);
        return jdbi.withHandle(handle -> {
            var rows = handle.createQuery(shown(newest))
                    .bind("me", me)
                    .bind("afterAt", after.map(key -> key.get(0)).orElse(null))
                    .bind("afterId", after.map(key -> key.get(1)).orElse(null))
                    .map((row, context) -> PostRows.summary(row, me))
                    .list();
            return Page.of(rows, page.limit, last -> cursors.seal("feed", last.createdAt(), last.id()));
        });
    }

    /** Index-only on (author_id, created_at desc, id desc), one short scan an author. */
    private static String merge(String further, String limit) {
        return """
                select newest.id
                from (select e.peer_id as author_id from connection_edge e where e.owner_id = :me
                      and not exists (select 1 from member h where h.id = e.peer_id and h.hidden_at is not null)
                      and e.peer_id <> all(""" + Unseen.BY_ME + """
                )
                      union all select cast(:me as uuid)) authors
                cross join lateral (
                  select p.id, p.created_at from post p where p.author_id = authors.author_id
                    and (p.withheld_at is null or p.author_id = :me)
                """ + further + PostRows.NEWEST_FIRST + limit + """
                  ) newest
                order by newest.created_at desc, newest.id desc
                """ + limit;
    }

    /** Walks (created_at desc, id desc) with one key probe a post; "offset 0" as in {@link PostRows}. */
    private static String walk(String further, String limit) {
        return """
                select p.id from post p
                where (p.author_id = :me
                  or exists (select 1 from connection_edge e where e.owner_id = :me and e.peer_id = p.author_id offset 0))
                  and p.author_id <> all(""" + Unseen.BY_ME + ") and (p.withheld_at is null or p.author_id = :me) and " + PostRows.VISIBLE
                + further + PostRows.NEWEST_FIRST + limit;
    }

    /** Bodies and names are fetched for the page alone. */
    private static String shown(String newest) {
        return "with top as (" + newest + ") select " + PostRows.COLUMNS
                + " from top join post p on p.id = top.id join member m on m.id = p.author_id " + PostRows.NEWEST_FIRST;
    }
}
