package dev.collega.post;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
class PostTest {

    private Person ines;
    private Person tomasz;
    private Person stranger;

    @BeforeEach
    void two_connections_and_a_stranger() {
        ines = Given.aMember("Ines Duarte");
        tomasz = Given.aMember("Tomasz Zielinski");
        stranger = Given.aMember("Stranger");
        ines.connectsWith(tomasz);
    }

    private static Map<String, Object> post(String title, String body, String audience, String... tags) {
        return Map.of("kind", "INSIGHT", "title", title, "body", body, "audience", audience, "tags", List.of(tags));
    }

    @Test
    void markdown_becomes_html_that_is_safe_to_show() {
        var body = """
                # Sepsis

                **Lactate** first. <script>alert(1)</script> [link](javascript:alert(1)) [good](https://example.org)
                ![tracker](https://evil.example/x.png)

                | drug | dose |
                |---|---|
                | x | 1 mg |
                """;
        var html = ines.post("/posts", post("Sepsis", body, "MEMBERS"))
                .statusCode(201)
                .body("bodyHtml", containsString("<strong>Lactate</strong>"))
                .body("bodyHtml", containsString("<table>"))
                .body("bodyHtml", not(containsString("<script")))
                .body("bodyHtml", not(containsString("href=\"javascript")))
                .body("bodyHtml", not(containsString("<img")))
                .body("body", equalTo(body))
                .extract()
                .<String>path("bodyHtml");
        ines.post("/post-previews", Map.of("body", body)).statusCode(200).body("bodyHtml", equalTo(html));
    }

    @Test
    void the_feed_holds_what_my_connections_and_i_wrote_newest_first() {
        var first = tomasz.posts("First", "MEMBERS");
        var second = tomasz.posts("Second", "CONNECTIONS");
        var third = ines.posts("Third", "MEMBERS");
        stranger.posts("Not in the feed", "MEMBERS");
        ines.get("/feed")
                .statusCode(200)
                .body("items.id", contains(third, second, first))
                .body("items[0].mine", equalTo(true))
                .body("items[1].author.fullName", equalTo("Tomasz Zielinski"))
                .body("items[1].excerpt", equalTo("A useful finding."));
        stranger.get("/feed").body("items", hasSize(1));
    }

    @Test
    void the_feed_is_read_page_by_page_while_it_grows() {
        for (var i = 0; i < 5; i++) {
            tomasz.posts("Post " + i, "MEMBERS");
        }
        var seen = new ArrayList<String>();
        String cursor = "";
        do {
            var page =
                    ines.get("/feed?limit=2&cursor=" + cursor).statusCode(200).extract();
            seen.addAll(page.path("items.title"));
            cursor = page.path("nextCursor");
            tomasz.posts("Newer", "MEMBERS");
        } while (cursor != null);
        assertEquals(List.of("Post 4", "Post 3", "Post 2", "Post 1", "Post 0"), seen);
    }

    @Test
    void a_post_for_connections_is_for_nobody_else() {
        var id = tomasz.posts("Among us", "CONNECTIONS");
        ines.get("/posts/" + id).statusCode(200);
        ines.put("/posts/" + id + "/bookmark").statusCode(204);
        stranger.get("/posts/" + id).statusCode(404);
        stranger.get("/posts?author=" + tomasz.id()).body("items", empty());
        stranger.post("/posts/" + id + "/comments", Map.of("body", "Hello")).statusCode(404);
        stranger.put("/posts/" + id + "/bookmark").statusCode(404);
        String connection = ines.get("/members/" + tomasz.id()).extract().path("connectionId");
        ines.delete("/connections/" + connection).statusCode(204);
        ines.get("/posts/" + id).statusCode(404);
        ines.get("/bookmarks").body("items", empty());
        ines.get("/feed").body("items", empty());
    }

    @Test
    void only_the_author_edits_and_deletes_and_with_the_version_that_was_read() {
        var id = tomasz.posts("Draft", "MEMBERS");
        var etag = tomasz.get("/posts/" + id).extract().header("ETag");
        ines.patch("/posts/" + id, etag, Map.of("title", "Mine")).statusCode(404);
        ines.delete("/posts/" + id).statusCode(404);
        tomasz.asks()
                .body(Map.of("title", "x"))
                .patch("/api/v1/posts/" + id)
                .then()
                .statusCode(428);
        // A comment is no edit: the version that the author read still holds.
        ines.post("/posts/" + id + "/comments", Map.of("body", "Good.")).statusCode(201);
        tomasz.patch("/posts/" + id, etag, Map.of("body", "Now *better*."))
                .statusCode(200)
                .body("bodyHtml", containsString("<em>better</em>"))
                .body("commentCount", equalTo(1))
                .body("editedAt", not(nullValue()));
        tomasz.patch("/posts/" + id, etag, Map.of("title", "Stale")).statusCode(412);
        tomasz.asks()
                .header("If-Match", etag)
                .delete("/api/v1/posts/" + id)
                .then()
                .statusCode(412);
        tomasz.delete("/posts/" + id).statusCode(204);
        // What others said keeps a place.
        ines.get("/posts/" + id)
                .statusCode(200)
                .body("deletedAt", not(nullValue()))
                .body("body", equalTo(""));
        stranger.get("/posts/" + id).statusCode(404);
    }

