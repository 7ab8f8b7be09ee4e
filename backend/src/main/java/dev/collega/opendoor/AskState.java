package dev.collega.opendoor;

/** As both sides may see it: one that was refused looks PENDING to its asker until it expires. */
enum AskState {
    PENDING,
    ANSWERED,
    EXPIRED
}
