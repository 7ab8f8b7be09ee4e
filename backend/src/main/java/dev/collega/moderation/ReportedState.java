package dev.collega.moderation;

/** Which reports a list holds; lower case in the query. */
enum ReportedState {
    OPEN,
    DECIDED
}
