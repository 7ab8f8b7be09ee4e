package dev.collega.post;

/** Who may comment, of those who may read. */
public enum RepliesFrom {
    READERS,
    CONNECTIONS
}
