package dev.collega.account;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A sign-in of mine.
 *
 * @param network the first part of the address it was last used from
 * @param current whether this request belongs to it
 */
record SessionSummary(
        @NotNull UUID id,
        @NotNull @Schema(examples = "Firefox on Linux") String device,

        @Schema(examples = "203.0.113.0/24", description = "The first part of the address it was last used from.")
        String network,

        @NotNull Instant createdAt,
        @NotNull Instant lastUsedAt,
        @NotNull Instant expiresAt,

        @NotNull @Schema(description = "Whether this request belongs to it.")
        boolean current) {}
