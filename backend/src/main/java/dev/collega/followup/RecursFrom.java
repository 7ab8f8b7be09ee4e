package dev.collega.followup;

/** From where the next occurrence is counted. */
public enum RecursFrom {
    /** From the due date: the rule's dates stand, however late one is. */
    DUE,
    /** From the day on which it was done. */
    COMPLETION
}
