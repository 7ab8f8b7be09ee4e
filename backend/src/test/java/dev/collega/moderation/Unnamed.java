package dev.collega.moderation;

import dev.collega.testing.Person;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Posts and comments as they are kept where their authors speak without their names, said an hour ago. */
final class Unnamed {

    static final String WORDS = "Verified nurse, 10+ years";

    private Unnamed() {}

    static String post(Jdbi database, Person author, String title) {
        String post = author.post(
                        "/posts", Map.of("kind", "INSIGHT", "title", title, "body", "Much.", "audience", "MEMBERS"))
                .statusCode(201)
                .extract()
                .path("id");
        return hide(database, author, "post", post);
    }

    static String comment(Jdbi database, Person author, String post) {
        String comment = author.post("/posts/" + post + "/comments", Map.of("body", "I was there."))
                .statusCode(201)
                .extract()
                .path("id");
        return hide(database, author, "comment", comment);
    }

    private static String hide(Jdbi database, Person author, String table, String id) {
        database.useHandle(handle -> {
            handle.execute(
                    "update " + table
                            + " set author_id = null, speaker = ?, created_at = now() - interval '1 hour' where id = ?",
                    WORDS,
                    UUID.fromString(id));
            handle.execute(
                    "insert into voice (" + table + "_id, member_id) values (?, ?)",
                    UUID.fromString(id),
                    UUID.fromString(author.id()));
        });
        return id;
    }
}
