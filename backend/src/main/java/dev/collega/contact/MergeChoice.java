package dev.collega.contact;

/** Whose value stays: that of the contact that is kept, of the other one, or both together. */
enum MergeChoice {
    KEPT,
    OTHER,
    BOTH
}
