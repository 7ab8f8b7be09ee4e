package dev.collega.moderation;

import dev.collega.member.MemberSummary;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** Who reported it, and why. */
record SingleReport(
        @NotNull MemberSummary reporter,
        @NotNull ReportReason reason,
        String words,
        @NotNull Instant reportedAt) {}
