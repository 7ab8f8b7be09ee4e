package dev.collega.post;

/** What became of a post after it was published. */
public enum CorrectionKind {
    CORRECTED,
    RETRACTED
}
