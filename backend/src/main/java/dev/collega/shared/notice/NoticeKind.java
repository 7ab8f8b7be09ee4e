package dev.collega.shared.notice;

/** What a member is told inside Collega. */
public enum NoticeKind {
    /** Somebody commented on what I wrote, or answered a comment of mine. */
    REPLIED,
    /** Somebody named me in a comment. */
    MENTIONED,
    /** My comment was accepted as the answer to a question. */
    ANSWER_ACCEPTED,
    /** A connection thought of me when they read a post. */
    POST_SENT,
    /** What I bookmarked, commented on or was sent has been corrected. */
    POST_CORRECTED,
    /** What I bookmarked, commented on or was sent has been retracted. */
    POST_RETRACTED,
    /** Moderators decided about what I reported. */
    REPORT_DECIDED,
    /** What I wrote is hidden until moderators have decided. */
    CONTENT_WITHHELD,
    /** What I wrote was hidden and is in order. */
    CONTENT_SHOWN,
    /** Moderators decided about me or what I wrote. */
    CONTENT_DECIDED,
    /** Moderators answered my appeal. */
    APPEAL_DECIDED,
    /** Two moderators found out that it was I who spoke unnamed. */
    AUTHOR_REVEALED
}
