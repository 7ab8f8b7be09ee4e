package dev.collega.member;

import java.util.UUID;

/** One member blocked another; observed in the same transaction by what must end with it. */
public record MemberBlocked(UUID ownerId, UUID blockedId) {}
