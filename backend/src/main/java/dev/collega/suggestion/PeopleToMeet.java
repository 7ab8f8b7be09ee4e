package dev.collega.suggestion;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.collega.member.Members;
import dev.collega.shared.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** For who wants one person to meet, now and then, and not a page of them. */
@ApplicationScoped
public class PeopleToMeet {

    private final Suggestions suggestions;
    private final Candidates candidates;
    private final Dismissals dismissals;
    private final Members members;

    /** Whoever was found last; it is looked at again each time, for whether they may still be suggested. */
    private final Cache<UUID, Candidate> found = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    PeopleToMeet(Suggestions suggestions, Candidates candidates, Dismissals dismissals, Members members) {
        this.suggestions = suggestions;
        this.candidates = candidates;
        this.dismissals = dismissals;
        this.members = members;
    }

    /** The best suggestion there is; the same for some minutes, unless it has become out of the question. */
    public Optional<PersonToMeet> next(UUID me) {
        var known = found.getIfPresent(me);
        if (known != null && candidates.isOpen(me, known.id())) {
            return shown(me, known);
        }
        var candidate = candidates.of(me, 1).stream().findFirst();
        candidate.ifPresentOrElse(one -> found.put(me, one), () -> found.invalidate(me));
        return candidate.flatMap(one -> shown(me, one));
    }

    private Optional<PersonToMeet> shown(UUID me, Candidate candidate) {
        return suggestions
                .one(me, candidate)
                .map(suggestion -> new PersonToMeet(
                        suggestion.member(), suggestion.reasons().get(0).words()));
    }

    public boolean hasDismissedSince(UUID me, Instant since) {
        return dismissals.anySince(me, since);
    }

    /** @throws dev.collega.shared.problem.ProblemException not-found, self-dismissal */
    public void dismiss(UUID me, UUID member) {
        if (member.equals(me)) {
            throw Problems.unprocessable("self-dismissal", "You are not suggested to yourself.");
        }
        if (!members.isVisibleTo(me, member)) {
            throw Problems.notFound("member", member);
        }
        dismissals.add(me, member);
    }

    public void undismiss(UUID me, UUID member) {
        dismissals.remove(me, member);
    }
}
