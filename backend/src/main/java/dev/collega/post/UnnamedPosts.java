package dev.collega.post;

import dev.collega.shared.problem.Problems;
import dev.collega.unnamed.Speaking;
import dev.collega.unnamed.Voices;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** What is published unnamed: for everyone here, and as it was said. */
@ApplicationScoped
class UnnamedPosts {

    private final Speaking speaking;
    private final Voices voices;
    private final Markdown markdown;
    private final Clock clock;

    UnnamedPosts(Speaking speaking, Voices voices, Markdown markdown, Clock clock) {
        this.speaking = speaking;
        this.voices = voices;
        this.markdown = markdown;
        this.clock = clock;
    }

    /** @throws dev.collega.shared.problem.ProblemException validation, not-verified, too-few-like-me */
    Post write(UUID me, NewPost request) {
        requireThatItIsForAll(request.audience(), request.repliesFrom());
        return Post.writeUnnamed(speaking.as(me), request, markdown);
    }

    /** Of a smaller audience one could tell who it is; and who may answer would tell who their connections are. */
    private static void requireThatItIsForAll(Audience audience, RepliesFrom repliesFrom) {
        if (audience != Audience.MEMBERS) {
            throw Problems.validation("/audience", "unnamed", "must be everyone here for what is said unnamed");
        }
        if (repliesFrom == RepliesFrom.CONNECTIONS) {
            throw Problems.validation("/repliesFrom", "unnamed", "must be every reader for what is said unnamed");
        }
    }

    /** Once it is written. */
    void keep(UUID me, Post post) {
        voices.speakInPost(post.id(), me);
    }

    /** When somebody edits is when they are there: what others may have read stays. */
    void requireThatItMayBeEdited(Post post, PostPatch patch) {
        if (!post.isUnnamed()) {
            return;
        }
        if (!post.createdAt().isAfter(clock.instant())) {
            throw Problems.conflict(
                    "unnamed-settled",
                    "What was said unnamed stays as it was said, so that no edit tells when its author was here. Add a"
                            + " correction, or delete it.");
        }
        requireThatItIsForAll(
                patch.audienceAfter(post.audience()),
                patch.repliesFrom() == null ? null : patch.repliesFrom().orElseThrow());
    }

    /** When a correction was made: of what is said unnamed, the day, and always after the last. */
    static Instant correctedAt(Post post, Instant last, Instant now) {
        if (!post.isUnnamed()) {
            return now;
        }
        var day = now.truncatedTo(ChronoUnit.DAYS);
        var earliest = last == null ? post.createdAt() : last.plusSeconds(1);
        return day.isAfter(earliest) ? day : earliest;
    }
}
