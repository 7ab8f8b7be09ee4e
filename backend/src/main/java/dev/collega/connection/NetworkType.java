package dev.collega.connection;

/**
 * What a tie is for, on one side of it: people I work with, people who widen my view, people who keep me whole. A tie
 * may be several at once, and each side sees it its own way.
 */
public enum NetworkType {
    OPERATIONAL,
    STRATEGIC,
    PERSONAL
}
