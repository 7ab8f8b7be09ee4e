package dev.collega.connection;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Two members are connected from now on; fired in the transaction that connects them. */
public record ConnectionAccepted(
        UUID connectionId,
        UUID requesterId,
        Set<NetworkType> requestersNetworkTypes,
        UUID addresseeId,
        Set<NetworkType> addresseesNetworkTypes,
        String metAt,
        Instant at) {}
