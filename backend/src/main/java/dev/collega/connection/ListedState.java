package dev.collega.connection;

/** Which connections a list shows; lower case in the query. */
enum ListedState {
    ACCEPTED,
    INCOMING,
    OUTGOING
}
