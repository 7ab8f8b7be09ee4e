package dev.collega.demo;

import dev.collega.discussion.CommentSeed;
import dev.collega.passing.SendingSeed;
import dev.collega.post.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What the members of the demo network say about each other's posts. */
@ApplicationScoped
class DemoTalk {

    private final DemoFiles files;
    private final CommentSeed comments;
    private final SendingSeed sendings;

    DemoTalk(DemoFiles files, CommentSeed comments, SendingSeed sendings) {
        this.files = files;
        this.comments = comments;
        this.sendings = sendings;
    }

    record Published(UUID id, Instant at) {}

    /** @param posts by the names of their files */
    void talk(DemoCast cast, Map<String, Published> posts) {
        var said = comment(cast, posts);
        for (var row : files.rows("talk.tsv")) {
            var post = posts.get(row[1]);
            switch (row[0]) {
                case "ACCEPT" -> comments.accept(post.id(), said.get(row[1] + " " + row[2]));
                case "SEND" -> {
                    var to = row[4].split(": ", 2);
                    sendings.send(post.id(), cast.id(row[2]), cast.id(to[0]), to[1], after(post, row[3]));
                }
                default -> comments.react(post.id(), cast.id(row[2]), Reaction.valueOf(row[0]), after(post, row[3]));
            }
        }
    }

    /** @return the last comment of each member under each post, by both their names */
    private Map<String, UUID> comment(DemoCast cast, Map<String, Published> posts) {
        var said = new HashMap<String, UUID>();
        for (var row : files.rows("comments.tsv")) {
            var post = posts.get(row[0]);
            var answered = row.length > 4 ? said.get(row[0] + " " + row[4]) : null;
            said.put(
                    row[0] + " " + row[1],
                    comments.comment(post.id(), cast.id(row[1]), row[3], answered, after(post, row[2])));
        }
        return said;
    }

    private static Instant after(Published post, String time) {
        return post.at().plus(Duration.parse(time));
    }
}
