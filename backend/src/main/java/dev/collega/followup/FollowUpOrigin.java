package dev.collega.followup;

/** Who planned a follow-up: the member, or what proposed it. */
public enum FollowUpOrigin {
    MEMBER,
    /** Keeps in touch at a contact's cadence, which moves its date. */
    CADENCE,
    /** Proposed after a meeting. */
    MEETING,
    /** Proposed because of a contact's milestone. */
    MILESTONE
}
