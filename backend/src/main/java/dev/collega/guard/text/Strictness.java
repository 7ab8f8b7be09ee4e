package dev.collega.guard.text;

/** Where a text is to be kept, and what of other people it may hold there. Nothing of a patient anywhere. */
public enum Strictness {
    /** What others read. */
    PUBLIC,
    /** What others read of a case: an exact day is asked about, whatever stands beside it. */
    CASE,
    /** What its writer alone reads: the birthday, telephone and address of a colleague may stand in it. */
    PRIVATE_NOTE
}
