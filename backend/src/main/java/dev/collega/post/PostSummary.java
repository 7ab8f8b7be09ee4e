package dev.collega.post;

import dev.collega.member.MemberSummary;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A post as lists show it. */
record PostSummary(
        @NotNull UUID id,
        @NotNull MemberSummary author,
        @NotNull PostKind kind,
        @NotNull String title,

        @NotNull @Schema(description = "The beginning of the text, without Markdown.")
        String excerpt,

        @NotNull List<String> topics,
        @NotNull Audience audience,
        @NotNull Instant createdAt,

        @Schema(description = "When the author last changed it.")
        Instant editedAt,

        @NotNull int commentCount,

        @NotNull @Schema(description = "Whether I bookmarked it.")
        boolean bookmarked,

        @NotNull @Schema(description = "Whether I wrote it.")
        boolean mine) {}
