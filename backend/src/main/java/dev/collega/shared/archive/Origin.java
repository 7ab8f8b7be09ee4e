package dev.collega.shared.archive;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Where a row was first made: on which instance, and under which id there. */
public record Origin(@NotNull UUID instance, @NotNull UUID id) {}
