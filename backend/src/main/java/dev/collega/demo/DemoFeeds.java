package dev.collega.demo;

import dev.collega.post.FeedSeed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** Ines follows two topics, and has not looked for some days. */
@ApplicationScoped
class DemoFeeds {

    private final FeedSeed feeds;

    DemoFeeds(FeedSeed feeds) {
        this.feeds = feeds;
    }

    void read(DemoCast cast) {
        var ines = cast.id("ines");
        feeds.follow(ines, List.of("Patient Safety", "Palliative Care"), cast.ago(Duration.ofDays(40)));
        feeds.sawAllUntil(ines, cast.ago(Duration.ofDays(8)));
    }
}
