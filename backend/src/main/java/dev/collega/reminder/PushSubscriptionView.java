package dev.collega.reminder;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/** A browser of mine that takes push messages. */
record PushSubscriptionView(
        @NotNull UUID id, @NotNull String device, @NotNull Instant createdAt, Instant usedAt) {}
