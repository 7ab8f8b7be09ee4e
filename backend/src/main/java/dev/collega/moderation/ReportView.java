package dev.collega.moderation;

import dev.collega.member.MemberSummary;
import dev.collega.post.UnnamedSpeaker;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All reports of one thing, as moderators see them. */
record ReportView(
        @NotNull UUID id,
        @NotNull ReportedSubject subject,

        @Schema(description = "Whose doing it is; absent where they spoke unnamed.")
        MemberSummary member,

        @Schema(description = "How who spoke unnamed is called; absent elsewhere.")
        UnnamedSpeaker unnamed,

        @NotNull @Schema(description = "The first twenty, oldest first.")
        List<SingleReport> reports,

        @NotNull @Schema(description = "How many there are.")
        int reportCount,

        @NotNull @Schema(description = "When it was first reported.")
        Instant reportedAt,

        @NotNull
        @Schema(
                description =
                        "How many decisions about this member were ever other than that nothing was wrong, and stand; of what was said unnamed, about this alone.")
        int upheldBefore,

        @Schema(description = "The moderator who looks into it.")
        MemberSummary claimedBy,

        @Schema(description = "Until when nobody else decides about it.")
        Instant claimedUntil,

        ReportDecision decision,
        String decisionWords,
        Instant decidedAt,

        @NotNull @Schema(description = "Whether the decision was taken back on appeal.")
        boolean overturned,

        @Schema(description = "How far moderators are who wanted to know who spoke; absent where nobody did.")
        RevealState reveal) {

    /** Claims that ran out are none. */
    ReportView with(List<SingleReport> made, MemberSummary claimer, Instant now) {
        var claimed = claimer != null && claimedUntil != null && claimedUntil.isAfter(now);
        return new ReportView(
                id,
                subject,
                member,
                unnamed,
                made,
                reportCount,
                reportedAt,
                upheldBefore,
                claimed ? claimer : null,
                claimed ? claimedUntil : null,
                decision,
                decisionWords,
                decidedAt,
                overturned,
                reveal);
    }
}
