package dev.collega.demo;

import dev.collega.discussion.CommentSeed;
import dev.collega.post.PostSeed;
import dev.collega.unnamed.Speaker;
import dev.collega.unnamed.Speaking;
import dev.collega.vocabulary.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** What members of the demo network say unnamed; they are verified by now. */
@ApplicationScoped
class DemoUnnamed {

    private static final String QUESTION = "after-my-mistake";

    private final DemoFiles files;
    private final Speaking speaking;
    private final PostSeed posts;
    private final CommentSeed comments;
    private final Topics topics;

    DemoUnnamed(DemoFiles files, Speaking speaking, PostSeed posts, CommentSeed comments, Topics topics) {
        this.files = files;
        this.speaking = speaking;
        this.posts = posts;
        this.comments = comments;
        this.topics = topics;
    }

    void speak(DemoCast cast) {
        var file = DemoPost.of(QUESTION, files.text("unnamed/" + QUESTION + ".md"), topics::idsOf);
        var author = cast.id(file.author());
        var asked = cast.ago(file.ago());
        var post = posts.publishUnnamed(author, speaker(author, asked), files.checked(file.post()));
        file.bookmarkedBy().forEach(reader -> posts.bookmark(post, cast.id(reader), cast.ago(Duration.ofHours(9))));
        for (var row : files.rows("unnamed/comments.tsv")) {
            var by = cast.id(row[0]);
            comments.unnamedComment(post, by, speaker(by, asked.plus(Duration.parse(row[1]))), row[2]);
        }
    }

    private Speaker speaker(UUID member, Instant at) {
        return new Speaker(speaking.as(member).words(), at.truncatedTo(ChronoUnit.HOURS));
    }
}
