package dev.collega.followup;

/** What can be done with many follow-ups at once. */
enum BulkAction {
    COMPLETE,
    SNOOZE,
    SKIP,
    DISMISS,
    RESCHEDULE
}
