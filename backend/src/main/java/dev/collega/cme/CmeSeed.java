package dev.collega.cme;

import dev.collega.post.PostReading;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Fills the log of a demo network. */
@ApplicationScoped
public class CmeSeed {

    private final CmeRepository entries;
    private final PostReading posts;

    CmeSeed(CmeRepository entries, PostReading posts) {
        this.entries = entries;
        this.posts = posts;
    }

    public void log(
            UUID owner, UUID post, LocalDate readOn, int minutes, String reflection, String category, Instant at) {
        var cited = posts.cited(owner, post).orElseThrow();
        var title = cited.citation() == null ? cited.title() : cited.citation().title();
        var request = new NewCmeEntry(post, null, title, readOn, minutes, reflection, category);
        entries.persistAndFlush(CmeEntry.log(owner, request, cited.citation(), title, at));
    }
}
