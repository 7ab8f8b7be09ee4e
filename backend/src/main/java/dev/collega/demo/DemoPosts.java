package dev.collega.demo;

import dev.collega.discussion.CommentSeed;
import dev.collega.post.PostSeed;
import dev.collega.vocabulary.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What the demo network reads and talks about. */
@ApplicationScoped
class DemoPosts {

    private final DemoFiles files;
    private final PostSeed posts;
    private final CommentSeed comments;
    private final DemoReading reading;
    private final Topics topics;

    DemoPosts(DemoFiles files, PostSeed posts, CommentSeed comments, DemoReading reading, Topics topics) {
        this.files = files;
        this.posts = posts;
        this.comments = comments;
        this.reading = reading;
        this.topics = topics;
    }

    private record Published(UUID id, Instant at) {}

    /** @return how many posts there are */
    int publish(DemoCast cast) {
        var published = new HashMap<String, Published>();
        files.lines("posts/list.txt")
                .map(file -> DemoPost.of(file, files.text("posts/" + file + ".md"), topics::idsOf))
                .sorted(Comparator.comparing(DemoPost::ago).reversed())
                .forEach(post -> published.put(post.file(), publish(cast, post)));
        comment(cast, published);
        reading.log(
                cast,
                published.get("delirium-paper").id(),
                published.get("surgical-checklist-paper").id());
        return published.size();
    }

    private Published publish(DemoCast cast, DemoPost file) {
        var at = cast.ago(file.ago());
        var id = posts.publish(cast.id(file.author()), files.checked(file.post()), at);
        var between = cast.ago(file.ago().dividedBy(2));
        file.bookmarkedBy().forEach(reader -> posts.bookmark(id, cast.id(reader), between));
        return new Published(id, at);
    }

    private void comment(DemoCast cast, Map<String, Published> published) {
        for (var row : files.rows("comments.tsv")) {
            var post = published.get(row[0]);
            comments.comment(post.id(), cast.id(row[1]), row[3], post.at().plus(Duration.parse(row[2])));
        }
    }
}
