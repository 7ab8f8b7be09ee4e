package dev.collega.reciprocity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Notes favours in a demo network. */
@ApplicationScoped
public class FavourSeed {

    private final Favours favours;

    FavourSeed(Favours favours) {
        this.favours = favours;
    }

    public void note(UUID owner, UUID contact, NewFavour favour) {
        favours.note(owner, contact, favour);
    }
}
