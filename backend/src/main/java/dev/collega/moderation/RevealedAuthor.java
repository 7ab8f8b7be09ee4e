package dev.collega.moderation;

import dev.collega.member.MemberSummary;
import jakarta.validation.constraints.NotNull;

/** Who spoke. It is not shown again. */
record RevealedAuthor(@NotNull MemberSummary member) {}
