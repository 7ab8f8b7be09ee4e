package dev.collega.factor;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A passkey as its owner sees it. */
record PasskeyView(
        @NotNull UUID id,
        @NotNull @Schema(examples = "Phone") String name,
        @NotNull Instant createdAt,
        Instant lastUsedAt) {}
