package dev.collega.factor;

import jakarta.validation.constraints.NotNull;

/** @param id to be sent with the new passkey; good once, for five minutes */
record PasskeyRegistrationView(@NotNull String id, @NotNull PasskeyCreationOptions publicKey) {}
