package dev.collega.post;

/** What of a post an edit changed. */
enum PostChange {
    KIND,
    TITLE,
    BODY,
    TOPICS,
    TAGS,
    AUDIENCE,
    CITATION,
    CONFLICT_OF_INTEREST
}