    @Test
    void bookmarks_are_mine_and_setting_one_twice_is_setting_it_once() {
        var id = tomasz.posts("Keep", "MEMBERS");
        ines.put("/posts/" + id + "/bookmark").statusCode(204);
        ines.put("/posts/" + id + "/bookmark").statusCode(204);
        ines.get("/bookmarks").body("items.id", contains(id));
        ines.get("/feed").body("items[0].bookmarked", equalTo(true));
        tomasz.get("/feed").body("items[0].bookmarked", equalTo(false));
        ines.delete("/posts/" + id + "/bookmark").statusCode(204);
        ines.get("/bookmarks").body("items", empty());
    }

    @Test
    void saved_posts_are_read_in_both_directions_by_when_they_were_saved() {
        var me = Given.aMember("Me");
        var ids = new ArrayList<String>();
        for (var title : List.of("One", "Two", "Three", "Four")) {
            ids.add(0, me.posts(title, "MEMBERS"));
        }
        // Saved the other way round.
        ids.forEach(id -> me.put("/posts/" + id + "/bookmark").statusCode(204));
        Collections.reverse(ids);
        var first = me.get("/bookmarks?limit=2").body("items.id", contains(ids.get(0), ids.get(1)));
        String older = first.extract().path("nextCursor");
        String newer = me.get("/bookmarks?limit=2&cursor=" + older)
                .body("items.id", contains(ids.get(2), ids.get(3)))
                .body("nextCursor", nullValue())
                .extract()
                .path("previousCursor");
        me.get("/bookmarks?limit=2&cursor=" + newer).body("items.id", contains(ids.get(0), ids.get(1)));
        String since = first.extract().path("previousCursor");
        me.get("/bookmarks?cursor=" + since).body("items", empty()).body("previousCursor", equalTo(since));
        var fifth = me.posts("Five", "MEMBERS");
        me.put("/posts/" + fifth + "/bookmark").statusCode(204);
        me.get("/bookmarks?cursor=" + since).body("items.id", contains(fifth));
    }

    @Test
    void posts_are_found_by_words_tag_kind_and_author() {
        var mark = "w" + UUID.randomUUID().toString().replace("-", "");
        String id = tomasz.post("/posts", post("Delirium", "Reorienting helps. " + mark, "MEMBERS", "delirium", mark))
                .statusCode(201)
                .extract()
                .path("id");
        stranger.get("/posts?query=" + mark).body("items.id", contains(id));
        stranger.get("/posts?query=reorient " + mark).body("items.id", contains(id));
        stranger.get("/posts?query=" + mark + " -helps").body("items", empty());
        stranger.get("/posts?tag=" + mark).body("items.id", contains(id));
        stranger.get("/posts?author=" + tomasz.id()).body("items.id", contains(id));
        stranger.get("/posts?kind=insight&author=" + tomasz.id()).body("items.id", contains(id));
        stranger.get("/posts?kind=paper&author=" + tomasz.id()).body("items", empty());
        stranger.get("/posts?kind=rant").statusCode(400);
        stranger.get("/posts?query=((( & | !").statusCode(200);
    }

    @Test
    void a_blocked_author_is_read_nowhere() {
        var id = stranger.posts("From a stranger", "MEMBERS");
        ines.post("/posts/" + id + "/comments", Map.of("body", "Before the block."))
                .statusCode(201);
        var own = ines.posts("Mine", "MEMBERS");
        stranger.post("/posts/" + own + "/comments", Map.of("body", "Hm.")).statusCode(201);
        ines.put("/blocks/" + stranger.id()).statusCode(204);
        ines.get("/posts/" + id).statusCode(404);
        ines.get("/posts?author=" + stranger.id()).body("items", empty());
        ines.get("/posts/" + own + "/comments").body("items", empty());
        stranger.get("/posts/" + own).statusCode(404);
    }

    @Test
    void a_post_is_checked_before_it_is_published() {
        ines.post("/posts", Map.of("kind", "RANT", "title", "t", "body", "b", "audience", "MEMBERS"))
                .statusCode(400)
                .body("errors.pointer", contains("/kind"));
        ines.post("/posts", post("", "b", "MEMBERS")).statusCode(400).body("errors.pointer", contains("/title"));
        ines.post("/posts", post("t", "x".repeat(20001), "MEMBERS"))
                .statusCode(400)
                .body("errors.pointer", contains("/body"));
        ines.post("/posts", Map.of("kind", "INSIGHT", "title", "t", "body", "b"))
                .statusCode(400)
                .body("errors.pointer", contains("/audience"));
    }
}
