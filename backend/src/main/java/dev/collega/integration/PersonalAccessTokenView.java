package dev.collega.integration;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new personal access token. This is the only time that it is told. */
record PersonalAccessTokenView(
        @NotNull UUID id,
        @NotNull String name,
        @NotNull List<String> scopes,
        @NotNull String hint,
        @NotNull Instant createdAt,
        @NotNull Instant expiresAt,

        @NotNull @Schema(description = "Sent as `Authorization: Bearer`; it cannot be read again.")
        String token) {}
