package dev.collega.moderation;

/** What became of what was reported. */
enum ReportDecision {
    NOTHING_WRONG,
    /** What was written stays, and its author is told. */
    WARNED,
    /** Nobody but its author and moderators sees it any more. Of a post or a comment alone. */
    REMOVED,
    /** As removed, where it is a post or a comment, and its author cannot come in until it is lifted. */
    SUSPENDED
}
