package dev.collega.connection;

import java.util.Set;
import java.util.UUID;

/**
 * Two members whom a third brings together.
 *
 * @param membersNetworkTypes what the tie is for to the one who was introduced; the asker chooses later
 */
public record Introduced(
        UUID askerId, UUID introducerId, String introducer, UUID memberId, Set<NetworkType> membersNetworkTypes) {

    /** Both read it, so it holds neither what the asker wrote to the introducer nor what they made of it. */
    private static final String REASON = "We were introduced to each other.";

    NewConnection asRequest() {
        return new NewConnection(memberId, REASON, Set.of(), null);
    }

    String metAt() {
        return "Introduced by " + introducer;
    }
}
