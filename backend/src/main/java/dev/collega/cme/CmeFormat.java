package dev.collega.cme;

/** As what a log is handed to a board. */
enum CmeFormat {
    CSV,
    PDF
}
