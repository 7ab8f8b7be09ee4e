package dev.collega.account;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** A new account. */
record AccountView(
        @NotNull UUID memberId,
        @NotNull String email,
        @NotNull String fullName,
        @NotNull String profession,
        @NotNull String timeZone) {}
