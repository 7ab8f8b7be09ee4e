package dev.collega.access;

/** Who comes, seen from Ada, who owns what the operations are about. The owner comes last, for some of it is final. */
enum Visitor {
    ANONYMOUS,
    EXPIRED_TOKEN,
    TAMPERED_TOKEN,
    SUSPENDED,
    NARROW_TOKEN,
    STRANGER,
    BLOCKED,
    MODERATOR,
    ADMINISTRATOR,
    CONNECTION,
    OWNER
}
