package dev.collega.account;

import java.util.Set;

/** What a member may do beyond their own account. None of it reads what is private to others. */
public enum Role {
    MEMBER(Set.of()),
    MODERATOR(Set.of(Scopes.MODERATION)),
    ADMINISTRATOR(Set.of(Scopes.MODERATION, Scopes.ADMINISTRATION));

    private final Set<String> scopes;

    Role(Set<String> scopes) {
        this.scopes = scopes;
    }

    /** The scopes that a session of theirs has beside a member's own. */
    public Set<String> scopes() {
        return scopes;
    }
}
