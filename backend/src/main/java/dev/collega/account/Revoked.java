package dev.collega.account;

import java.util.UUID;

/** Sessions or tokens of an account have ended, or what they allow has changed. */
public record Revoked(UUID accountId) {}
