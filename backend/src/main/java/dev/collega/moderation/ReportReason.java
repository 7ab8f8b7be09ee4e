package dev.collega.moderation;

/** What is wrong, in the words of the house rules. */
enum ReportReason {
    SPAM,
    HARASSMENT,
    IMPERSONATION,
    PATIENT_DATA,
    FALSE_CLAIM,
    OTHER
}
