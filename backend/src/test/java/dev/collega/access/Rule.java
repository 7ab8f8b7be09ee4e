package dev.collega.access;

import static dev.collega.access.Expected.IN;
import static dev.collega.access.Expected.NOTHING_TO_DO;
import static dev.collega.access.Expected.NOT_THERE;
import static dev.collega.access.Expected.OUT_OF_SCOPE;

import java.util.Set;

/** For whom an operation is. */
enum Rule {
    /** Without any token; a bad one is not looked at. */
    OPEN(Set.of(Visitor.values()), IN, IN),
    /** On what is the caller's own, whoever calls. */
    OWN(Set.of(), IN, IN),
    /** On a thing that only its owner knows of. */
    OWNERS(Set.of(Visitor.OWNER), IN, NOT_THERE),
    /** On a thing that the owner's connections know of, too. */
    CONNECTIONS(Set.of(Visitor.OWNER, Visitor.CONNECTION), IN, NOT_THERE),
    /** On a member: everybody but whom she has blocked. */
    MEMBERS(
            Set.of(Visitor.OWNER, Visitor.CONNECTION, Visitor.STRANGER, Visitor.MODERATOR, Visitor.ADMINISTRATOR),
            IN,
            NOT_THERE),
    /** As {@link #OWNERS}, but nobody learns whether there was anything. */
    SILENT(Set.of(), NOTHING_TO_DO, NOTHING_TO_DO),
    MODERATORS(Set.of(Visitor.MODERATOR, Visitor.ADMINISTRATOR), IN, OUT_OF_SCOPE),
    ADMINISTRATORS(Set.of(Visitor.ADMINISTRATOR), IN, OUT_OF_SCOPE);

    private final Set<Visitor> named;
    private final Expected forNamed;
    private final Expected forOthers;

    Rule(Set<Visitor> named, Expected forNamed, Expected forOthers) {
        this.named = named;
        this.forNamed = forNamed;
        this.forOthers = forOthers;
    }

    Expected expected(Visitor visitor) {
        if (this != OPEN) {
            switch (visitor) {
                case ANONYMOUS, EXPIRED_TOKEN, TAMPERED_TOKEN, SUSPENDED -> {
                    return Expected.UNAUTHENTICATED;
                }
                case NARROW_TOKEN -> {
                    return OUT_OF_SCOPE;
                }
                default -> {}
            }
        }
        return named.contains(visitor) ? forNamed : forOthers;
    }
}
