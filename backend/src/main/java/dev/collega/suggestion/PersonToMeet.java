package dev.collega.suggestion;

import dev.collega.member.MemberSummary;

/**
 * Somebody worth knowing.
 *
 * @param words what speaks most for it, as a sentence
 */
public record PersonToMeet(MemberSummary member, String words) {}
