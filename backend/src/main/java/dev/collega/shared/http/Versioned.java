package dev.collega.shared.http;

/** A representation of something that is edited; {@link ETagFilter} shows its version as an entity tag. */
public interface Versioned {
    long version();
}
