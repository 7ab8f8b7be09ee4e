package dev.collega.reciprocity;

/** Who did something for whom. */
public enum FavourDirection {
    /** I helped them. */
    HELPED,
    /** I asked them for something. */
    ASKED
}
