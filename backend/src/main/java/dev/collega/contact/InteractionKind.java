package dev.collega.contact;

/** How two people were in touch. */
public enum InteractionKind {
    MESSAGE,
    CALL,
    MEETING,
    COFFEE,
    EMAIL,
    EVENT,
    /** Something worth reading was sent. */
    RESOURCE,
    OTHER
}
