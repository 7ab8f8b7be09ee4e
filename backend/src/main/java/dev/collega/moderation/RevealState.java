package dev.collega.moderation;

/** How far two moderators are who want to know who spoke. */
enum RevealState {
    /** One has asked; another has to agree. */
    PENDING,
    /** Both may read who it is, once each. */
    APPROVED,
    /** Another said no, or who asked took it back. */
    DECLINED,
    /** Nobody agreed in time. */
    EXPIRED
}
