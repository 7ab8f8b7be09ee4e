package dev.collega.transfer;

/** WAITING for a worker, RUNNING, then READY to be fetched or FAILED. */
enum ExportState {
    WAITING,
    RUNNING,
    READY,
    FAILED
}
