package dev.collega.verification;

import dev.collega.member.MemberSummary;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dispute as moderators see it. */
record DisputeView(
        @NotNull UUID id,
        @NotNull UUID verificationId,
        @NotNull VerificationKind kind,
        @NotNull MemberSummary member,
        @NotNull MemberSummary disputedBy,
        @NotNull String statement,
        @NotNull String checkedBy,

        @NotNull @Schema(description = "What the member was called when it was checked.")
        String checkedName,

        @NotNull Instant checkedAt,
        @NotNull Instant validUntil,
        @NotNull String reason,
        @NotNull Instant openedAt,
        @NotNull Instant dueAt,
        @NotNull boolean overdue,
        Instant answeredAt,
        DisputeDecision decision,
        String words) {}
