package dev.collega.demo;

import dev.collega.post.PostSeed;
import dev.collega.vocabulary.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;

/** What the demo network reads and talks about. */
@ApplicationScoped
class DemoPosts {

    private final DemoFiles files;
    private final PostSeed posts;
    private final DemoTalk talk;
    private final DemoReading reading;
    private final Topics topics;
    private final DemoAttachments attachments;

    DemoPosts(
            DemoFiles files,
            PostSeed posts,
            DemoTalk talk,
            DemoReading reading,
            Topics topics,
            DemoAttachments attachments) {
        this.files = files;
        this.posts = posts;
        this.talk = talk;
        this.reading = reading;
        this.topics = topics;
        this.attachments = attachments;
    }

    /** @return how many posts there are */
    int publish(DemoCast cast) {
        var published = new HashMap<String, DemoTalk.Published>();
        files.lines("posts/list.txt")
                .map(file -> DemoPost.of(file, files.text("posts/" + file + ".md"), topics::idsOf))
                .sorted(Comparator.comparing(DemoPost::ago).reversed())
                .forEach(post -> published.put(post.file(), publish(cast, post)));
        attachments.attach(cast.id("siobhan"), published.get("daily-weights").id());
        talk.talk(cast, published);
        reading.log(
                cast,
                published.get("delirium-paper").id(),
                published.get("surgical-checklist-paper").id());
        return published.size();
    }

    private DemoTalk.Published publish(DemoCast cast, DemoPost file) {
        var at = cast.ago(file.ago());
        var id = posts.publish(cast.id(file.author()), files.checked(file.post()), at);
        var between = cast.ago(file.ago().dividedBy(2));
        file.bookmarkedBy().forEach(reader -> posts.bookmark(id, cast.id(reader), between));
        return new DemoTalk.Published(id, at);
    }
}
