package dev.collega.calendar;

/** Where an occurrence stands. */
enum CalendarOccurrenceState {
    /** At hand: something can be done with it. */
    OPEN,
    /** Comes when the one at hand has ended. */
    UPCOMING,
    DONE,
    SKIPPED,
    DISMISSED
}
