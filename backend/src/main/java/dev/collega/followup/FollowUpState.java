package dev.collega.followup;

/** OPEN while an occurrence is to come or at hand; then DONE, or DISMISSED for good. */
public enum FollowUpState {
    OPEN,
    DONE,
    DISMISSED
}
