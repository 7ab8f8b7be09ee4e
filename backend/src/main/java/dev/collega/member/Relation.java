package dev.collega.member;

/** How I stand to a member: REQUESTED by me, ASKED by them. */
public enum Relation {
    SELF,
    NONE,
    REQUESTED,
    ASKED,
    CONNECTED
}
