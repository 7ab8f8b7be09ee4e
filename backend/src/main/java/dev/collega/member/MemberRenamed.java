package dev.collega.member;

import java.util.UUID;

/** A member goes by another name; observed in the same transaction by those who keep names in order. */
public record MemberRenamed(UUID memberId, String fullName) {}
