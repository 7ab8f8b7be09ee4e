package dev.collega.agenda;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.collega.shared.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** A post worth sending to somebody I know. Sent is done with: it is not offered again, as if it had been dismissed. */
@ApplicationScoped
class PostOffers implements OfferSource {

    private final PostMatches matches;
    private final Clock clock;

    /** What was found last; it is looked at again each time. That there is nothing is taken for granted for as long. */
    private final Cache<UUID, Optional<PostMatches.Match>> found = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    PostOffers(PostMatches matches, Clock clock) {
        this.matches = matches;
        this.clock = clock;
    }

    @Override
    public OfferKind kind() {
        return OfferKind.POST_TO_SEND;
    }

    @Override
    public Optional<Offer> next(UUID me, Moment today) {
        if (matches.hasDismissedSince(me, today.startOfDay())) {
            return Optional.empty();
        }
        var now = clock.instant();
        var known = found.getIfPresent(me);
        if (known != null) {
            var still = known.isEmpty() ? known : matches.again(me, today.today(), now, known.get());
            if (known.isEmpty() || still.isPresent()) {
                return still.map(PostOffers::offer);
            }
        }
        var match = matches.find(me, today.today(), now);
        found.put(me, match);
        return match.map(PostOffers::offer);
    }

    private static Offer offer(PostMatches.Match match) {
        return new Offer(
                OfferKind.POST_TO_SEND,
                match.postId(),
                "It is about " + match.topic() + ", and you have not been in touch lately.",
                new Offer.OfferedPerson(match.name(), match.memberId(), match.contactId(), null),
                new Offer.OfferedPost(match.postId(), match.title()),
                null);
    }

    @Override
    public void dismiss(UUID me, UUID post) {
        if (!matches.dismiss(me, post, clock.instant())) {
            throw Problems.notFound("post", post);
        }
        found.invalidate(me);
    }

    @Override
    public void undismiss(UUID me, UUID post) {
        matches.undismiss(me, post);
        found.invalidate(me);
    }
}
