package dev.collega.verification;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An institution whose addresses show that somebody belongs to it. */
record InstitutionView(
        @NotNull UUID id,
        @NotNull String name,
        @NotNull List<String> domains,
        @NotNull boolean teaches,
        @NotNull Instant createdAt) {}
