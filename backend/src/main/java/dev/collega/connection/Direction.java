package dev.collega.connection;

/** Who asked: they did (INCOMING) or I did (OUTGOING). */
enum Direction {
    INCOMING,
    OUTGOING
}
