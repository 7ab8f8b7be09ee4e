package dev.collega.moderation;

/** What another moderator says to an appeal. */
enum AppealAnswer {
    /** The decision stands. */
    UPHELD,
    /** The decision is taken back, and what was hidden is shown again. */
    OVERTURNED
}
