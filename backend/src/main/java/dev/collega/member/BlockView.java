package dev.collega.member;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** A member whom I blocked, and since when. */
record BlockView(@NotNull MemberSummary member, @NotNull Instant blockedAt) {}
