package dev.collega.moderation;

import dev.collega.account.Role;
import jakarta.validation.constraints.NotNull;

/** The role an account is to have. */
record NewRole(@NotNull Role role) {}
