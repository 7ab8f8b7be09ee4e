package dev.collega.moderation;

/** What became of a report. */
enum ReportDecision {
    NOTHING_WRONG,
    WARNED,
    SUSPENDED
}
