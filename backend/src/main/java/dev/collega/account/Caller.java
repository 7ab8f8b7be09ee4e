package dev.collega.account;

import java.security.Principal;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Whoever came with a bearer token, and what that allows.
 *
 * @param sessionId the sign-in it belongs to; absent for personal access tokens and tokens of another issuer
 * @param tokenId the personal access token; absent otherwise
 * @param goodUntil after this the token must be read anew
 */
public record Caller(UUID memberId, UUID sessionId, UUID tokenId, Set<String> scopes, Instant goodUntil)
        implements Principal {

    /** One name for a member's own sessions, another for each of their tokens: budgets are counted by it. */
    @Override
    public String getName() {
        return tokenId == null ? memberId.toString() : memberId + "/" + tokenId;
    }

    boolean may(String scope) {
        return scopes.contains(scope);
    }
}
