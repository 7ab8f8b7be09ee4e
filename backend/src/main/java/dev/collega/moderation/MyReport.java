package dev.collega.moderation;

import dev.collega.member.MemberSummary;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A report of mine, and whether it was looked at. */
record MyReport(
        @NotNull UUID id,
        @NotNull Subject subject,

        @Schema(description = "Whose doing it is; absent where they are not here any more.")
        MemberSummary member,

        @NotNull ReportReason reason,
        String words,
        @NotNull Instant reportedAt,

        @Schema(description = "When a moderator decided; what they decided is between them and the other member.")
        Instant decidedAt) {}
