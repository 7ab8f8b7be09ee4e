package dev.collega.search;

import static dev.collega.search.Searching.aWord;
import static dev.collega.search.Searching.finds;
import static dev.collega.search.Searching.posts;
import static dev.collega.search.Searching.says;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing that a search says tells of what its reader may not read: no item, no count, no snippet, no cursor, no tag. */
@ApiTest
class SearchAudienceTest {

    @Inject
    Jdbi database;

    private String word;
    private Person ines;
    private Person tomasz;
    private Person mei;
    private Person stranger;

    @BeforeEach
    void an_author_with_two_connections_and_a_stranger() {
        word = aWord();
        ines = Given.aMember("Ines Duarte");
        tomasz = Given.aMember("Tomasz Zielinski");
        mei = Given.aMember("Mei Lin");
        stranger = Given.aMember("Stranger");
        ines.connectsWith(tomasz, "PERSONAL");
        ines.connectsWith(mei, "OPERATIONAL");
        ines.patch("/contacts/" + ines.contactOf(tomasz), "*", Map.of("tags", List.of("ward/night")))
                .statusCode(200);
    }

    private String posts(String audience, Map<String, ?> readers) {
        Map<String, ?> more =
                readers.isEmpty() ? Map.of("audience", audience) : Map.of("audience", audience, "readers", readers);
        return Searching.posts(ines, "About " + word, "Nobody else shall read " + word + " here.", more);
    }

    private void finds(Person reader, int posts, int comments) {
        for (var sort : List.of("NEWEST", "BEST")) {
            reader.get("/search?query=" + word + "&sort=" + sort)
                    .statusCode(200)
                    .body("groups.find { it.kind == 'POST' }.count", equalTo(posts))
                    .body("groups.find { it.kind == 'POST' }.items.size()", equalTo(posts))
                    .body("groups.find { it.kind == 'COMMENT' }.count", equalTo(comments))
                    .body("groups.find { it.kind == 'COMMENT' }.items.size()", equalTo(comments));
            for (var kind : List.of("POST", "COMMENT")) {
                var page = Searching.finds(reader, kind, word, "&sort=" + sort + "&author=" + ines.id());
                page.body("count", equalTo(kind.equals("POST") ? posts : comments))
                        .body("nextCursor", nullValue());
            }
        }
        if (posts + comments == 0) {
            var nothing =
                    stranger.get("/search?kind=POST&query=" + aWord()).extract().asString();
            reader.get("/search?kind=POST&query=" + word).body(equalTo(nothing));
        }
    }

    @Test
    void what_is_for_some_is_found_by_them_alone() {
        Map<String, Map<String, ?>> readers = Map.of(
                "CONNECTIONS", Map.of(),
                "NETWORK_TYPE", Map.of("networkType", "PERSONAL"),
                "TAG", Map.of("tag", "ward"),
                "PEOPLE", Map.of("people", List.of(tomasz.id())));
        readers.forEach((audience, who) -> {
            word = aWord();
            var id = posts(audience, who);
            says(ines, id, "And I say " + word + " once more.");
            finds(tomasz, 1, 1);
            finds(ines, 1, 1);
            finds(stranger, 0, 0);
            finds(mei, audience.equals("CONNECTIONS") ? 1 : 0, audience.equals("CONNECTIONS") ? 1 : 0);
        });
    }

    @Test
    void what_was_narrowed_or_parted_from_is_gone_at_once_and_an_entity_tag_does_not_bring_it_back() {
        var id = posts("MEMBERS", Map.of());
        says(ines, id, word);
        finds(stranger, 1, 1);
        var path = Person.API + "/search?kind=POST&query=" + word;
        var tag = stranger.asks().get(path).header("ETag");
        ines.patch("/posts/" + id, "*", Map.of("audience", "CONNECTIONS")).statusCode(200);
        finds(stranger, 0, 0);
        stranger.asks()
                .header("If-None-Match", tag == null ? "\"0\"" : tag)
                .get(path)
                .then()
                .statusCode(200)
                .body("groups[0].count", equalTo(0));
        finds(tomasz, 1, 1);
        String connection = tomasz.get("/connections").extract().path("items[0].id");
        tomasz.delete("/connections/" + connection);
        finds(tomasz, 0, 0);
    }

    @Test
    void a_block_hides_both_from_each_other_and_counts_say_so() {
        var id = posts("MEMBERS", Map.of());
        says(ines, id, word);
        var strangers = Searching.posts(stranger, "Mine " + word, "Text.");
        says(ines, strangers, "Under the stranger's: " + word);
        stranger.get("/search?query=" + word)
                .body("groups[1].count", equalTo(2))
                .body("groups[2].count", equalTo(2));
        ines.put("/blocks/" + stranger.id()).statusCode(204);
        stranger.get("/search?query=" + word)
                .body("groups[1].items.id", contains(strangers))
                .body("groups[1].count", equalTo(1))
                .body("groups[2].count", equalTo(0));
        ines.get("/search?query=" + word)
                .body("groups[1].items.id", contains(id))
                .body("groups[2].items.postId", contains(id));
    }

