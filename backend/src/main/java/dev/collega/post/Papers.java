package dev.collega.post;

import dev.collega.citation.Citation;
import dev.collega.citation.Citations;
import dev.collega.shared.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What a post speaks of, and what its author has to declare; and how it read before each edit. */
@ApplicationScoped
class Papers {

    /** Who writes of these may have something to gain. */
    private static final Set<PostKind> ASKED = EnumSet.of(PostKind.PAPER, PostKind.PRACTICE_UPDATE);

    private static final String POINTER = "/conflictOfInterest";

    private final Jdbi jdbi;
    private final Revisions revisions;
    private final Clock clock;

    Papers(Jdbi jdbi, Revisions revisions, Clock clock) {
        this.jdbi = jdbi;
        this.revisions = revisions;
        this.clock = clock;
    }

    void check(NewPost request) {
        check(request.kind(), request.conflictOfInterest());
    }

    /** A post from before the question was asked may be edited without an answer to it. */
    void check(Post post, PostPatch patch) {
        if (patch.conflictOfInterest() != null || patch.kind() != null) {
            var kind = patch.kind() == null ? post.kind() : patch.kind().orElseThrow();
            var interest = patch.conflictOfInterest() == null
                    ? post.interest()
                    : patch.conflictOfInterest().orElse(null);
            check(kind, interest);
        }
    }

    private static void check(PostKind kind, ConflictOfInterest interest) {
        if (interest == null && ASKED.contains(kind)) {
            throw Problems.validation(POINTER, "required", "must be answered for a paper and for a practice update");
        }
        if (interest != null
                && interest.declared()
                && (interest.words() == null || interest.words().isBlank())) {
            throw Problems.validation(POINTER + "/words", "required", "must say which");
        }
    }

    void keep(UUID post, Citation citation) {
        if (citation != null) {
            jdbi.useHandle(database -> Citations.keep(database, post, citation));
        }
    }

    /** Before the post is changed. */
    void edit(Post post, PostPatch patch) {
        var changed = PostChanges.of(post, patch);
        if (patch.citation() != null) {
            var citation = patch.citation().map(Citation::tidy).orElse(null);
            if (!Objects.equals(citation, citationOf(post.id()))) {
                changed.add(PostChange.CITATION);
                jdbi.useHandle(database -> Citations.keep(database, post.id(), citation));
            }
        }
        if (!changed.isEmpty() && !post.isUnnamed()) {
            revisions.keep(post.id(), changed, clock.instant());
        }
    }

    Citation citationOf(UUID post) {
        return jdbi.withHandle(database -> database.createQuery(
                        "select " + Citations.of("p.id") + " as citation from post p where p.id = :post")
                .bind("post", post)
                .map((row, context) -> Optional.ofNullable(Citations.from(row, "citation")))
                .one()
                .orElse(null));
    }
}
