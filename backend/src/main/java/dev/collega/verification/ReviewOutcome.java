package dev.collega.verification;

/** What a moderator found in a document. */
enum ReviewOutcome {
    VALID,
    REFUSED
}
