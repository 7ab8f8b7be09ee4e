package dev.collega.unnamed;

import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What is said of somebody who speaks unnamed, from what everyone may read on their profile.
 *
 * @param profession key; null where no more is said than that they work in health care
 * @param specialty key of the first; null where none is said
 * @param years of experience, at least; 0 where nothing is said of it
 */
record Traits(String profession, String specialty, int years) {

    static final Traits OF_ANYBODY = new Traits(null, null, 0);

    /** The same always comes out, whatever the order in which the database gives them. */
    static final Comparator<Traits> ORDER = Comparator.comparing(Traits::profession, nullsFirst())
            .thenComparing(Traits::specialty, nullsFirst())
            .thenComparing(Traits::years);

    private static final List<Integer> BANDS = List.of(20, 10, 5);

    /** From the narrowest to the widest. */
    static final List<UnaryOperator<Traits>> WIDER = List.of(
            traits -> traits,
            traits -> new Traits(traits.profession, traits.specialty, 0),
            traits -> new Traits(traits.profession, null, traits.years),
            traits -> new Traits(traits.profession, null, 0));

    private static Comparator<String> nullsFirst() {
        return Comparator.nullsFirst(Comparator.naturalOrder());
    }

    /** @param worked years, roughly */
    static int band(int worked) {
        return BANDS.stream().filter(band -> worked >= band).findFirst().orElse(0);
    }
}
