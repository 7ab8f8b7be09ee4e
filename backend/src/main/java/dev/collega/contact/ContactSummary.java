package dev.collega.contact;

import dev.collega.connection.NetworkType;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A contact as my address book lists it. */
record ContactSummary(
        @NotNull UUID id,
        @NotNull String name,
        UUID memberId,
        String profession,
        String workplace,
        @NotNull Set<NetworkType> networkTypes,
        @NotNull List<String> tags,
        Instant lastInteractionAt) {}
