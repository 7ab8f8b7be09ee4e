package dev.collega.shared.http;

/** A path that takes larger bodies than others; to be offered as a bean. Its resource reads them as a stream. */
public interface LargeBody {

    /** From the root, as in {@code /api/v1/imports/archive}; {@code *} stands for one segment of any kind. */
    String path();

    long bytes();
}
