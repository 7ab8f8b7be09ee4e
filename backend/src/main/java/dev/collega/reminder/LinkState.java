package dev.collega.reminder;

/** How it stands with what a link does. */
enum LinkState {
    /** It can be done. */
    READY,
    /** It is done: just now, or before. */
    DONE,
    /** The occurrence has ended, or was moved, another way; nothing is changed any more. */
    PAST,
    /** The link is too old. */
    EXPIRED
}
