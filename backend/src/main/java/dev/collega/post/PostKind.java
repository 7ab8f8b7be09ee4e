package dev.collega.post;

/** What a post is. */
public enum PostKind {
    INSIGHT,
    PAPER,
    QUESTION,
    CASE,
    RESOURCE,
    PRACTICE_UPDATE
}
