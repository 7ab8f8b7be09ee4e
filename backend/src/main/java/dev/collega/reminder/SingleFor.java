package dev.collega.reminder;

/** Which follow-ups come singly. */
enum SingleFor {
    /** Those that have a time. */
    TIMED,
    /** All: those without a time come at the member's hour. */
    ALL
}
