package dev.collega.post;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.collega.connection.Connections;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.PageRequest;
import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    private final List<UUID> expected = new ArrayList<>();

    private void comes(String id) {
        expected.add(0, UUID.fromString(id));
    }

    @Test
    void both_statements_read_the_same_feed_to_its_end_and_back() {
        var ines = Given.aMember("Ines Duarte");
        ines.put("/topics/D018376/follow").statusCode(204);
        for (var name : List.of("Ada", "Ben", "Cleo")) {
            var colleague = Given.aMember(name);
            ines.connectsWith(colleague);
            colleague.patch("/contacts/" + colleague.contactOf(ines), "*", Map.of("tags", List.of("ward/night")));
            for (var i = 0; i < 3; i++) {
                comes(colleague.posts(name + i, i == 0 ? "CONNECTIONS" : "MEMBERS"));
            }
            comes(chosen(colleague, "TAG", Map.of("tag", "ward")));
            comes(chosen(colleague, "PEOPLE", Map.of("people", List.of(ines.id()))));
            colleague.connectsWith(Given.aMember("Else"), "PERSONAL");
            chosen(colleague, "NETWORK_TYPE", Map.of("networkType", "PERSONAL"));
            Given.aMember("Stranger").posts("Not for the feed", "MEMBERS");
        }
        comes(ines.posts("Mine", "MEMBERS"));
        var me = UUID.fromString(ines.id());
        for (var walkAbove : List.of(1_000, 0)) {
            var feed = new Feed(jdbi, cursors, connections, walkAbove);
            assertEquals(expected, readToItsEnd(feed, me));
            assertEquals(15, feed.unread(me, FeedView.ALL), "by others, and none of mine");
            assertEquals(10, feed.catchUp(me).size());
            assertEquals(
                    expected.subList(1, 11),
                    feed.catchUp(me).stream().map(PostSummary::id).toList());
        }
    }

    private static String chosen(Person author, String audience, Object readers) {
        return author.post(
                        "/posts",
                        Map.of(
                                "kind", "INSIGHT",
                                "title", "Chosen",
                                "body", "For some of you.",
                                "audience", audience,
                                "readers", readers))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static List<UUID> readToItsEnd(Feed feed, UUID me) {
        var seen = new ArrayList<UUID>();
        var page = new PageRequest();
        page.limit = 4;
        PostPage read;
        do {
            read = feed.of(me, FeedView.ALL, page);
            read.items().forEach(post -> seen.add(post.id()));
            page.cursor = read.nextCursor();
        } while (page.cursor != null);
        assertEquals(seen.subList(0, seen.size() - read.items().size()), readBack(feed, me, read.previousCursor()));
        return seen;
    }

    /** All that is newer than the last page, newest first. */
    private static List<UUID> readBack(Feed feed, UUID me, String cursor) {
        var newer = new ArrayList<UUID>();
        var page = new PageRequest();
        page.limit = 4;
        page.cursor = cursor;
        for (var read = feed.of(me, FeedView.ALL, page);
                !read.items().isEmpty();
                read = feed.of(me, FeedView.ALL, page)) {
            newer.addAll(0, read.items().stream().map(PostSummary::id).toList());
            page.cursor = read.previousCursor();
        }
        var nothingNew = feed.of(me, FeedView.ALL, page);
        assertNull(nothingNew.nextCursor());
        assertEquals(page.cursor, nothingNew.previousCursor(), "and may be asked again");
        return newer;
    }
}
