package dev.collega.post;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.collega.connection.Connections;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.PageRequest;
import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Members with few and with many connections get their feed by different statements: the answers must be the same. */
@ApiTest
class FeedTest {

    @Inject
    Jdbi jdbi;

    @Inject
    Cursors cursors;

    @Inject
    Connections connections;

    @Test
    void both_statements_read_the_same_feed_to_its_end() {
        var ines = Given.aMember("Ines Duarte");
        var expected = new ArrayList<UUID>();
        for (var name : List.of("Ada", "Ben", "Cleo")) {
            var colleague = Given.aMember(name);
            ines.connectsWith(colleague);
            for (var i = 0; i < 3; i++) {
                expected.add(0, UUID.fromString(colleague.posts(name + i, i == 0 ? "CONNECTIONS" : "MEMBERS")));
            }
            Given.aMember("Stranger").posts("Not for the feed", "MEMBERS");
        }
        expected.add(0, UUID.fromString(ines.posts("Mine", "MEMBERS")));
        var me = UUID.fromString(ines.id());
        assertEquals(expected, readToItsEnd(new Feed(jdbi, cursors, connections, 1_000), me));
        assertEquals(expected, readToItsEnd(new Feed(jdbi, cursors, connections, 0), me));
    }

    private static List<UUID> readToItsEnd(Feed feed, UUID me) {
        var seen = new ArrayList<UUID>();
        var page = new PageRequest();
        page.limit = 4;
        do {
            var read = feed.of(me, page);
            read.items().forEach(post -> seen.add(post.id()));
            page.cursor = read.nextCursor();
        } while (page.cursor != null);
        return seen;
    }
}
