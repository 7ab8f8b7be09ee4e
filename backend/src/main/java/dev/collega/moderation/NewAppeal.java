package dev.collega.moderation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That I see a decision about me differently. */
record NewAppeal(
        @NotNull UUID decisionId,

        @NotBlank @Size(max = 2000) @Schema(description = "Why; no patient data. Read by moderators alone.")
        String words) {}
