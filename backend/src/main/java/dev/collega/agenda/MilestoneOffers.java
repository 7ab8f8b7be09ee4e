package dev.collega.agenda;

import dev.collega.milestone.Milestones;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Something to congratulate a connection on. What is dismissed here is dismissed there, too. */
@ApplicationScoped
class MilestoneOffers implements OfferSource {

    private final Milestones milestones;

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
        return milestones.nextFor(me).map(Offer::toCongratulate);
    }

    @Override
    public void dismiss(UUID me, UUID milestone) {
        milestones.dismiss(me, milestone);
    }

    @Override
    public void undismiss(UUID me, UUID milestone) {
        milestones.undismiss(me, milestone);
    }
}
