package dev.collega.account;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a token may be used for. Every operation of the contract names one; a session has all that its member has. */
public final class Scopes {

    static final String MODERATION = "moderation";
    static final String ADMINISTRATION = "administration";

    /** What a member may hand to a program. */
    public static final List<String> FOR_TOKENS = List.of(
            "members:read",
            "connections:read",
            "connections:write",
            "contacts:read",
            "contacts:write",
            "follow-ups:read",
            "follow-ups:write",
            "goals:read",
            "goals:write",
            "calendar:read",
            "rota:read",
            "rota:write",
            "posts:read",
            "posts:write",
            "notifications:read",
            "notifications:write",
            "cme:read",
            "cme:write",
            "profile:read",
            "profile:write",
            "verifications:read",
            "verifications:write",
            "blocks:read",
            "blocks:write",
            "reports:read",
            "reports:write",
            "asks:read",
            "asks:write");

    /** How one signs in, what goes out of the house, and leaving it: never by a token, or a stolen one could do it. */
    private static final List<String> FOR_SESSIONS = List.of("account:read", "account:write");

    private Scopes() {}

    static Set<String> ofSession(Role role) {
        return Stream.of(FOR_TOKENS.stream(), FOR_SESSIONS.stream(), role.scopes().stream())
                .flatMap(scopes -> scopes)
                .collect(Collectors.toUnmodifiableSet());
    }
}
