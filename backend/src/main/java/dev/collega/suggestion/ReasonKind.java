package dev.collega.suggestion;

/** Why somebody is suggested. Having been at the same event will be one more once there are events. */
enum ReasonKind {
    MUTUAL_CONNECTIONS,
    SAME_ORGANISATION,
    SHARED_INTERESTS,
    SHARED_SPECIALTY,
    ANOTHER_DISCIPLINE
}
