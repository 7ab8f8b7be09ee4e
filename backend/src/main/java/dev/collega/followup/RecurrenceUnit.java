package dev.collega.followup;

/** In what a recurrence is counted, where no rule is written out. */
public enum RecurrenceUnit {
    DAY,
    WEEK,
    MONTH,
    YEAR
}
