package dev.collega.followup;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Whom a follow-up is about. */
public record FollowUpContact(@NotNull UUID id, @NotNull String name, UUID memberId) {}
