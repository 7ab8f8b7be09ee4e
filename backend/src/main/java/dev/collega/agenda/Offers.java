package dev.collega.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** At most one of each kind. */
@ApplicationScoped
class Offers {

    private final Instance<OfferSource> sources;

    Offers(Instance<OfferSource> sources) {
        this.sources = sources;
    }

    List<Offer> of(UUID me, Moment moment) {
        return sources.stream()
                .sorted(Comparator.comparing(OfferSource::kind))
                .map(source -> source.next(me, moment))
                .flatMap(Optional::stream)
                .toList();
    }

    OfferSource source(OfferKind kind) {
        return sources.stream()
                .filter(source -> source.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
