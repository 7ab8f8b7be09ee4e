package dev.collega.cadence;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often to be in touch. */
record NewCadence(
        @NotNull
        @Min(3)
        @Max(730)
        @Schema(
                description = "After so many days a word is due: green until then, amber from then on.",
                examples = "42")
        Integer idealDays,

        @NotNull
        @Min(3)
        @Max(1460)
        @Schema(description = "After so many days it is red; at least the ideal gap.", examples = "84")
        Integer longestDays,

        @Schema(description = "The goal of mine that it serves; its follow-ups serve it, too.")
        UUID goalId) {}
