package dev.collega.cme;

import dev.collega.citation.Citation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that I read, and how long it took. */
@Schema(name = "NewCmeEntry")
record NewCmeEntry(
        @Schema(description = "The post that I read, or that led me to what I read.")
        UUID postId,

        @Valid @Schema(description = "What I read; without it, what the post speaks of.")
        Citation citation,

        @Size(max = 1000) @Schema(description = "Without it, the title of the work, or else of the post.")
        String title,

        @NotNull LocalDate readOn,
        @NotNull @Min(1) @Max(600) Integer minutes,

        @Size(max = 2000) @Schema(description = "What I take from it.")
        String reflection,

        @Size(max = 60) @Schema(description = "As my board calls it.", examples = "Self-directed reading")
        String category) {}
