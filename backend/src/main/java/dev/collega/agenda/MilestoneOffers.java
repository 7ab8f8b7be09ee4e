package dev.collega.agenda;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.collega.milestone.MilestoneSuggestion;
import dev.collega.milestone.Milestones;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Something to congratulate a connection on. What is dismissed here is dismissed there, too. */
@ApplicationScoped
class MilestoneOffers implements OfferSource {

    private final Milestones milestones;

    /** Which was found last, or that there was none: all connections are looked through for it. */
    private final Cache<UUID, Optional<UUID>> found = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    MilestoneOffers(Milestones milestones) {
        this.milestones = milestones;
    }

    @Override
    public OfferKind kind() {
        return OfferKind.MILESTONE;
    }

    /** Another one may come at once: each is somebody else's day. */
    @Override
    public Optional<Offer> next(UUID me, Moment today) {
        var known = found.getIfPresent(me);
        if (known != null) {
            var still = known.flatMap(id -> milestones.again(me, id));
            if (known.isEmpty() || still.isPresent()) {
                return still.map(Offer::toCongratulate);
            }
        }
        var next = milestones.nextFor(me);
        found.put(me, next.map(MilestoneSuggestion::id));
        return next.map(Offer::toCongratulate);
    }

    @Override
    public void dismiss(UUID me, UUID milestone) {
        milestones.dismiss(me, milestone);
        found.invalidate(me);
    }

    @Override
    public void undismiss(UUID me, UUID milestone) {
        milestones.undismiss(me, milestone);
        found.invalidate(me);
    }
}
