package dev.collega.moderation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an account is suspended without a report. */
record NewSuspension(
        @NotBlank @Size(max = 2000) @Schema(description = "Why; told to the member, who may appeal.")
        String words) {}
