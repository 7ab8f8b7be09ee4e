package dev.collega.search;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.collega.discussion.CommentLanguages;
import dev.collega.post.PostLanguages;
import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was written before anybody asked for its language is found in it all the same. */
@ApiTest
class LanguageFillingTest {

    private static final String GERMAN =
            "Wir haben die Übergabe am Krankenbett eingeführt und seitdem viel weniger Fehler bei den Medikamenten.";

    @Inject
    Jdbi database;

    @Inject
    PostLanguages posts;

    @Inject
    CommentLanguages comments;

    private Person ines;
    private UUID before;

    @BeforeEach
    void a_moment_from_which_on_nobody_has_asked() {
        ines = Given.aMember("Ines Duarte");
        before = UUID.fromString(ines.posts("Before", "MEMBERS"));
        database.useHandle(handle -> {
            handle.execute("delete from language_filling");
            handle.execute("insert into language_filling values ('POSTS', 1, ?), ('COMMENTS', 2, ?)", before, before);
        });
    }

    @AfterEach
    void nothing_is_left_for_the_next_start() {
        database.useHandle(handle -> handle.execute("delete from language_filling"));
    }

    private String posted(String title, String body) {
        var id = Searching.posts(ines, title, body);
        database.useHandle(
                handle -> handle.execute("update post set language = 'en' where id = ?", UUID.fromString(id)));
        return id;
    }

    private String said(String post, String body) {
        var id = Searching.says(ines, post, body);
        database.useHandle(
                handle -> handle.execute("update comment set language = 'en' where id = ?", UUID.fromString(id)));
        return id;
    }

    private String languageOf(String table, String id) {
        return database.withHandle(handle -> handle.createQuery("select language from " + table + " where id = :id")
                .bind("id", UUID.fromString(id))
                .mapTo(String.class)
                .one());
    }

    private List<String> waiting() {
        return database.withHandle(handle -> handle.createQuery("select texts from language_filling order by place")
                .mapTo(String.class)
                .list());
    }

    @Test
    void posts_and_then_comments_get_the_language_they_are_written_in() {
        var word = Searching.aWord();
        var german = posted("Übergaben " + word, GERMAN);
        var english = posted("Handover", "We began to hand over at the bedside, and there were far fewer errors.");
        var fully = said(english, GERMAN);
        var briefly = said(german, "Danke!");
        assertFalse(comments.tellNext(), "posts come first");
        assertEquals("en", languageOf("comment", fully));
        assertFalse(posts.tellNext());
        assertEquals(List.of("COMMENTS"), waiting());
        assertFalse(comments.tellNext());
        assertEquals(List.of(), waiting());
        assertEquals("de", languageOf("post", german));
        assertEquals("en", languageOf("post", english));
        assertEquals("de", languageOf("comment", fully));
        assertEquals("de", languageOf("comment", briefly), "too short to tell: as its post");
        Searching.finds(ines, "POST", word + " Fehlern", "&language=de").body("count", equalTo(1));
        assertFalse(posts.tellNext(), "and nothing is done twice");
    }

    @Test
    void it_goes_on_where_it_was_stopped_and_is_no_edit() {
        database.useHandle(handle -> handle.createUpdate("""
                insert into post (id, author_id, kind, title, body, excerpt, audience, created_at, version)
                select uuidv7(), :author, 'INSIGHT', 'Übergabe ' || n, :body, '', 'CONNECTIONS', now() - interval '1 year', 7
                from generate_series(1, 250) n
                """)
                .bind("author", UUID.fromString(ines.id()))
                .bind("body", GERMAN)
                .execute());
        assertTrue(posts.tellNext());
        assertEquals(200, inGerman());
        assertEquals(List.of("POSTS", "COMMENTS"), waiting());
        assertFalse(posts.tellNext());
        assertEquals(250, inGerman());
        ines.delete("/me");
    }

    private int inGerman() {
        return database.withHandle(handle -> handle.createQuery("""
                        select count(*) from post where author_id = :author and language = 'de' and version = 7
                        """)
                .bind("author", UUID.fromString(ines.id()))
                .mapTo(Integer.class)
                .one());
    }

    @Test
    void one_process_at_a_time_is_at_it() {
        var german = posted("Übergaben", GERMAN);
        QuarkusTransaction.requiringNew().run(() -> {
            database.useHandle(
                    handle -> handle.execute("select 1 from language_filling where texts = 'POSTS' for update"));
            assertFalse(posts.tellNext());
            assertFalse(comments.tellNext());
        });
        assertEquals("en", languageOf("post", german));
        assertFalse(posts.tellNext());
        assertEquals("de", languageOf("post", german));
    }
}
