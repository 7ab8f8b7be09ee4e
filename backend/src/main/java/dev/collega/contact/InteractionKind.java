package dev.collega.contact;

/** How two people were in touch. */
public enum InteractionKind {
    MESSAGE,
    CALL,
    MEETING,
    COFFEE,
    EMAIL,
    EVENT,
    OTHER
}
