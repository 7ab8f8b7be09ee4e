package dev.collega.verification;

import dev.collega.member.MemberSummary;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What I have said against a verification, and what was answered. */
record MyDisputeView(
        @NotNull UUID id,
        @NotNull UUID verificationId,

        @Schema(description = "Whose verification; absent where they are not to be seen any more.")
        MemberSummary member,

        @NotNull VerificationKind kind,
        @NotNull String reason,
        @NotNull Instant openedAt,

        @NotNull @Schema(description = "Until when a moderator answers.")
        Instant dueAt,

        Instant answeredAt,
        DisputeDecision decision,
        @Schema(description = "The moderator's.") String words) {}
