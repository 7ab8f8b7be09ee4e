package dev.collega.followup;

/** OPEN until it is done. */
enum FollowUpState {
    OPEN,
    DONE
}
