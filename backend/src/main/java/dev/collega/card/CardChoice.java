package dev.collega.card;

import jakarta.validation.constraints.NotNull;
import java.util.Set;

/** What my card shall show beside my name. */
record CardChoice(@NotNull Set<@NotNull CardField> shows) {}
