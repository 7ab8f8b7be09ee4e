package dev.collega.connection;

import dev.collega.member.MemberSummary;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A connection or a request as I see it: the other member, and my own side of the tie. */
record ConnectionView(
        @NotNull UUID id,
        @NotNull ConnectionState state,

        @NotNull @Schema(description = "INCOMING: they asked; OUTGOING: I asked.")
        Direction direction,

        @NotNull MemberSummary member,
        @NotNull String reason,
        String metAt,
        @NotNull Set<NetworkType> networkTypes,

        @Schema(description = "The page in my address book, once accepted.")
        UUID contactId,

        @NotNull Instant requestedAt,
        Instant acceptedAt,

        @Schema(description = "When a request that is not answered lapses.")
        Instant expiresAt) {}
