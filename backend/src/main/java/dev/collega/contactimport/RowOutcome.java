package dev.collega.contactimport;

/**
 * What becomes of a row: NEW, MATCHING somebody who is there already, or BROKEN. Once it was confirmed NEW ones are ADDED,
 * or LEFT_OUT as their owner chose; after an undo KEPT are those that stayed, for they were changed since.
 */
enum RowOutcome {
    NEW,
    MATCHING,
    BROKEN,
    LEFT_OUT,
    ADDED,
    KEPT
}
