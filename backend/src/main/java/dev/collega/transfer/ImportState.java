package dev.collega.transfer;

/** WAITING for a worker, RUNNING, then DONE or FAILED, in which case nothing was brought in. */
enum ImportState {
    WAITING,
    RUNNING,
    DONE,
    FAILED
}
