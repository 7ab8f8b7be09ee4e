package dev.collega.opendoor;

/** Whose questions: those that I was asked, or those that I asked. Lower case in the query. */
enum AskBox {
    INCOMING,
    OUTGOING
}
