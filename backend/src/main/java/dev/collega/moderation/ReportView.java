package dev.collega.moderation;

import dev.collega.member.MemberSummary;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A report as moderators see it. */
record ReportView(
        @NotNull UUID id,
        @NotNull MemberSummary member,
        @NotNull ReportReason reason,
        String words,

        @NotNull MemberSummary reporter,

        @NotNull Instant reportedAt,

        @NotNull
        @Schema(
                description =
                        "How many reports about this member were ever decided otherwise than that nothing was wrong.")
        int upheldBefore,

        ReportDecision decision,
        String decisionWords,
        Instant decidedAt) {

    ReportView by(MemberSummary whoReported) {
        return new ReportView(
                id, member, reason, words, whoReported, reportedAt, upheldBefore, decision, decisionWords, decidedAt);
    }
}
