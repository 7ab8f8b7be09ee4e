package dev.collega.connection;

/** As both sides may see it: a refused request looks pending to its requester and is gone for its addressee. */
enum ConnectionState {
    PENDING,
    ACCEPTED
}
