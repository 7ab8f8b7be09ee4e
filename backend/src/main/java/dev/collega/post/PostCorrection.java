package dev.collega.post;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What its author put right, or took back. */
@Schema(name = "PostCorrection")
record PostCorrection(
        @NotNull CorrectionKind kind,

        @NotNull @Schema(description = "What was wrong.") String words,

        @NotNull Instant at) {}
