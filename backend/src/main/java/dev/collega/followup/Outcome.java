package dev.collega.followup;

/** How an occurrence ended. A snooze is no end. */
public enum Outcome {
    DONE,
    /** Not this time: the next one comes when it would have come. */
    SKIPPED,
    /** Never again: no further ones come. */
    DISMISSED
}
