package dev.collega.moderation;

import dev.collega.member.MemberSummary;
import dev.collega.post.UnnamedSpeaker;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A report of mine, and whether it was looked at. */
record MyReport(
        @NotNull UUID id,
        @NotNull Subject subject,

        @Schema(description = "Whose doing it is; absent where they are not here any more, or spoke unnamed.")
        MemberSummary member,

        @Schema(description = "How who spoke unnamed is called; absent elsewhere.")
        UnnamedSpeaker unnamed,

        @NotNull ReportReason reason,
        String words,
        @NotNull Instant reportedAt,

        @Schema(description = "When a moderator decided; what they decided is between them and the other member.")
        Instant decidedAt) {}
