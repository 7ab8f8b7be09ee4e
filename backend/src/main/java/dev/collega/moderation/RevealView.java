package dev.collega.moderation;

import dev.collega.member.MemberSummary;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That moderators wanted to know who spoke unnamed; who it is does not stand here. */
record RevealView(
        @NotNull UUID id,

        @NotNull @Schema(description = "What was said, and who reported it.")
        ReportView report,

        @NotNull RevealGround ground,
        @NotNull String reason,
        @NotNull RevealState state,

        @Schema(description = "Absent where they are not here any more.")
        MemberSummary askedBy,

        @NotNull Instant askedAt,

        @NotNull @Schema(description = "Until when another moderator can agree.")
        Instant expiresAt,

        @Schema(description = "Who agreed, declined or took it back.")
        MemberSummary closedBy,

        Instant closedAt,

        @NotNull @Schema(description = "Whether I asked.") boolean mine,

        @Schema(description = "Until when I may read who it is, once; absent where I may not.")
        Instant readableUntil) {}
