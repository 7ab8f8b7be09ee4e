package dev.collega.post;

/** What a post is. */
enum PostKind {
    INSIGHT,
    PAPER,
    QUESTION,
    CASE,
    RESOURCE
}