    @Test
    void what_is_withheld_deleted_or_of_who_is_hidden_is_not_found() {
        var withheld = posts("MEMBERS", Map.of());
        var under = Searching.posts(mei, "Another", "Text.");
        var comment = says(ines, under, word);
        finds(stranger, 1, 1);
        database.useHandle(handle -> {
            handle.execute("update post set withheld_at = now() where id = ?", UUID.fromString(withheld));
            handle.execute("update comment set withheld_at = now() where id = ?", UUID.fromString(comment));
        });
        finds(stranger, 0, 0);
        finds(ines, 1, 1);
        database.useHandle(handle -> {
            handle.execute("update post set withheld_at = null where id = ?", UUID.fromString(withheld));
            handle.execute("update comment set withheld_at = null where id = ?", UUID.fromString(comment));
        });
        says(stranger, withheld, "I spoke here.");
        var parent = says(stranger, under, "A beginning.");
        var tomb = ines.post("/posts/" + under + "/comments", Map.of("body", word + " to be deleted"))
                .extract()
                .<String>path("id");
        says(stranger, parent.equals(tomb) ? parent : under, "An end.");
        finds(stranger, 1, 2);
        ines.delete("/posts/" + under + "/comments/" + tomb).statusCode(204);
        finds(stranger, 1, 1);
        Given.aModerator(database).suspends(ines).statusCode(200);
        stranger.get("/search?query=" + word)
                .body("groups[1].count", equalTo(0))
                .body("groups[2].count", equalTo(0));
    }

    @Test
    void a_tombstone_has_no_words_left() {
        var id = posts("MEMBERS", Map.of());
        says(stranger, id, "I spoke here.");
        ines.delete("/posts/" + id).statusCode(204);
        finds(stranger, 0, 0);
    }

    @Test
    void a_cursor_opens_for_its_own_question_alone() {
        for (var i = 0; i < 3; i++) {
            posts("MEMBERS", Map.of());
        }
        var cursor = Searching.finds(tomasz, "POST", word, "&limit=1").extract().<String>path("groups[0].nextCursor");
        for (var other : List.of(
                "kind=COMMENT&query=" + word,
                "kind=POST&sort=BEST&query=" + word,
                "kind=POST&author=" + ines.id() + "&query=" + word,
                "kind=POST&query=" + word + "x",
                "kind=PERSON&query=" + word)) {
            tomasz.get("/search?limit=1&" + other + "&cursor=" + cursor).statusCode(400);
        }
        ines.put("/blocks/" + stranger.id()).statusCode(204);
        stranger.get("/search?kind=POST&limit=1&query=" + word + "&cursor=" + cursor)
                .statusCode(200)
                .body("groups[0].items.size()", equalTo(0));
    }

    @Test
    void who_speaks_unnamed_is_found_by_words_and_never_by_who_they_are() {
        var id = UUID.randomUUID();
        var comment = UUID.randomUUID();
        database.useHandle(handle -> {
            handle.createUpdate("""
                    insert into post (id, author_id, speaker, kind, title, body, excerpt, audience, created_at, version)
                    values (:id, null, 'Verified nurse', 'INSIGHT', :title, 'Said unnamed.', '', 'MEMBERS',
                      now() - interval '2 hours', 0)
                    """)
                    .bind("id", id)
                    .bind("title", "Unnamed " + word)
                    .execute();
            handle.createUpdate("""
                    insert into comment (id, post_id, author_id, speaker, thread_at, body, created_at)
                    values (:comment, :id, null, 'Verified nurse', now() - interval '1 hour', :body, now() - interval '1 hour')
                    """)
                    .bind("comment", comment)
                    .bind("id", id)
                    .bind("body", "Also " + word)
                    .execute();
            handle.execute("insert into voice (post_id, member_id) values (?, ?)", id, UUID.fromString(ines.id()));
            handle.execute(
                    "insert into voice (comment_id, member_id) values (?, ?)", comment, UUID.fromString(ines.id()));
        });
        for (var reader : List.of(stranger, tomasz)) {
            reader.get("/search?query=" + word)
                    .body("groups[1].items.id", contains(id.toString()))
                    .body("groups[1].items[0].unnamed.words", equalTo("Verified nurse"))
                    .body("groups[1].items[0].author", nullValue())
                    .body(not(containsString(ines.id())))
                    .body(not(containsString("Ines")));
            reader.get("/search?query=" + word + "&author=" + ines.id()).body("groups.count", contains(0, 0));
            reader.get("/search?kind=PERSON&query=Verified " + word).body("groups[0].count", equalTo(0));
        }
        ines.put("/blocks/" + stranger.id()).statusCode(204);
        stranger.get("/search?query=" + word).body("groups[1].count", equalTo(1));
    }
}
