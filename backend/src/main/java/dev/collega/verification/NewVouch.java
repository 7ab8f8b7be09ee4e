package dev.collega.verification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** My word for somebody. */
record NewVouch(
        @NotBlank
        @Size(min = 5, max = 500)
        @Schema(
                description = "How I know it. The member whom I vouch for reads it.",
                examples = "We have worked on the same ward for three years.")
        String how) {

    NewVouch {
        how = how == null ? null : how.strip();
    }
}
