package dev.collega.post;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.collega.connection.Connections;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/** What a member reads without searching: newest first, never by what others thought of it. */
@ApplicationScoped
class Feed {

    /** Of unread posts no more are counted: it says whether there is something, and is no score. */
    static final int MOST_COUNTED = 100;

    private static final int CATCH_UP = 10;
    private static final int SHORT_MINUTES = 3;

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

    PostPage of(UUID me, FeedView view, PageRequest page) {
        var keyset = Keyset.of("feed:" + view, page, cursors);
        var source = new FeedSource(keyset, false, "", page.limit + 1);
        var rows = shown(me, source.of(view, walks(me)), keyset);
        return PostPage.of(rows, page.limit, keyset, page.cursor, cursors);
    }

    /** Unseen, short, not taken back, from connections; the newest ten. What is in it depends on nothing but that. */
    List<PostSummary> catchUp(UUID me) {
        var keyset = Keyset.first("catch-up");
        var source = new FeedSource(
                keyset, true, " and p.minutes <= " + SHORT_MINUTES + " and p.retracted_at is null", CATCH_UP);
        return shown(me, source.ofConnections(walks(me)), keyset);
    }

    /** How many unread posts a view holds, up to {@link #MOST_COUNTED}. */
    int unread(UUID me, FeedView view) {
        var source = new FeedSource(Keyset.first("unread"), true, "", MOST_COUNTED);
        // Walking to a hundred is worth while later than walking to a page.
        var walking = connectionCounts.get(me) > 2.5 * walkAbove;
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from (" + source.of(view, walking) + ") unread")
                        .bind("me", me)
                        .mapTo(Integer.class)
                        .one());
    }

    private boolean walks(UUID me) {
        return connectionCounts.get(me) > walkAbove;
    }

    /** Bodies and names are fetched for the page alone. */
    private List<PostSummary> shown(UUID me, String newest, Keyset keyset) {
        var statement = "with top as (" + newest + ") select " + PostRows.COLUMNS
                + " from top join post p on p.id = top.id left join member m on m.id = p.author_id " + keyset.order();
        return jdbi.withHandle(handle -> keyset.bindTo(handle.createQuery(statement))
                .bind("me", me)
                .map((row, context) -> PostRows.summary(row, me))
                .list());
    }
}
