package dev.collega.contactimport;

/**
 * READING in the background; NEEDS_MAPPING where columns could not be told; PREVIEW shows what would happen; RUNNING after
 * it was confirmed; DONE; FAILED, in which case nothing was added; UNDONE.
 */
enum ContactImportState {
    READING,
    NEEDS_MAPPING,
    PREVIEW,
    RUNNING,
    DONE,
    FAILED,
    UNDONE
}
