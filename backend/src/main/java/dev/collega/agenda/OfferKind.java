package dev.collega.agenda;

/** What the agenda may offer beside what is due. */
enum OfferKind {
    /** Somebody new to meet. */
    NEW_PERSON,
    /** Something to read that somebody I know may like. */
    POST_TO_SEND,
    /** Something to congratulate a connection on. */
    MILESTONE
}
