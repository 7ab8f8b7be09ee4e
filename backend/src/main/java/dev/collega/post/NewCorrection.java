package dev.collega.post;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the author of a post puts right, or takes back. */
@Schema(name = "NewCorrection")
record NewCorrection(
        @NotNull CorrectionKind kind,

        @NotBlank @Size(max = 2000) @Schema(description = "What was wrong, and what is right.")
        String words) {}
