package dev.collega.cadence;

/** Where a contact's cadence comes from. */
enum CadenceSource {
    /** The contact's own; it counts before those of tags. */
    OWN,
    /** A tag's: of several the one with the shortest ideal gap. */
    TAG,
    NONE
}
