package dev.collega.member;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** A member whom I muted, and since when. */
record MuteView(@NotNull MemberSummary member, @NotNull Instant mutedAt) {}
