package dev.collega.factor;

import jakarta.validation.constraints.NotNull;

/** @param id to be sent with the answer; good once, for five minutes */
record PasskeyChallengeView(@NotNull String id, @NotNull PasskeyRequestOptions publicKey) {}
