package dev.collega.picture;

import dev.collega.connection.NetworkType;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody with whom it has been too long. */
record Neglected(
        @NotNull UUID contactId,
        UUID memberId,
        @NotNull String name,
        String profession,
        @NotNull Set<NetworkType> networkTypes,

        @Schema(description = "Left out where there was no interaction at all.")
        Instant lastInteractionAt,

        @NotNull @Schema(description = "The last interaction, or since when they are in my address book.")
        Instant since,

        @NotNull long days,

        @NotNull @Schema(description = "The shortest that one of their network types bears.")
        long longestGapDays) {}
