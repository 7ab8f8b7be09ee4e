package dev.collega.agenda;

import dev.collega.suggestion.PeopleToMeet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Somebody new to meet. Who is dismissed here is not among the suggestions either. */
@ApplicationScoped
class NewPersonOffers implements OfferSource {

    private final PeopleToMeet people;

    NewPersonOffers(PeopleToMeet people) {
        this.people = people;
    }

    @Override
    public OfferKind kind() {
        return OfferKind.NEW_PERSON;
    }

    @Override
    public Optional<Offer> next(UUID me, Moment today) {
        return people.hasDismissedSince(me, today.startOfDay())
                ? Optional.empty()
                : people.next(me).map(person -> Offer.toMeet(person.member(), person.words()));
    }

    @Override
    public void dismiss(UUID me, UUID member) {
        people.dismiss(me, member);
    }

    @Override
    public void undismiss(UUID me, UUID member) {
        people.undismiss(me, member);
    }
}
