package dev.collega.agenda;

import java.util.Optional;
import java.util.UUID;

/** Finds one kind of offer, at most one at a time, and forgets for good what was dismissed. */
interface OfferSource {

    OfferKind kind();

    /** @param today since when one that was dismissed leaves its place empty: a no is no reason to ask for another */
    Optional<Offer> next(UUID me, Moment today);

    /** @throws dev.collega.shared.problem.ProblemException not-found, where I may not see what is meant */
    void dismiss(UUID me, UUID id);

    void undismiss(UUID me, UUID id);
}
