package dev.collega.moderation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a moderator answers to an appeal. */
record NewAppealAnswer(
        @NotNull AppealAnswer answer,

        @NotBlank @Size(max = 2000) @Schema(description = "Why; told to who appealed.")
        String words) {}
