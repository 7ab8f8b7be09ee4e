package dev.collega.search;

/** How posts and comments stand; people and organisations have an order of their own. */
enum SearchSort {
    NEWEST,
    BEST
}
