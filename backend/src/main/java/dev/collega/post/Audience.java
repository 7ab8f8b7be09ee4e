package dev.collega.post;

/** Who may read a post: everyone here, or the author's connections. */
public enum Audience {
    MEMBERS,
    CONNECTIONS
}
