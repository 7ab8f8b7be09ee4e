package dev.collega.moderation;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What moderators decided about me or what I wrote; who reported it is not told. */
record DecisionView(
        @NotNull UUID id,
        @NotNull Subject subject,

        @Schema(description = "The title of the post, or of the one under which the comment stands.")
        String title,

        @Schema(description = "The post that it is, or that the comment stands under.")
        UUID postId,

        @NotNull @Schema(description = "Whether I said it unnamed; who decided was not told that it was me.")
        boolean unnamed,

        @NotNull ReportDecision decision,
        @NotNull String words,
        @NotNull Instant decidedAt,

        @NotNull @Schema(description = "Whether I may appeal: once.")
        boolean appealable,

        @Schema(description = "What I said to it.") String appealWords,

        AppealAnswer answer,
        String answerWords,
        Instant answeredAt) {}
