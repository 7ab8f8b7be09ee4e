package dev.collega.moderation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a moderator decides about a report. */
record NewDecision(
        @NotNull ReportDecision decision,

        @NotBlank
        @Size(max = 2000)
        @Schema(
                description =
                        "Why; told to the member concerned unless nothing was wrong, and to who reported it never.")
        String words) {}
