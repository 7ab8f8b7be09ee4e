package dev.collega.moderation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That it should be found out who spoke unnamed. */
record NewReveal(
        @NotNull @Valid @Schema(description = "A post or a comment that was reported.")
        Subject subject,

        @NotNull @Schema(description = "Told to who spoke.") RevealGround ground,

        @NotBlank
        @Size(min = 20, max = 2000)
        @Schema(
                description =
                        "Why nothing less will do; no patient data. Read by moderators, and kept when it is over.")
        String reason) {}
