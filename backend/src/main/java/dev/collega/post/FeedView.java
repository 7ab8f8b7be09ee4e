package dev.collega.post;

/** Which part of the feed is read. */
enum FeedView {
    /** Posts of my connections, about topics that I follow, and mine. */
    ALL,
    /** Posts about topics that I follow. */
    TOPICS,
    /** Posts that I wrote. */
    MINE
}
