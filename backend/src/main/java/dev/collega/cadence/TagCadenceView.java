package dev.collega.cadence;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often I wish to be in touch with all who have a tag, or one below it. */
record TagCadenceView(
        @NotNull @Schema(examples = "cardiology/heart failure")
        String tag,

        @NotNull int idealDays,
        @NotNull int longestDays,
        UUID goalId,

        @NotNull @Schema(description = "For how many contacts it is the one that counts.")
        int contacts,

        @NotNull @Schema(description = "How many of them are amber.")
        int amber,

        @NotNull @Schema(description = "How many of them are red.")
        int red) {}
