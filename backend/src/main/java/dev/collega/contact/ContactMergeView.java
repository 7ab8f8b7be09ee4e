package dev.collega.contact;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Two contacts that have become one. */
record ContactMergeView(
        @NotNull UUID id,

        @NotNull @Schema(description = "The contact that was kept.")
        UUID contactId,

        @NotNull String name,

        @NotNull @Schema(description = "What the contact that has gone was called.")
        String goneName,

        @NotNull Instant mergedAt,
        @NotNull Instant undoableUntil) {}
