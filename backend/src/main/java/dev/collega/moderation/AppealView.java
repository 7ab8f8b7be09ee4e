package dev.collega.moderation;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An appeal as moderators see it, with what it is about. */
record AppealView(
        @NotNull UUID id,
        @NotNull String words,
        @NotNull Instant appealedAt,

        @NotNull @Schema(description = "What was decided, and about what.")
        ReportView report,

        AppealAnswer answer,
        String answerWords,
        Instant answeredAt) {}
